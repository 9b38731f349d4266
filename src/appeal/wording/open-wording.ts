import type { Gate, OpenItem } from '../../model/readiness.js';
import type { WordingFinding } from '../../model/wording.js';

const describe = ({ where, quote, why }: WordingFinding): string =>
  `${where}: ${quote === '' ? '' : `“${quote}”: `}${why}`;

/** The findings without which the packet stays a draft. */
export function gateWording(findings: readonly WordingFinding[]): readonly Gate[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => ({
      code: finding.code,
      message: describe(finding),
      mend: finding.mend,
      ...finding.source,
    }));
}

/** The findings that the seller may think over. */
export function openWording(findings: readonly WordingFinding[]): readonly OpenItem[] {
  return findings
    .filter(({ severity }) => severity === 'warning')
    .map((finding) => ({
      kind: 'wording',
      code: finding.code,
      message: describe(finding),
      mend: finding.mend,
      package: null,
      packages: null,
      ...finding.source,
    }));
}
