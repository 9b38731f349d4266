/** Where a fact was read: the file as named in the case, and its 1-based line (the heading is line 1). */
export interface Source {
  readonly file: string;
  readonly row: number;
}

/** A value together with the place it was read from. Every figure can be followed down to these. */
export interface Fact<T> {
  readonly value: T;
  readonly source: Source;
}

/** `vtr-report.csv:17`, the form used wherever a source is printed. */
export function formatSource(source: Source): string {
  return `${source.file}:${source.row}`;
}

/** Whether a place comes before another, by file and row. */
export function isBefore(a: Source, b: Source): boolean {
  return a.file === b.file ? a.row < b.row : a.file < b.file;
}
