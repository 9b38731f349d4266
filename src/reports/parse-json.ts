import { AppealError } from '../errors.js';
import type { JsonNode } from './json-node.js';

/** Deeper nesting than any report has. */
const MOST_DEPTH = 100;
/** About what stands in as much text as a file may hold, were it a reply; all of it is kept in memory. */
const MOST_VALUES = 1_000_000;
const MOST_OBJECTS = 200_000;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORDS: readonly (readonly [string, (row: number) => JsonNode])[] = [
  ['true', (row) => ({ kind: 'mark', isTrue: true, row })],
  ['false', (row) => ({ kind: 'mark', isTrue: false, row })],
  ['null', (row) => ({ kind: 'null', row })],
];

const NO_FIELDS: ReadonlyMap<string, JsonNode> = new Map();
const NO_ITEMS: readonly JsonNode[] = [];

/** Where the text that begins at a quote ends; -1 where it never does. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return end;
  }
  return -1;
}

/**
 * Reads a JSON text. Keys are kept apart from what the language itself calls them (`__proto__`); of a key that stands twice the
 * last counts, as everywhere. Several values, each on a line of its own (JSON Lines), are read as the list of them.
 * @throws AppealError `report-unusable` with row and column of the first fault.
 */
export function parseJson(text: string, file: string): JsonNode {
  let at = 0;
  let row = 1;
  let lineStart = 0;
  let values = 0;
  let objects = 0;
  const refuse = (message: string): never => {
    throw new AppealError('report-unusable', [{ message, file, row, column: at - lineStart + 1 }]);
  };
  const refuseMore = (most: number, what: string): never =>
    refuse(
      `holds more than ${most.toLocaleString('en')} ${what} of JSON, which is read whole; split it into several files`,
    );
  const fail = (what: string): never => {
    const isCut = at >= text.length;
    const message = isCut
      ? `not valid JSON: the text ends before it is complete (${what}). Download it again.`
      : `not valid JSON: ${what}. Download it again and leave it as it is.`;
    return refuse(message);
  };
  const skipBlanks = (): void => {
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10) {
        row++;
        lineStart = at + 1;
      } else if (code !== 32 && code !== 9 && code !== 13) return;
    }
  };
  const take = (sign: string): boolean => {
    skipBlanks();
    if (text[at] !== sign) return false;
    at++;
    return true;
  };
  const readText = (): string => {
    const end = endOfText(text, at);
    if (end < 0) return fail('a text is never closed by a quotation mark');
    try {
      const value: unknown = JSON.parse(text.slice(at, end + 1));
      at = end + 1;
      return String(value);
    } catch {
      return fail('a text holds a line break or a sign that must be written as \\…');
    }
  };
  const readList = (depth: number): JsonNode => {
    const start = row;
    if (take(']')) return { kind: 'list', items: NO_ITEMS, row: start };
    const items: JsonNode[] = [];
    do items.push(readValue(depth));
    while (take(','));
    return take(']') ? { kind: 'list', items, row: start } : fail('expected , or ] here');
  };
  const readObject = (depth: number): JsonNode => {
    const start = row;
    if (++objects > MOST_OBJECTS) refuseMore(MOST_OBJECTS, 'objects');
    if (take('}')) return { kind: 'object', fields: NO_FIELDS, row: start };
    const fields = new Map<string, JsonNode>();
    do {
      skipBlanks();
      if (text[at] !== '"') return fail('expected a key in quotation marks here');
      const key = readText();
      if (!take(':')) return fail('expected : here');
      fields.set(key, readValue(depth));
    } while (take(','));
    return take('}') ? { kind: 'object', fields, row: start } : fail('expected , or } here');
  };
  const readValue = (depth: number): JsonNode => {
    if (++values > MOST_VALUES) refuseMore(MOST_VALUES, 'values');
    if (depth > MOST_DEPTH) return fail(`more than ${MOST_DEPTH} levels lie within each other`);
    if (take('{')) return readObject(depth + 1);
    if (take('[')) return readList(depth + 1);
    if (text[at] === '"') return { kind: 'text', row, text: readText() };
    const word = WORDS.find(([name]) => text.startsWith(name, at));
    NUMBER.lastIndex = at;
    const written = word?.[0] ?? NUMBER.exec(text)?.[0];
    if (written === undefined) return fail('expected a value here');
    at += written.length;
    return word?.[1](row) ?? { kind: 'number', written, row };
  };
  const lines: JsonNode[] = [];
  let end = 0;
  do {
    if (row === end) return fail('nothing may follow the value that ends here');
    lines.push(readValue(0));
    end = row;
    skipBlanks();
  } while (at < text.length);
  const [root] = lines;
  return root !== undefined && lines.length === 1 ? root : { kind: 'list', items: lines, row: 1 };
}
