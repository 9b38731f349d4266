import { prepareTemplates, type RenderTemplate } from '../document/render-template.js';
import type { TemplateOverride } from '../document/template/open-templates.js';
import type { CaseFile } from '../model/case-file.js';
import type { Letterhead, Practice } from '../model/practice.js';
import type { CaseInputs } from './case-inputs.js';
import type { ProgramParts } from './program-parts.js';
import { readTemplateFolder } from './read-templates.js';

/** The words of one case: the program's, and what the case or a practice puts in place of some of them. */
export interface Wording {
  readonly render: RenderTemplate;
  readonly overrides: ReadonlyMap<string, TemplateOverride>;
  readonly letterhead: Letterhead | null;
}

/**
 * Opens the wording of a case. What the case states goes before the practice's: file by file, and the letterhead whole.
 * @throws AppealError with everything that is wrong with the overrides.
 */
export async function openCaseWording(
  { templates, letterhead }: CaseFile,
  inputs: CaseInputs,
  parts: Pick<ProgramParts, 'templates' | 'render'>,
  practice: Practice | undefined,
): Promise<Wording> {
  const ofPractice = [...(practice?.templates ?? [])].map(
    ([name, text]) => [name, { text, file: `${name}.hbs (of the practice)` }] as const,
  );
  const own = templates === null ? [] : await readTemplateFolder(templates.value, inputs, parts.templates);
  const overrides = new Map([...ofPractice, ...own]);
  return {
    render: overrides.size === 0 ? parts.render : prepareTemplates(parts.templates, overrides),
    overrides,
    letterhead: letterhead?.value ?? practice?.letterhead ?? null,
  };
}
