/** As a spreadsheet shows a long number: `9.40011E+21`, or with a decimal comma. */
const SCIENTIFIC = /^[1-9](?:[.,]\d+)?E\+\d{1,2}$|^[1-9][.,]\d+E\d{1,2}$/i;
/** As a spreadsheet keeps one: 15 significant digits, then zeros. */
const ZERO_FILLED = /^[1-9]\d{7}(?!0{7})\d{7}0{5,}$/;
/** As it shows a cell that is too narrow, or a text that it took for a formula, in whichever language. */
const ERROR = /^#{2,}$|^#[\p{Lu}/0-9]{2,9}[?!]$|^#(?:N\/A|NV|N\/D)$/u;
/** A day as a spreadsheet counts it, from 1900; those of 1954 to 2064, so that no other count is taken for one. */
const SERIAL = /^[2-5]\d{4}(?:[.,]\d+)?$/;
/** A day, as a spreadsheet writes one into a cell that held two or three numbers with hyphens or slashes. */
const DAY =
  /^\d{1,2}[-. ](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mrz|Mai|Okt|Dez)[a-z]*\.?(?:[- ]\d{2,4})?$|^\d{1,2}([/.])\d{1,2}\1\d{4}$|^\d{4}-\d{2}-\d{2}$/i;

/** A day as it shows one in place of an amount (`8-Apr` of 8.4, `Aug 49` of 8.49); no longer word, since a name may begin like a month. */
const SHORT_DAY =
  /^\d{1,2}[-. ](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mrz|Mai|Okt|Dez)\.?(?:[- ]\d{2,4})?$|^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mrz|Mai|Okt|Dez)\.?[- ]\d{1,4}$|^\d{1,2}([/.])\d{1,2}\1\d{4}$|^\d{4}-\d{2}-\d{2}$/i;

/** Whether a spreadsheet has eaten digits of a number. What it ate is gone, so such a text is reported and never repaired. */
export function isDamagedBySpreadsheet(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first < 0x31 || first > 0x39) return isSpreadsheetError(text);
  return SCIENTIFIC.test(text) || ZERO_FILLED.test(text);
}

/** Whether a cell holds a spreadsheet's own message (`#NAME?`, `#######`) where its content stood. */
export function isSpreadsheetError(text: string): boolean {
  return text.startsWith('#') && ERROR.test(text);
}

/** Whether a cell of a date column holds a spreadsheet's count of days (`44392`, `44392.5`). */
export function isSerialDay(text: string): boolean {
  return SERIAL.test(text);
}

/** Whether an order's number is a date: a spreadsheet takes `5-12` for one, and no shop numbers its orders so. */
export function isTurnedToDay(text: string): boolean {
  return DAY.test(text);
}

/** Whether an amount or a count is a date: a spreadsheet takes `8.4` or `8.49` for one. */
export function isFigureTurnedToDay(text: string): boolean {
  return SHORT_DAY.test(text);
}

/** What to do about whatever a spreadsheet has damaged. */
export const SPREADSHEET_MEND = 'open the original text file; this one was saved by a spreadsheet';
