import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import { z } from 'zod';
import { AppealError, type FailureCode, type Problem } from '../errors.js';
import { describeFault } from './describe-fault.js';
import type { ParsedYaml, ReadYaml, YamlPath } from './parsed-yaml.js';
import { suggest } from './suggest.js';
import { tellFirst } from './tell-first.js';
import { findTooDeep } from './yaml-depth.js';

/** The only door to yaml and zod: text in, a checked value out, every problem at once with its line and column. */
export { z };

/** The keys that a schema takes at a path, for a did-you-mean. */
function keysAt(schema: z.ZodType, path: YamlPath): readonly string[] {
  let at: unknown = schema;
  const unwrap = (): void => {
    while (at instanceof z.ZodOptional || at instanceof z.ZodNullable || at instanceof z.ZodDefault)
      at = at.unwrap();
    if (at instanceof z.ZodUnion) at = at.options.find((option) => option instanceof z.ZodObject);
  };
  unwrap();
  for (const step of path) {
    if (at instanceof z.ZodObject) at = at.shape[String(step)];
    else if (at instanceof z.ZodArray) at = at.element;
    else return [];
    unwrap();
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

/** The node that holds the value at a path: where an alias stands, the one it refers to. */
function valueAt(document: Document, path: YamlPath): unknown {
  const meant = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);
  return path.reduce<unknown>(
    (node, step) => (isCollection(node) ? meant(node.get(step, true)) : undefined),
    meant(document.contents),
  );
}

/** The node at a path, or its nearest ancestor that exists. For an unknown or duplicate key, the key itself. */
function positionOf(
  document: Document,
  path: YamlPath,
  lines: LineCounter,
  key?: string,
): { row: number; column: number } {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (!isNode(node)) continue;
    const pair = isMap(node) ? node.items.find((item) => String(item.key) === key) : undefined;
    const offset = (pair && isNode(pair.key) ? pair.key.range : node.range)?.[0] ?? 0;
    const { line, col } = lines.linePos(offset);
    return { row: line, column: col };
  }
  return { row: 1, column: 1 };
}

/** Keys that stand twice in one block (the library takes minutes to find them among many), and one that no object of JavaScript can have. */
function listWrongKeys(document: Document): readonly (readonly [offset: number, message: string])[] {
  const found: (readonly [number, string])[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const at = key.range?.[0] ?? 0;
        if (seen.has(key.value)) found.push([at, `the key "${key.source}" stands twice in one block`]);
        if (key.value === '__proto__') found.push([at, 'no key may be called "__proto__"']);
        seen.add(key.value);
      }
    },
  });
  return found;
}

/** What the library says against a text. A TAB that indents throws the rest of it out of joint, so that it is told alone. */
function tellYamlFaults({
  errors,
  warnings,
}: Document): readonly (readonly [offset: number, message: string])[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  if (tabs.length > 0) return tabs.map(({ pos }) => [pos[0], 'a TAB indents this line; use spaces']);
  return [...errors, ...warnings].map(({ pos, message }) => [pos[0], message.split('\n')[0] ?? '']);
}

/** Reads YAML and checks it against a schema. Unknown keys are problems, with a did-you-mean. */
export function readYaml<S extends z.ZodType>(text: string, file: string, schema: S): ReadYaml<z.output<S>> {
  const lines = new LineCounter();
  const tooDeep = findTooDeep(new Lexer().lex(text));
  const shallow = tooDeep === null ? text : '';
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'error' } as const;
  const document = parseDocument(shallow, options);
  const rowOf = (path: YamlPath): number => positionOf(document, path, lines).row;
  const wrong = (problems: readonly (() => Problem)[], said: unknown, cause?: unknown) => ({
    parsed: null,
    problems: tellFirst(problems, file),
    plain: said,
    rowOf,
    cause,
  });
  if (tooDeep !== null)
    return wrong(
      [
        () => ({
          message:
            'lists and blocks stand more than 100 deep in one another, or 100 brackets close none; is this the right file?',
          file,
          row: tooDeep,
        }),
      ],
      null,
    );
  const faults = [...tellYamlFaults(document), ...listWrongKeys(document)];
  if (faults.length > 0)
    return wrong(
      faults.map(([offset, message]) => (): Problem => {
        const { line, col } = lines.linePos(offset);
        return { message: `not valid YAML: ${message}`, file, row: line, column: col };
      }),
      null,
    );
  let plain: unknown;
  try {
    plain = document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    return wrong(
      [
        () => ({
          message: 'too many aliases, or one that refers to itself; write out what they stand for',
          file,
          row: 1,
        }),
      ],
      null,
      error,
    );
  }
  const result = schema.safeParse(plain ?? {}, { reportInput: true });
  if (!result.success)
    return wrong(
      result.error.issues.flatMap((issue): (() => Problem)[] =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((key) => () => ({
              message: `unknown key "${key}"${/^\d{3}$/.test(key) ? ': a number such as 1,248 is written without its comma, 1248' : suggest(key, keysAt(schema, issue.path))}`,
              file,
              ...positionOf(document, issue.path, lines, key),
            }))
          : [() => ({ message: describeFault(issue), file, ...positionOf(document, issue.path, lines) })],
      ),
      plain,
    );
  return {
    problems: [],
    parsed: {
      value: result.data,
      rowOf,
      writtenAt: (path) => {
        const node = valueAt(document, path);
        return isScalar(node) ? (node.source ?? null) : null;
      },
    },
  };
}

/**
 * Reads YAML and checks it against a schema.
 * @throws AppealError `code`, holding every problem with row and column.
 */
export function parseYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  code: FailureCode,
): ParsedYaml<z.output<S>> {
  const read = readYaml(text, file, schema);
  if (read.parsed === null) throw new AppealError(code, read.problems, read.cause);
  return read.parsed;
}
