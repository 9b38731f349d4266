import type { NumberShape } from '../model/number-shape.js';

/** Formats that only tracked packages bear, and that no reference is like by chance. */
const OF_PACKAGES: ReadonlySet<string> = new Set([
  'usps-impb',
  'usps-impb-consolidator',
  'ups-1z',
  'ups-1z-surepost',
]);
/** UPU S10: L and U stand for letter post, every other letter for a registered, express or parcel item. */
const OF_LETTER_POST = /^[LU]/i;

/** What begins like one of these, whatever its last digits. */
const LIKE_ONE =
  /^(?:(?:420\d{5}(?:\d{4})?)?9[1-5][\dOIL]{18,}$|1Z[\dA-Z]{10,}$|[A-KM-TV-Z][A-Z][\dOIL]{9}US$)/i;

/**
 * Whether a number is one of a tracked piece. Letters and flats bear none, so beside a claimed envelope it is a
 * contradiction: that piece went as a tracked package. Null: it is damaged or mistyped, and may be one.
 */
export function isTrackedPiece(shape: NumberShape, number: string): boolean | null {
  const text = number.replaceAll(/[ -]/g, '');
  const { formats, problems } = shape;
  if (formats.some((format) => OF_PACKAGES.has(format))) return true;
  if (formats.includes('upu-s10-us')) return !OF_LETTER_POST.test(text);
  if (problems.includes('spreadsheet')) return null;
  const isMiss = problems.includes('check-digit') || problems.includes('letter-for-digit');
  return isMiss && LIKE_ONE.test(text) ? null : false;
}
