import { type LocalDate, parseIsoDay } from '../model/local-date.js';
import { type Cents, parseCents } from '../model/money.js';
import type { JsonTime } from './json-fields.js';
import type { JsonNode } from './json-node.js';
import { parseDay } from './parse-day.js';
import { parseInstant } from './read-instant.js';

/** A value of one kind: what it is called in an issue, and how it is read from a JSON value; null where it is none. */
export interface JsonValue<T> {
  readonly expected: string;
  readonly read: (node: JsonNode, timeZone: string) => T | null;
}

const TIME = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;

const textOf = (node: JsonNode): string | null => (node.kind === 'text' ? node.text.trim() : null);
/** The digits of a number, also of one in quotation marks. */
const figureOf = (node: JsonNode): string => (node.kind === 'number' ? node.written : (textOf(node) ?? ''));

/** A number in digits of one form, as written. */
const figure = (expected: string, form: RegExp): JsonValue<string> => ({
  expected,
  read: (node) => (form.test(figureOf(node)) ? figureOf(node) : null),
});

function readTime(node: JsonNode, timeZone: string): JsonTime | null {
  const at = textOf(node) ?? '';
  const day = parseDay(at, timeZone);
  // Of a date such as 03/04/2021 there is no column to tell which number is the day.
  const instant = parseInstant(at, timeZone);
  return typeof day === 'string' && instant !== null ? { at, day, instant } : null;
}

function readDay(node: JsonNode): LocalDate | null {
  return parseIsoDay(TIME.exec(textOf(node) ?? '')?.[1] ?? '');
}

/** An amount with a point before its cents, which may have a minus. */
function readCents(node: JsonNode): Cents | null {
  const written = figureOf(node);
  const cents = parseCents(written.replace('-', ''));
  return cents !== null && written.startsWith('-') ? 0 - cents : cents;
}

const TRUTHS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** The kinds of value that JSON reports hold. */
export const JSON_VALUES = {
  text: { expected: 'a text', read: textOf },
  name: { expected: 'a text', read: (node) => figureOf(node) || null },
  count: figure('a whole number', /^\d{1,15}$/),
  share: figure('a share from 0 to 1 such as 0.95', /^(?:0(?:\.\d{1,20})?|1(?:\.0{1,20})?)$/),
  day: { expected: 'a time such as 2020-11-09T23:59Z', read: readDay },
  time: { expected: 'a time such as 2020-11-09T23:59:00Z', read: readTime },
  cents: { expected: 'an amount such as 8.49', read: readCents },
  mark: {
    expected: 'true or false',
    read: (node) =>
      node.kind === 'mark' ? node.isTrue : (TRUTHS.get((textOf(node) ?? '').toLowerCase()) ?? null),
  },
} satisfies Record<string, JsonValue<string | number | boolean | JsonTime>>;
