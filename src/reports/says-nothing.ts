/** Cells by which reports say that they have nothing to say, none longer than four characters. */
const NOTHING = new Set(['--', '-', '–', '—', 'n/a', 'null']);

/** Whether a cell stands for a blank one. `NA` is not among these: it is a country. */
export const saysNothing = (cell: string): boolean => cell.length <= 4 && NOTHING.has(cell.toLowerCase());
