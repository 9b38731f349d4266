import type { CaseFile } from '../model/case-file.js';
import type { Letterhead, Practice } from '../model/practice.js';
import { hashTemplates } from './hash-templates.js';

/**
 * What manifest.json says of the touch of a practice: the folder of the case's own templates, which are named by hash among
 * its inputs; the letterhead printed; and a practice's templates by hash, since they are no files of the case.
 */
export function describeTouch(
  { templates }: CaseFile,
  letterhead: Letterhead | null,
  practice: Practice | undefined,
): object {
  const ofPractice = hashTemplates(practice?.templates ?? new Map());
  return {
    ...(templates === null ? {} : { templates: templates.value }),
    ...(letterhead === null ? {} : { letterhead }),
    ...(ofPractice.length === 0 ? {} : { practice: { templates: ofPractice } }),
  };
}
