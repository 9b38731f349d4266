import type { Letterhead, Practice } from '../model/practice.js';
import type { CaseInputs } from './case-inputs.js';
import { readTemplateFolder } from './read-templates.js';

/**
 * What a practice brings along, its templates read and checked once for all its clients.
 * @param inputs the files of its folder of templates.
 * @param templates the program's, by their path without ending.
 * @throws AppealError with everything that is wrong with them.
 */
export async function loadPractice(
  inputs: CaseInputs,
  templates: ReadonlyMap<string, string>,
  letterhead: Letterhead | null,
): Promise<Practice> {
  const overrides = await readTemplateFolder('.', inputs, templates);
  return { templates: new Map([...overrides].map(([name, { text }]) => [name, text])), letterhead };
}
