/** As a spreadsheet shows a long number: `9.40011E+21`, or with a decimal comma. */
const SCIENTIFIC = /^[1-9](?:[.,]\d+)?E\+\d{1,2}$|^[1-9][.,]\d+E\d{1,2}$/i;
/** As a spreadsheet keeps one: 15 significant digits, then zeros. */
const ZERO_FILLED = /^[1-9]\d{7}(?!0{7})\d{7}0{5,}$/;

/** Whether a spreadsheet has eaten digits of a number. What it ate is gone, so such a text is reported and never repaired. */
export function isDamagedBySpreadsheet(text: string): boolean {
  return SCIENTIFIC.test(text) || ZERO_FILLED.test(text);
}
