/** One record of a table with the 1-based line it ends on. */
export interface TableRecord {
  /** By column; one that is not wanted may be blank. */
  readonly cells: readonly string[];
  readonly line: number;
}

/** The columns whose cells are wanted, by their place; all where it is null. It may be set while a table is read. */
export interface ColumnChoice {
  wanted: ReadonlySet<number> | null;
}

const CR = 13;
const SPACE = 32;

/** Whether a part of a text is nothing but white space and separators. */
function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) > SPACE) return text.slice(at, to).trim() === '';
  return true;
}

const startsWithDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

/** Cells of one line, as far as they are wanted. Where TABs stand is looked up once, however many lines have none. */
export interface LineScanner {
  /** Splits a line of `text`, or gives null where it is blank. */
  readonly scan: (text: string, from: number, to: number) => readonly string[] | null;
  /** Forgets the text that was scanned. */
  readonly forget: () => void;
}

/** Opens the splitting of lines that quote nothing: a line is a record, and a separator ends a cell. */
export function openLineScanner(separator: string, choice: ColumnChoice): LineScanner {
  let next = -1;
  let wanted: ReadonlySet<number> | null = null;
  let mask: readonly boolean[] = [];
  /** Where a row is put together: one that grows cell by cell is moved again and again. */
  const row: string[] = [];
  /** Cells of columns that no one names are handed out too: a row that is longer than the heading is one to look at. */
  function refresh(): void {
    wanted = choice.wanted;
    const width = wanted === null ? 0 : Math.max(...wanted) + 1;
    mask = Array.from({ length: width }, (_, column) => wanted?.has(column) ?? true);
  }
  return {
    scan: (text, from, to) => {
      if (choice.wanted !== wanted) refresh();
      if (isBlank(text, from, to)) return null;
      let at = from;
      // A row that begins like no order's number may be a heading: all of it is wanted.
      const own = startsWithDigit(text, from) ? mask : [];
      let column = 0;
      for (; ; column++) {
        if (next < at) {
          next = text.indexOf(separator, at);
          if (next < 0) next = text.length;
        }
        const end = next < to ? next : to;
        row[column] = own[column] === false ? '' : text.slice(at, end);
        if (end === to) break;
        at = end + 1;
      }
      return row.slice(0, column + 1);
    },
    forget: () => {
      next = -1;
    },
  };
}

/** Where a line ends but for a carriage return. */
export function trimReturn(text: string, from: number, to: number): number {
  return to > from && text.charCodeAt(to - 1) === CR ? to - 1 : to;
}
