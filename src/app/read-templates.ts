import { checkOverrides, type TemplateOverride } from '../document/template/open-templates.js';
import { AppealError } from '../errors.js';
import { suggest } from '../model/suggest.js';
import { capInputs } from './cap-inputs.js';
import { type CaseInputs, collectProblems, readText } from './case-inputs.js';
import { listTemplateFiles } from './list-template-files.js';

/** Many times as much as the program's longest template has. */
const MOST_BYTES = 32 << 10;
const MOST_IN_ALL = 256 << 10;

const refuse = (message: string, file: string): never => {
  throw new AppealError('template-unusable', [{ message, file }]);
};

/**
 * Reads the templates in a folder that replace some of the program's, by the same names and sub-folders. What systems add
 * (hidden files) is passed over.
 * @param templates the program's, by their path without ending.
 * @throws AppealError with every file that is no template's, that cannot be read, or whose form is wrong.
 */
export async function readTemplateFolder(
  folder: string,
  inputs: CaseInputs,
  templates: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, TemplateOverride>> {
  const capped = capInputs(inputs, MOST_BYTES, 'a template holds a few lines of text');
  const names = await listTemplateFiles(folder, inputs);
  if (names.length === 0) refuse('it holds no template; name them as docs/templates.md does', folder);
  const files = [...templates.keys()].map((name) => `${name}.hbs`);
  const overrides = new Map<string, TemplateOverride>();
  let read = 0;
  await collectProblems(
    names.map((name) => async () => {
      const file = folder === '.' ? name : `${folder}/${name}`;
      if (!files.includes(name))
        refuse(
          `this is the name of no template${suggest(name, files)}; docs/templates.md lists them, each with its folder`,
          file,
        );
      const text = (await readText(capped, file)).replaceAll(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
      read += text.length;
      if (read > MOST_IN_ALL)
        refuse(`with the templates before it, it holds more than ${MOST_IN_ALL >> 10} KB`, file);
      const override = [name.replace(/\.hbs$/, ''), { text, file }] as const;
      const problems = checkOverrides(templates, new Map([override]));
      if (problems.length > 0) throw new AppealError('template-unusable', problems);
      overrides.set(...override);
    }),
  );
  return overrides;
}
