import type { IssueSink } from '../model/issue.js';
import { type LocalDate, parseIsoDay } from '../model/local-date.js';
import type { Source } from '../model/source.js';
import { JSON_WORDS, type JsonNode } from './json-node.js';

/** One object of a JSON report, read field by field. What is missing or of another kind is unknown (null), and an issue. */
export interface JsonFields {
  readonly source: Source;
  object(key: string): JsonFields | null;
  /** The objects of a list; one object that stands where a list of them is expected is a list of one. */
  objects(key: string): readonly JsonFields[];
  text(key: string): string | null;
  wholeNumber(key: string): number | null;
  /** A share from 0 to 1, as written. */
  share(key: string): string | null;
  /** The day of a time such as `2020-11-09T23:59Z`, as it is written. */
  day(key: string): LocalDate | null;
}

const COUNT = /^\d{1,15}$/;
const SHARE = /^(?:0(?:\.\d{1,20})?|1(?:\.0{1,20})?)$/;
const TIME = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/** A value as an error may show it: numbers only, so that no word of the file gets out. */
function show(node: JsonNode): string {
  return node.kind === 'number' ? node.written.slice(0, 24) : JSON_WORDS[node.kind];
}

/**
 * Reads the fields of one object.
 * @param path where the object stands in the file, such as `performanceMetrics[0]`; empty for the root.
 */
export function readJsonFields(
  node: Extract<JsonNode, { kind: 'object' }>,
  path: string,
  file: string,
  issues: IssueSink,
): JsonFields {
  const pathOf = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const note = (code: string, message: string, row: number, column: string): void => {
    issues.push({ code, message, file, row, column });
  };
  const find = (key: string): JsonNode | null => {
    const found = node.fields.get(key);
    if (found !== undefined && found.kind !== 'null') return found;
    note('field-missing', 'the report does not state it; taken as unknown', node.row, pathOf(key));
    return null;
  };
  const wrong = (found: JsonNode, key: string, expected: string): null => {
    const message = `found ${show(found)}, expected ${expected}; taken as unknown`;
    note('field-unreadable', message, found.row, pathOf(key));
    return null;
  };
  /** A number, also one in quotation marks. */
  const figure = (key: string, expected: string, form: RegExp): string | null => {
    const found = find(key);
    if (found === null) return null;
    const written = found.kind === 'number' ? found.written : found.kind === 'text' ? found.text.trim() : '';
    if (!form.test(written)) return wrong(found, key, expected);
    if (found.kind === 'text')
      note(
        'field-of-other-kind',
        `found a text, expected ${expected}; its figure is taken`,
        found.row,
        pathOf(key),
      );
    return written;
  };
  const open = (found: Extract<JsonNode, { kind: 'object' }>, place: string): JsonFields =>
    readJsonFields(found, place, file, issues);
  return {
    source: { file, row: node.row },
    object: (key) => {
      const found = find(key);
      if (found === null) return null;
      return found.kind === 'object' ? open(found, pathOf(key)) : wrong(found, key, 'an object');
    },
    objects: (key) => {
      const found = find(key);
      if (found?.kind === 'object') return [open(found, pathOf(key))];
      if (found !== null && found.kind !== 'list') wrong(found, key, 'a list');
      if (found?.kind !== 'list') return [];
      return found.items.flatMap((item, at) => {
        const place = `${key}[${at}]`;
        if (item.kind === 'object') return [open(item, pathOf(place))];
        wrong(item, place, 'an object');
        return [];
      });
    },
    text: (key) => {
      const found = find(key);
      if (found === null) return null;
      return found.kind === 'text' ? found.text.trim() : wrong(found, key, 'a text');
    },
    wholeNumber: (key) => {
      const written = figure(key, 'a whole number', COUNT);
      return written === null ? null : Number(written);
    },
    share: (key) => figure(key, 'a share from 0 to 1 such as 0.95', SHARE),
    day: (key) => {
      const found = find(key);
      if (found === null) return null;
      const written = found.kind === 'text' ? TIME.exec(found.text.trim())?.[1] : undefined;
      return parseIsoDay(written ?? '') ?? wrong(found, key, 'a time such as 2020-11-09T23:59Z');
    },
  };
}
