import type { Problem } from '../../errors.js';
import { suggest } from '../../model/suggest.js';
import { type ParsedTemplate, parseTemplate } from './parse-template.js';
import type { Expression, TemplateNode } from './template-node.js';

/** The text of a template that replaces one of the program's, and its file as messages name it. */
export interface TemplateOverride {
  readonly text: string;
  readonly file: string;
}

/** A template as it is rendered. */
export interface LoadedTemplate extends ParsedTemplate {
  readonly name: string;
  readonly file: string;
  /** Whether it replaces one of the program's: then what is wrong in it is not the program's fault. */
  readonly replaces: boolean;
}

/** All templates of a letter, the program's and those that replace some of them. */
export interface Templates {
  readonly find: (name: string) => LoadedTemplate | null;
  readonly names: readonly string[];
  readonly hasOverrides: boolean;
  /** Whether the program's own templates ask for a name: it may be missing where they ask, and is known all the same. */
  readonly asksFor: (name: string) => boolean;
}

/** The values that an expression names, itself included. */
function namesIn(value: Expression): readonly string[] {
  if (value.type === 'call') return value.values.flatMap(namesIn);
  return value.type === 'name' ? value.parts : [];
}

/** Every name that some nodes ask for, and every part that they place by name. */
function walk(
  nodes: readonly TemplateNode[],
  ask: (name: string) => void,
  place: (node: TemplateNode, name: string) => void,
): void {
  const see = (value: Expression | null): void => {
    if (value !== null) for (const name of namesIn(value)) ask(name);
  };
  for (const node of nodes) {
    if (node.type === 'text') continue;
    if (node.type === 'part') {
      if (typeof node.name === 'string') place(node, node.name);
      else see(node.name);
      see(node.context);
      for (const [name, value] of node.values) {
        ask(name);
        see(value);
      }
      continue;
    }
    see(node.value);
    if (node.type === 'block') walk([...node.body, ...node.otherwise], ask, place);
  }
}

/** The program's templates once read: their texts are the same for every case of a run. */
const known = new WeakMap<ReadonlyMap<string, string>, Map<string, LoadedTemplate>>();

/** What is wrong with the form of some overrides: names of no template, tags that the letter does not know, parts that are not there. */
export function checkOverrides(
  texts: ReadonlyMap<string, string>,
  overrides: ReadonlyMap<string, TemplateOverride>,
): readonly Problem[] {
  const names = [...texts.keys()];
  return [...overrides].flatMap(([name, { text, file }]) => {
    const { nodes, problems } = parseTemplate(text, file);
    const found = [...problems];
    if (!texts.has(name))
      found.unshift({
        message: `this is the name of no template${suggest(
          `${name}.hbs`,
          names.map((one) => `${one}.hbs`),
        )}; docs/templates.md lists them`,
        file,
      });
    const fences = text.split('\n').flatMap((line, index) => (/^\s*```/.test(line) ? [index + 1] : []));
    if (fences.length % 2 === 1)
      found.push({
        message: 'a block that begins with ``` is not closed by ``` in a line of its own in this file',
        file,
        row: fences.at(-1),
        column: 1,
      });
    walk(
      nodes,
      () => {},
      ({ row, column }, part) => {
        if (!texts.has(part))
          found.push({ message: `there is no part "${part}"${suggest(part, names)}`, file, row, column });
      },
    );
    return found;
  });
}

/** The templates of a letter. Those of the program are read when they are first asked for. */
export function openTemplates(
  texts: ReadonlyMap<string, string>,
  overrides: ReadonlyMap<string, TemplateOverride>,
): Templates {
  const loaded = known.get(texts) ?? new Map<string, LoadedTemplate>();
  known.set(texts, loaded);
  const own = (name: string): LoadedTemplate | null => {
    const text = texts.get(name);
    const earlier = loaded.get(name);
    if (earlier !== undefined || text === undefined) return earlier ?? null;
    const file = `${name}.hbs`;
    const template = { name, file, replaces: false, ...parseTemplate(text, file) };
    loaded.set(name, template);
    return template;
  };
  const replaced = new Map(
    [...overrides].map(([name, { text, file }]) => [
      name,
      { name, file, replaces: true, ...parseTemplate(text, file) },
    ]),
  );
  let asked: Set<string> | null = null;
  const asksFor = (name: string): boolean => {
    if (asked === null) {
      const all = new Set<string>();
      for (const one of texts.keys())
        walk(
          own(one)?.nodes ?? [],
          (found) => all.add(found),
          () => {},
        );
      asked = all;
    }
    return asked.has(name);
  };
  return {
    find: (name) => replaced.get(name) ?? own(name),
    names: [...texts.keys()],
    hasOverrides: overrides.size > 0,
    asksFor,
  };
}
