import type { CaseFile } from '../model/case-file.js';
import { originalDay } from '../model/deadline.js';
import { addDays, type DateSpan } from '../model/local-date.js';

/** Days between the end of Amazon's window and its notice, where the case does not say (how-it-counts.md, “Window and edition”). */
export const LAG_DAYS = 11;
/** Days that Amazon's figure covers. */
export const WINDOW_DAYS = 30;

/** The window Amazon measured: as the case states it, else the 30 days ending 11 days before the first notice, an assumption. */
export function chooseWindow(caseFile: CaseFile): DateSpan & { readonly assumed: boolean } {
  if (caseFile.window) return { ...caseFile.window, assumed: false };
  const to = addDays(caseFile.notice ? originalDay(caseFile.notice) : '', -LAG_DAYS);
  return { from: addDays(to, 1 - WINDOW_DAYS), to, assumed: true };
}
