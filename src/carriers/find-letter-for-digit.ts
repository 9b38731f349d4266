import type { NumberProblem } from '../model/number-shape.js';

const MAY_BE_DIGIT = /[OoIil]/;
/** A number's own letters stand before its digits, at most so many, and two behind them. */
const OWN_LETTERS = [0, 1, 2, 3] as const;
const COUNTRY_LETTERS = 2;

const digitMeant = (letter: string): string => (/o/i.test(letter) ? '0' : '1');

/** A text with digits for the letters that look like them, but for its own first and last letters. */
function readAsDigits(text: string, first: number, last: number): string {
  const end = text.length - last;
  const middle = text.slice(first, end).replaceAll(/[OoIil]/g, digitMeant);
  return (text.slice(0, first) + middle + text.slice(end)).toUpperCase();
}

/**
 * The letters O and I (or a small l) that stand where a number has 0 and 1; none where no format would be met by the digits either.
 * @param formatOf the id of the format that a number of digits meets, null for none.
 */
export function findLetterForDigit(
  text: string,
  formatOf: (digits: string) => string | null,
): readonly NumberProblem[] {
  if (!MAY_BE_DIGIT.test(text)) return [];
  for (const first of OWN_LETTERS)
    for (const last of first === COUNTRY_LETTERS ? [0, COUNTRY_LETTERS] : [0]) {
      const digits = readAsDigits(text, first, last);
      const format = digits === text.toUpperCase() ? null : formatOf(digits);
      if (format !== null)
        return Array.from(text).flatMap((found, at) => {
          const meant = digits.charAt(at);
          const isSame = found.toUpperCase() === meant;
          return isSame ? [] : [{ kind: 'letter-for-digit' as const, format, place: at + 1, found, meant }];
        });
    }
  return [];
}
