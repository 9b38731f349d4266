import { finished } from 'node:stream/promises';
import { type Options, type Parser, parse } from 'csv-parse';
import { AppealError } from '../errors.js';

/** One record of a table with the 1-based line it ends on. */
export interface TableRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

const MAX_RECORD_CHARS = 1 << 20;
const MAX_COLUMNS = 2_000;

/** Files with commas or semicolons quote as usual; those with TABs are split below. */
function chooseOptions(firstLine: string): Options {
  const semicolons = firstLine.split(';').length > firstLine.split(',').length;
  return {
    delimiter: semicolons ? ';' : ',',
    quote: '"',
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_CHARS,
  };
}

const MENDS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quoted cell of the row that begins here is never closed',
  QUOTE_TOO_LONG:
    'a quoted cell of the row that begins here is still not closed after one million characters',
  CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quote',
  INVALID_OPENING_QUOTE: 'a quote opens in the middle of a cell',
  CSV_MAX_RECORD_SIZE: 'a row is longer than one million characters',
};

function describe(error: unknown, file: string): AppealError {
  const { code, lines } = error as { code?: string; lines?: number };
  const what = MENDS[code ?? ''];
  if (!what) throw error;
  const message = `not a table that can be read: ${what}. Download the report again and do not open it in a spreadsheet.`;
  return new AppealError('report-unusable', [{ message, file, row: lines }], error);
}

/** Text with plain line ends: csv-parse counts a CRLF inside a quoted cell as two lines. */
async function* plainLineEnds(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const chunk of text) {
    const whole = held + chunk;
    held = whole.endsWith('\r') ? '\r' : '';
    yield (held === '' ? whole : whole.slice(0, -1)).replaceAll('\r\n', '\n');
  }
  yield held;
}

/**
 * Hands each record over where the parser makes it, with the line that the parser has come to: no queue, and no object a
 * record, which at 100,000 rows cost more than the parsing.
 */
function onRecord(parser: Parser, take: (cells: readonly string[], line: number) => void): void {
  const push = parser.push.bind(parser);
  parser.push = (record: readonly string[] | null): boolean => {
    if (record === null) return push(null);
    take(record, parser.info.lines);
    // To csv-parse each record is then the first, so that one of another length costs no error with a stack.
    Object.assign(parser.info, { records: 0 });
    return true;
  };
  parser.resume();
}

/** The record under way: one that never ends must stop before it fills the memory, and be told by where it began. */
function recordUnderWay(parser: Parser): { readonly cells: number; readonly isQuoted: boolean } {
  const state: object = 'state' in parser && typeof parser.state === 'object' ? (parser.state ?? {}) : {};
  const cells = 'record' in state && Array.isArray(state.record) ? state.record.length : 0;
  return { cells, isQuoted: 'quoting' in state && state.quoting === true };
}

/** An error of csv-parse; one within quotes told by the row that they opened in, which may lie far before its end. */
function atItsBegin(error: unknown, parser: Parser, row: number): unknown {
  const { code } = error as { code?: string };
  if (code === 'CSV_QUOTE_NOT_CLOSED') return { code, lines: row };
  const isQuoted = code === 'CSV_MAX_RECORD_SIZE' && recordUnderWay(parser).isQuoted;
  return isQuoted ? { code: 'QUOTE_TOO_LONG', lines: row } : error;
}

function refuseWide(columns: number, file: string, row: number): never {
  const message = `a row of ${columns} columns: this is not a report.`;
  throw new AppealError('report-unusable', [{ message, file, row }]);
}

/** The records of a file with quotes, by csv-parse. */
async function* parseQuoted(
  chunks: AsyncIterable<string>,
  firstLine: string,
  file: string,
): AsyncGenerator<readonly TableRecord[]> {
  const parser = parse(chooseOptions(firstLine));
  let batch: TableRecord[] = [];
  let begins = 1;
  let blanks = 0;
  onRecord(parser, (cells, line) => {
    begins = line + 1;
    blanks = parser.info.empty_lines;
    if (cells.length > MAX_COLUMNS || cells.some((cell) => cell.trim() !== '')) batch.push({ cells, line });
  });
  const takeBatch = (): readonly TableRecord[] => {
    const taken = batch;
    batch = [];
    const wide = taken.find(({ cells }) => cells.length > MAX_COLUMNS);
    if (wide) refuseWide(wide.cells.length, file, wide.line);
    const { cells } = recordUnderWay(parser);
    if (cells > MAX_COLUMNS) refuseWide(cells, file, parser.info.lines);
    return taken;
  };
  // The parser tells of its error later; until someone looks, it must not end the process.
  parser.on('error', () => {});
  try {
    for await (const chunk of chunks) {
      parser.write(chunk);
      if (parser.errored) throw parser.errored;
      yield takeBatch();
    }
    parser.end();
    await finished(parser);
    yield takeBatch();
  } catch (error) {
    if (error instanceof AppealError) throw error;
    throw describe(atItsBegin(error, parser, begins + parser.info.empty_lines - blanks), file);
  } finally {
    parser.destroy();
  }
}

/**
 * The records of a TAB file. Amazon's quote nothing, a `"` in a title is data: a line is a record, and a TAB ends a cell, so
 * there is nothing to parse.
 */
async function* splitTabs(
  chunks: AsyncIterable<string>,
  file: string,
): AsyncGenerator<readonly TableRecord[]> {
  let held = '';
  let line = 0;
  const split = (lines: readonly string[]): readonly TableRecord[] => {
    const batch: TableRecord[] = [];
    for (const text of lines) {
      line++;
      if (text.length > MAX_RECORD_CHARS) throw describe({ code: 'CSV_MAX_RECORD_SIZE', lines: line }, file);
      if (text.trim() === '') continue;
      const cells = text.split('\t');
      if (cells.length > MAX_COLUMNS) refuseWide(cells.length, file, line);
      batch.push({ cells, line });
    }
    return batch;
  };
  for await (const chunk of chunks) {
    const lines = (held + chunk).split('\n');
    held = lines.pop() ?? '';
    yield split(lines);
    if (held.length > MAX_RECORD_CHARS) split([held]);
  }
  if (held !== '') yield split([held]);
}

async function* startingWith(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  if (head !== '') yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next())
    if (next.value !== '') yield next.value;
}

/**
 * The records of a report in batches, the heading first. Blank lines are passed over but counted.
 * @throws AppealError `report-unusable` where the text is not a table.
 */
export async function* parseTable(
  text: AsyncIterable<string>,
  file: string,
): AsyncGenerator<readonly TableRecord[]> {
  const chunks = plainLineEnds(text)[Symbol.asyncIterator]();
  let head = '';
  while (!head.trimStart().includes('\n') && head.length <= MAX_RECORD_CHARS) {
    const next = await chunks.next();
    if (next.done) break;
    head += next.value;
  }
  const whole = startingWith(head, chunks);
  const firstLine = head.trimStart().split('\n', 1)[0] ?? '';
  yield* firstLine.includes('\t') ? splitTabs(whole, file) : parseQuoted(whole, firstLine, file);
}
