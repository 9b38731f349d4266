/** What a cell of a workbook is taken for whose formula has no saved value: no text of a file, and one that can't be read. */
export const UNCALCULATED = '\uFFFD=';
