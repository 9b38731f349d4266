import { type ColumnChoice, openLineScanner, startsWithDigit } from './scan-lines.js';
import { MAX_RECORD_CHARS, type TableFault } from './table-faults.js';

const QUOTE = 34;
const LINE_FEED = 10;

/** A record of a text with quoted cells, or what is wrong with it. */
export type QuotedRecord =
  | {
      /** Null where its line is blank. */
      readonly cells: readonly string[] | null;
      /** Where the next record begins. */
      readonly next: number;
      /** How many lines it stands on. */
      readonly lines: number;
    }
  /** `line`: on which of its lines. */
  | { readonly fault: TableFault; readonly line: number };

/** Splits the records of a text whose cells may be quoted (RFC 4180), as far as their columns are wanted. */
export interface QuotedScanner {
  /** The record that begins at a place; null where the text ends before it does and may go on (`isLast`: it does not). */
  readonly scan: (text: string, from: number, isLast: boolean) => QuotedRecord | null;
  /** Forgets the text that was scanned. */
  readonly forget: () => void;
}

/** Looks a character up from ever later places of a text; its end where there is none. */
interface Finder {
  readonly from: (text: string, at: number) => number;
  readonly forget: () => void;
}

/** Opens the looking up of a character: where it stands next is found once, however many lines have none. */
function openFinder(sought: string): Finder {
  let found = -1;
  return {
    from: (text, at) => {
      if (found < at) {
        found = text.indexOf(sought, at);
        if (found < 0) found = text.length;
      }
      return found;
    },
    forget: () => {
      found = -1;
    },
  };
}

const wantAll = (): boolean => true;

/** Opens the splitting of records. A line without any quote is split at its separators. */
export function openQuotedScanner(separator: string, choice: ColumnChoice): QuotedScanner {
  const plain = openLineScanner(separator, choice);
  const quotes = openFinder('"');
  const feeds = openFinder('\n');
  const separators = openFinder(separator);
  const separatorCode = separator.charCodeAt(0);
  /** Where a row is put together. */
  const row: string[] = [];

  function scanQuoted(text: string, from: number, isLast: boolean): QuotedRecord | null {
    const isOrder = startsWithDigit(text, text.charCodeAt(from) === QUOTE ? from + 1 : from);
    const isWanted = isOrder ? plain.wants : wantAll;
    let column = 0;
    let lines = 1;
    for (let at = from; ; ) {
      let end: number;
      let cell = '';
      if (text.charCodeAt(at) === QUOTE) {
        let close = text.indexOf('"', at + 1);
        let hasQuotes = false;
        for (; close >= 0 && text.charCodeAt(close + 1) === QUOTE; close = text.indexOf('"', close + 2))
          hasQuotes = true;
        if ((close < 0 ? text.length : close) - at > MAX_RECORD_CHARS)
          return { fault: 'quote-too-long', line: 1 };
        end = close + 1;
        if (!isLast && (close < 0 || end === text.length)) return null;
        if (close < 0) return { fault: 'quote-not-closed', line: 1 };
        for (let feed = feeds.from(text, at); feed < close; feed = feeds.from(text, feed + 1)) lines++;
        const code = text.charCodeAt(end);
        if (end < text.length && code !== separatorCode && code !== LINE_FEED)
          return { fault: 'text-after-quote', line: lines };
        if (isWanted(column)) cell = text.slice(at + 1, close);
        if (hasQuotes) cell = cell.replaceAll('""', '"');
      } else {
        end = Math.min(separators.from(text, at), feeds.from(text, at));
        if (quotes.from(text, at) < end) return { fault: 'quote-in-cell', line: lines };
        if (!isLast && end === text.length) return null;
        if (isWanted(column)) cell = text.slice(at, end);
      }
      row[column++] = cell;
      if (end === text.length || text.charCodeAt(end) === LINE_FEED)
        return { cells: row.slice(0, column), next: end + 1, lines };
      at = end + 1;
    }
  }

  return {
    scan: (text, from, isLast) => {
      const to = feeds.from(text, from);
      if (quotes.from(text, from) < to) return scanQuoted(text, from, isLast);
      if (to === text.length && !isLast) return null;
      return { cells: plain.scan(text, from, to), next: to + 1, lines: 1 };
    },
    forget: () => {
      for (const { forget } of [plain, quotes, feeds, separators]) forget();
    },
  };
}
