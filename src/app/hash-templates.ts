import { createHash } from 'node:crypto';
import { compareText } from '../model/compare-text.js';
import type { Practice } from '../model/practice.js';

/** The templates of a practice by the SHA-256 of their text as it was read, sorted by file. */
export function hashTemplates(
  templates: Practice['templates'],
): readonly { readonly file: string; readonly sha256: string }[] {
  return [...templates]
    .map(([name, text]) => ({
      file: `${name}.hbs`,
      sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    }))
    .toSorted((a, b) => compareText(a.file, b.file));
}
