import type { Cents } from '../model/money.js';
import { copyOf } from './rows/words.js';

/** The sign that parts whole units from cents. */
export type DecimalSign = '.' | ',';

/** What a cell states of an amount. Below zero where the cell has a minus or brackets. */
export type Amount =
  /** A certain amount. `proves` is the decimal sign that its spelling shows; `cents` null: it holds parts of a cent. */
  | { readonly cents: Cents | null; readonly proves: DecimalSign | null; readonly currency: string | null }
  /** `1,234` or `1.234`: thousands, or three decimals, as the sign is read. */
  | {
      readonly sign: DecimalSign;
      readonly grouped: Cents;
      readonly decimal: Cents | null;
      readonly currency: string | null;
    };

const CURRENCY = String.raw`[A-Z]{3}|(?:US|CA|CDN|AU|SG|[CAS])? ?\$|[€£¥￥円]`;
const MINUS = '[-−]';
const AMOUNT = new RegExp(
  `^(${MINUS})?(?: ?(${CURRENCY}))? ?(${MINUS})?(\\d[\\d.,'’ ]*?) ?(${CURRENCY})? ?(${MINUS})?$`,
);
const SPACED = /^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/;
const MOST_DIGITS = 11;

/** The cents of whole units and decimals; null where parts of a cent are left, or the figure is absurd. */
function toCents(whole: string, decimals: string): Cents | null {
  if (/[1-9]/.test(decimals.slice(2)) || whole.length > MOST_DIGITS) return null;
  return Number(whole) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'));
}

type Figure =
  | { readonly cents: Cents | null; readonly proves: DecimalSign | null }
  | { readonly sign: DecimalSign; readonly grouped: Cents; readonly decimal: Cents | null };

const other = (sign: DecimalSign): DecimalSign => (sign === '.' ? ',' : '.');

/** One separator that stands once: a decimal sign, unless three digits follow and one to three stand before it. */
function readOnce(whole: string, decimals: string, sign: DecimalSign, isSpaced: boolean): Figure | null {
  if (decimals === '') return null;
  const mayGroup = !isSpaced && decimals.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  const decimal = toCents(whole, decimals);
  if (!mayGroup) return { cents: decimal, proves: sign };
  return { sign, grouped: Number(whole + decimals) * 100, decimal };
}

/** A figure without its currency and minus. */
function readFigure(text: string): Figure | null {
  const isSpaced = SPACED.test(text);
  if (!isSpaced && /[ '’]/.test(text)) return null;
  const bare = isSpaced ? text.replaceAll(/[ '’]/g, '') : text;
  const at = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  if (at < 0) return bare.length > MOST_DIGITS ? null : { cents: toCents(bare, ''), proves: null };
  const sign: DecimalSign = bare[at] === '.' ? '.' : ',';
  const [before, after] = [bare.slice(0, at), bare.slice(at + 1)];
  if (/^\d+$/.test(before)) return readOnce(before, after, sign, isSpaced);
  const groups = before.split(/[.,]/);
  if (!/^[1-9]\d{0,2}$/.test(groups[0] ?? '') || groups.slice(1).some((group) => !/^\d{3}$/.test(group)))
    return null;
  if (before.includes(sign)) {
    // The same sign several times parts thousands, and so the other one is the decimal sign.
    if (before.includes(other(sign)) || !/^\d{3}$/.test(after)) return null;
    return { cents: toCents(groups.join('') + after, ''), proves: other(sign) };
  }
  return after === '' ? null : { cents: toCents(groups.join(''), after), proves: sign };
}

function readAmount(text: string): Amount | null {
  const even = text.replaceAll(/\s+/g, ' ').replace(/^"(.*)"$/, '$1');
  const bracketed = /^\((.+)\)$/.exec(even)?.[1];
  const match = AMOUNT.exec((bracketed ?? even).trim());
  const figure = match ? readFigure(match[4] ?? '') : null;
  if (!match || !figure || (match[2] && match[5])) return null;
  const minuses = [bracketed, match[1], match[3], match[6]].filter((sign) => sign !== undefined).length;
  if (minuses > 1) return null;
  const currency = (match[2] ?? match[5] ?? '').replaceAll(' ', '') || null;
  const signed = (cents: Cents | null): Cents | null => (cents && minuses > 0 ? -cents : cents);
  if ('sign' in figure)
    return { ...figure, grouped: signed(figure.grouped) ?? 0, decimal: signed(figure.decimal), currency };
  return { ...figure, cents: signed(figure.cents), currency };
}

/** The same amounts stand in a report over and over; a text longer than any amount stands there once. */
const readBefore = new Map<string, Amount | null>();
const MOST_AMOUNTS = 20_000;
const LONGEST = 24;

/**
 * The amount that a cell states, in whichever way it is spelled: `8.49`, `1.210,00 €`, `$2,329.86`, `￥1,200`, `(1.00)`, `1 210,00`;
 * null where the text is no amount. What may be read in two ways is left open for whoever knows the rest of its column.
 */
export function parseAmount(text: string): Amount | null {
  const known = readBefore.get(text);
  if (known !== undefined) return known;
  const amount = readAmount(text);
  if (text.length <= LONGEST && readBefore.size < MOST_AMOUNTS) readBefore.set(copyOf(text), amount);
  return amount;
}
