import { isFigureTurnedToDay, isSpreadsheetError } from '../model/damaged-number.js';
import { copyOf } from './rows/words.js';

const FIGURES = /^[\d.,:+/ $€£¥￥%TZE()−\u00A0\u2009\u202F-]{1,24}$/;

/** A cell as an error may show it: figures, dates and a spreadsheet's messages only, so that no word of a shifted column gets out. */
export function showCell(text: string): string {
  return FIGURES.test(text) || (text.length <= 24 && (isSpreadsheetError(text) || isFigureTurnedToDay(text)))
    ? `"${copyOf(text)}"`
    : `a text of ${text.length} characters`;
}
