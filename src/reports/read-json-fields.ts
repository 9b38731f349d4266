import type { IssueSink } from '../model/issue.js';
import type { Cents } from '../model/money.js';
import { isOddText } from './is-odd-text.js';
import type { FieldReader, JsonFields } from './json-fields.js';
import { readJsonMoney } from './json-money.js';
import { JSON_WORDS, type JsonNode } from './json-node.js';
import { JSON_VALUES, type JsonValue } from './json-values.js';
import { showNode } from './show-node.js';
import type { StoreCustoms } from './store-customs.js';

type ObjectNode = Extract<JsonNode, { kind: 'object' }>;

/** What all objects of a file are read with. */
export interface JsonReading {
  readonly file: string;
  readonly store: StoreCustoms;
  readonly issues: IssueSink;
}

/** More characters than any text has that is read. */
const LONGEST = 1_000;
const CONTROLS = /\p{Cc}/gu;
/** The mark of bytes that are no text, or half a character, which a JSON text may spell out. */
const NO_TEXT = /\uFFFD|\p{Cs}/u;

/** A text without what surrounds it and what steers machines; a `null` as a text is nothing. */
function clean(node: JsonNode): JsonNode {
  if (node.kind !== 'text') return node;
  const text = (isOddText(node.text) ? node.text.replaceAll(CONTROLS, ' ') : node.text).trim();
  return text === '' || text === 'null' ? { kind: 'null', row: node.row } : { ...node, text };
}

/**
 * Reads the fields of one object.
 * @param path where the object stands in the file, such as `performanceMetrics[0]`; empty for the root.
 */
export function readJsonFields(node: ObjectNode, path: string, reading: JsonReading): JsonFields {
  const { file, store, issues } = reading;
  const pathOf = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const push = (code: string, message: string, row: number, key?: string, mend?: string): void => {
    const more = { ...(key === undefined ? {} : { column: pathOf(key) }), ...(mend ? { mend } : {}) };
    issues.push({ code, message, file, row, ...more });
  };
  const wrong = (found: JsonNode, key: string, expected: string): null => {
    push(
      'field-unreadable',
      `found ${showNode(found)}, expected ${expected}; taken as unknown`,
      found.row,
      key,
    );
    return null;
  };
  const find = (key: string, isNeeded: boolean): JsonNode | null => {
    const found = clean(node.fields.get(key) ?? { kind: 'null', row: node.row });
    if (found.kind === 'null') {
      if (isNeeded) push('field-missing', 'the report does not state it; taken as unknown', node.row, key);
      return null;
    }
    if (found.kind !== 'text') return found;
    if (found.text.length > LONGEST) return wrong(found, key, `a text of up to ${LONGEST} characters`);
    if (!NO_TEXT.test(found.text)) return found;
    push('field-undecodable', 'bytes that are not text; taken as unknown', found.row, key);
    return null;
  };
  const open = (found: ObjectNode, key: string): JsonFields => readJsonFields(found, pathOf(key), reading);

  const readerOf = (isNeeded: boolean): FieldReader => {
    const read = <T>(key: string, { expected, read: parse }: JsonValue<T>): T | null => {
      const found = find(key, isNeeded);
      return found === null ? null : (parse(found, store.timeZone) ?? wrong(found, key, expected));
    };
    /** A figure; one in quotation marks is taken, and told. */
    const readFigure = (key: string, value: JsonValue<string>): string | null => {
      const written = read(key, value);
      const found = node.fields.get(key);
      if (written !== null && found?.kind === 'text') {
        const message = `found a text, expected ${value.expected}; its figure is taken`;
        push('field-of-other-kind', message, found.row, key);
      }
      return written;
    };
    /** Hands on the items of a list, one by one; the others are of another kind. */
    const eachOf = (
      key: string,
      one: 'object' | 'text',
      take: (item: JsonNode, place: string) => boolean,
    ): void => {
      const found = find(key, isNeeded);
      if (found === null) return;
      const expected = found.kind === 'list' || one === 'text' ? JSON_WORDS[one] : 'a list';
      for (const [at, item] of (found.kind === 'list' ? found.items : [found]).entries()) {
        const place = found.kind === 'list' ? `${key}[${at}]` : key;
        if (!take(item, place)) wrong(item, place, expected);
      }
    };
    const readMoney = (key: string): Cents | null => {
      const found = find(key, isNeeded);
      if (found === null) return null;
      const money = readJsonMoney(found, store.currency);
      if (typeof money === 'number') return money;
      push(money.code, money.message, money.row, money.key === null ? key : `${key}.${money.key}`);
      return null;
    };
    return {
      object: (key) => {
        const found = find(key, isNeeded);
        if (found === null) return null;
        return found.kind === 'object' ? open(found, key) : wrong(found, key, JSON_WORDS.object);
      },
      objects: <T>(key: string, readOne: (fields: JsonFields) => T | null) => {
        const all: T[] = [];
        eachOf(key, 'object', (item, place) => {
          const made = item.kind === 'object' ? readOne(open(item, place)) : null;
          if (made !== null) all.push(made);
          return item.kind === 'object';
        });
        return all;
      },
      words: (key) => {
        const all: string[] = [];
        eachOf(key, 'text', (item) => {
          const text = JSON_VALUES.text.read(clean(item));
          if (text !== null) all.push(text);
          return text !== null;
        });
        return all;
      },
      text: (key) => read(key, JSON_VALUES.text),
      name: (key) => read(key, JSON_VALUES.name),
      wholeNumber: (key) => {
        const written = readFigure(key, JSON_VALUES.count);
        return written === null ? null : Number(written);
      },
      share: (key) => readFigure(key, JSON_VALUES.share),
      day: (key) => read(key, JSON_VALUES.day),
      time: (key) => read(key, JSON_VALUES.time),
      money: (key) => {
        const cents = readMoney(key);
        if (cents === null || cents >= 0) return cents;
        push(
          'field-unreadable',
          'found an amount below 0, expected one of 0 or more; taken as unknown',
          node.row,
          key,
        );
        return null;
      },
      reduction: (key) => {
        const cents = readMoney(key);
        return cents === null ? null : Math.abs(cents);
      },
      mark: (key) => read(key, JSON_VALUES.mark),
    };
  };
  let optional: FieldReader | null = null;
  return {
    source: { file, row: node.row },
    ...readerOf(true),
    get maybe() {
      optional ??= readerOf(false);
      return optional;
    },
    has: (key) => clean(node.fields.get(key) ?? { kind: 'null', row: node.row }).kind !== 'null',
    note: (code, message, key, mend) => push(code, message, node.row, key, mend),
  };
}
