import { createHash } from 'node:crypto';
import type { CaseFile } from '../model/case-file.js';
import type { Letterhead, Practice } from '../model/practice.js';

/**
 * What manifest.json says of the touch of a practice: the folder of the case's own templates, which are named by hash among
 * its inputs; the letterhead printed; and a practice's templates by hash, since they are no files of the case.
 */
export function describeTouch(
  { templates }: CaseFile,
  letterhead: Letterhead | null,
  practice: Practice | undefined,
): object {
  const ofPractice = [...(practice?.templates ?? [])]
    .map(([name, text]) => ({
      file: `${name}.hbs`,
      sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    }))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
  return {
    ...(templates === null ? {} : { templates: templates.value }),
    ...(letterhead === null ? {} : { letterhead }),
    ...(ofPractice.length === 0 ? {} : { practice: { templates: ofPractice } }),
  };
}
