/** What of a moment a number format shows: the day, the time of day, or both. */
export type DateShape = 'day' | 'time' | 'moment';

/** The formats that Excel has by number; those from 27 are its day formats in East Asian versions. */
const BY_NUMBER = new Map<number, DateShape>([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'day'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'time'] as const),
  [22, 'moment'],
]);

/** What of a format is printed as it stands: quoted and escaped text, padding, colours and conditions; not `[h]`. */
const LITERAL = /"[^"]*"|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

/**
 * How a number format shows a date, or null where it shows a number.
 * @param code the format as written, such as `yyyy\-mm\-dd`; null for one that Excel has by number.
 */
export function tellDateShape(id: number, code: string | null): DateShape | null {
  if (code === null) return BY_NUMBER.get(id) ?? null;
  const [first = ''] = code.slice(0, 1_000).replaceAll(LITERAL, '').toLowerCase().split(';');
  if (/general|[0#?]/.test(first.replaceAll(/s[.,]0+/g, 's'))) return null;
  const hasTime = /[hs]/.test(first);
  if (/[yd]/.test(first)) return hasTime ? 'moment' : 'day';
  if (hasTime) return 'time';
  return /m/.test(first) ? 'day' : null;
}
