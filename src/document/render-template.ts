import { AppealError } from '../errors.js';
import { checkOverrides, openTemplates, type TemplateOverride } from './template/open-templates.js';
import { renderNodes } from './template/render-nodes.js';
import { type Frame, openRendering, placeAt, type TemplatePlace } from './template/rendering.js';

/** Markdown in which every value is a numbered sentinel, and the values it stands for. Values are never markup. */
export interface RenderedTemplate {
  /** The template's path without ending. */
  readonly name: string;
  readonly markdown: string;
  /** Puts the values back into a piece of text that has already been parsed. */
  readonly fill: (text: string) => string;
  /** Where the piece of Markdown that is being read stands. */
  readonly place: () => TemplatePlace;
  /** The files that replace some of the program's templates. */
  readonly overrides: readonly string[];
  /** The same, at the piece that begins at an offset of the Markdown. */
  readonly at: (offset: number) => RenderedTemplate;
}

const SENTINEL = /\uE000(\d+)\uE001/g;

function fillIn(text: string, values: readonly string[]): string {
  if (!text.includes('\uE000')) return text;
  return text.replaceAll(SENTINEL, (_, index: string) => values[Number(index)] ?? '');
}

/** Renders a named template with data. */
export type RenderTemplate = (name: string, data: object) => RenderedTemplate;

/**
 * Prepares the wording. A name that a template uses and the data lacks is an error, with template, row and column.
 * @param templates each template's text by its path without ending; every one is a part for the others.
 * @param overrides what replaces some of them, by the same names. They are read as data: they can print what the letter
 * holds, and nothing else, within a measure of work.
 * @throws AppealError `template-unusable` with everything that is wrong with the form of the overrides.
 */
export function prepareTemplates(
  templates: ReadonlyMap<string, string>,
  overrides: ReadonlyMap<string, TemplateOverride> = new Map(),
): RenderTemplate {
  const problems = checkOverrides(templates, overrides);
  if (problems.length > 0) throw new AppealError('template-unusable', problems);
  const all = openTemplates(templates, overrides);
  const spent = { steps: 0, characters: 0 };
  const files = [...overrides.values()].map(({ file }) => file);
  return (name, data) => {
    const template = all.find(name);
    if (template === null)
      throw new AppealError('template-invalid', [{ message: `there is no template "${name}"`, file: name }]);
    if (template.problems.length > 0) throw new AppealError('template-invalid', template.problems);
    const rendering = openRendering(all, spent);
    const frame: Frame = { template, placed: null, depth: 0 };
    renderNodes(template.nodes, { root: data, context: data, above: [], loop: {} }, frame, rendering);
    const { markdown, values, marks } = rendering.finish();
    const nowhere: TemplatePlace = {
      file: template.file,
      row: 1,
      column: 1,
      code: template.replaces ? 'template-unusable' : 'template-invalid',
      within: null,
    };
    const rendered = (place: () => TemplatePlace): RenderedTemplate => ({
      name,
      markdown,
      fill: (text) => fillIn(text, values),
      place,
      overrides: files,
      at: (offset) => rendered(() => placeAt(marks, offset) ?? nowhere),
    });
    return rendered(() => nowhere);
  };
}
