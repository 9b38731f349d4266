import type { Issue } from '../model/issue.js';
import type { EncodingFinding } from './settle-encoding.js';

const MEND = 'if names or signs in it look wrong, name the right one in the case: encoding: …';

/** Says of one file what its bytes told of their encoding. */
export function noteEncoding(file: string, finding: EncodingFinding): Issue {
  switch (finding.kind) {
    case 'guessed':
      return {
        code: 'encoding-guessed',
        file,
        message: `read as ${finding.encoding}, since it is not UTF-8`,
        mend: MEND,
      };
    case 'overruled':
      return {
        code: 'encoding-overruled',
        file,
        message: `read as ${finding.encoding}, as its first bytes say, not as ${finding.named}, which the case names`,
      };
    case 'doubted':
      return {
        code: 'encoding-doubtful',
        file,
        message: `read as ${finding.encoding}, which the case names, but lines of it are ${finding.other}; their texts beyond plain letters may be wrong`,
        mend: `leave encoding off, or name ${finding.other}`,
      };
    case 'mixed':
      return {
        code: 'encoding-mixed',
        file,
        message: `read as ${finding.encoding}, but it also holds ${finding.other}, as where files were joined; texts beyond plain letters may be wrong there`,
        mend: 'name the two files apart',
      };
  }
}
