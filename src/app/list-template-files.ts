import type { CaseInputs } from './case-inputs.js';

/**
 * The files in a folder of templates, by their path inside it. What systems add (hidden files) is passed over.
 * @throws AppealError `file-unreadable`
 */
export async function listTemplateFiles(
  folder: string,
  inputs: Pick<CaseInputs, 'list'>,
): Promise<readonly string[]> {
  const names = await inputs.list(folder);
  return names.filter((name) => !name.split('/').some((part) => part.startsWith('.')));
}
