import Handlebars from 'handlebars';
import { AppealError } from '../errors.js';

/** Markdown in which every value is a numbered sentinel, and the values it stands for. Values are never markup. */
export interface RenderedTemplate {
  /** The template's path without ending. */
  readonly name: string;
  readonly markdown: string;
  /** Puts the values back into a piece of text that has already been parsed. */
  readonly fill: (text: string) => string;
}

/** Renders a named template with data. */
export type RenderTemplate = (name: string, data: object) => RenderedTemplate;

const OPEN = '\uE000';
const CLOSE = '\uE001';
const SENTINEL = /\uE000(\d+)\uE001/g;

/** The values of the rendering under way: escapeExpression is one function for all of Handlebars, so only this module may own it. */
let values: string[] = [];

const handlebars = Handlebars.create();
handlebars.Utils.escapeExpression = (value: unknown): string => {
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new Error(`a value to print is ${value === null ? 'null' : typeof value}`);
  return `${OPEN}${values.push(String(value).replaceAll(/[\uE000\uE001]/g, '')) - 1}${CLOSE}`;
};

function joinWords(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

handlebars.registerHelper({
  /** `{{count 1 "package" "packages"}}` → `1 package` */
  count: (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`,
  /** `{{choose 1 "was" "were"}}` → `was` */
  choose: (number: number, one: string, many: string) => (number === 1 ? one : many),
  /** `{{list names}}` → `A, B and C` */
  list: joinWords,
  is: (a: unknown, b: unknown) => a === b,
  not: (value: unknown) => !value,
  and: (a: unknown, b: unknown) => Boolean(a) && Boolean(b),
  /** True above zero: `#if` alone takes 0 as absent and an empty list as absent, and hides which is meant. */
  some: (value: number | readonly unknown[] | null) =>
    typeof value === 'number' ? value > 0 : (value?.length ?? 0) > 0,
  /** True above one. */
  several: (value: number | readonly unknown[]) => (typeof value === 'number' ? value : value.length) > 1,
  /** `{{#each (first 3 files)}}`, and how many are left out: `{{beyond 3 files}}` */
  first: (count: number, items: readonly unknown[]) => items.slice(0, count),
  beyond: (count: number, items: readonly unknown[]) => Math.max(0, items.length - count),
  partial: (folder: string, name: string) => `${folder}/${name}`,
});

/**
 * Prepares the wording. A name that a template uses and the data lacks is an error, with template, line and column.
 * @param templates each template's text by its path without ending; every one is a partial for the others.
 * @throws AppealError `template-invalid`
 */
export function prepareTemplates(templates: ReadonlyMap<string, string>): RenderTemplate {
  const partials: Record<string, ReturnType<typeof handlebars.compile>> = {};
  for (const [name, text] of templates)
    partials[name] = handlebars.compile(text, { strict: true, preventIndent: true });
  return (name, data) => {
    const template = partials[name];
    if (!template)
      throw new AppealError('template-invalid', [{ message: `there is no template "${name}"`, file: name }]);
    values = [];
    try {
      const markdown = template(data, { partials });
      const own = values;
      return {
        name,
        markdown,
        fill: (text) => text.replaceAll(SENTINEL, (_, index: string) => own[Number(index)] ?? ''),
      };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new AppealError(
        'template-invalid',
        [{ message: `${name}.hbs: ${message}`, file: `${name}.hbs` }],
        error,
      );
    }
  };
}
