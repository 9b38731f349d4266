/** Cells by which reports say that they have nothing to say, none longer than four characters. `NA` is not among them: it is a country. */
export const NOTHING: readonly string[] = ['--', '-', '–', '—', 'n/a', 'null'];

const words = new Set(NOTHING);

/** Whether a cell stands for a blank one. */
export const saysNothing = (cell: string): boolean => cell.length <= 4 && words.has(cell.toLowerCase());
