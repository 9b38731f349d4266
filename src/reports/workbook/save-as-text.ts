/** What to do about a workbook that can't be read. */
export const SAVE_AS_TEXT = 'Save the sheet as text (TAB) or CSV, best name the original download.';
