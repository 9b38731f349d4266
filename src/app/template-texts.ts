import { listLines, listOwnLines } from '../document/template/list-lines.js';
import type { CheckedText } from '../model/wording.js';
import type { Wording } from './open-wording.js';

/** A line of a template that is not the program's, with all lines of the program's that it replaces. */
export interface TemplateText extends CheckedText {
  readonly replaced: readonly string[];
}

/** The words of overrides, line by line, without those that the program's own template holds too. */
export function listTemplateTexts(
  { overrides }: Pick<Wording, 'overrides'>,
  templates: ReadonlyMap<string, string>,
): readonly TemplateText[] {
  return [...overrides].flatMap(([name, { text, file }]) => {
    const program = templates.get(name) ?? '';
    const replaced = listLines(program).map((line) => line.text);
    return listOwnLines(text, program).map(
      (line): TemplateText => ({
        part: 'template',
        where: `the template ${file}, line ${line.row}`,
        text: line.text,
        cause: null,
        stands: true,
        source: { file, row: line.row },
        replaced,
      }),
    );
  });
}
