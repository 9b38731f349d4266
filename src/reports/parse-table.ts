import { finished } from 'node:stream/promises';
import { type Options, type Parser, parse } from 'csv-parse';
import { AppealError } from '../errors.js';
import { quoteFormulas } from './quote-formulas.js';
import { type ColumnChoice, openLineScanner, type TableRecord, trimReturn } from './scan-lines.js';

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
  CSV_QUOTE_NOT_CLOSED: 'a quoted cell is never closed',
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
    return true;
  };
  parser.resume();
}

/** How many cells the record under way has: one that never ends must stop before it fills the memory. */
function cellsUnderWay(parser: Parser): number {
  const state: unknown = 'state' in parser ? parser.state : null;
  if (typeof state !== 'object' || state === null || !('record' in state)) return 0;
  return Array.isArray(state.record) ? state.record.length : 0;
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
  onRecord(parser, (cells, line) => {
    if (cells.length > MAX_COLUMNS || cells.some((cell) => cell.trim() !== '')) batch.push({ cells, line });
  });
  const takeBatch = (): readonly TableRecord[] => {
    const taken = batch;
    batch = [];
    const wide = taken.find(({ cells }) => cells.length > MAX_COLUMNS);
    if (wide) refuseWide(wide.cells.length, file, wide.line);
    if (cellsUnderWay(parser) > MAX_COLUMNS) refuseWide(cellsUnderWay(parser), file, parser.info.lines);
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
    throw error instanceof AppealError ? error : describe(error, file);
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
  choice: ColumnChoice,
  file: string,
): AsyncGenerator<readonly TableRecord[]> {
  const scanner = openLineScanner('\t', choice);
  let held = '';
  let line = 0;
  const take = (text: string, from: number, to: number, batch: TableRecord[]): void => {
    line++;
    if (to - from > MAX_RECORD_CHARS) throw describe({ code: 'CSV_MAX_RECORD_SIZE', lines: line }, file);
    const cells = scanner.scan(text, from, to);
    if (cells === null) return;
    if (cells.length > MAX_COLUMNS) refuseWide(cells.length, file, line);
    batch.push({ cells, line });
  };
  for await (const chunk of chunks) {
    const text = held + chunk;
    const batch: TableRecord[] = [];
    let from = 0;
    scanner.forget();
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      take(text, from, trimReturn(text, from, end), batch);
      from = end + 1;
    }
    yield batch;
    held = text.slice(from);
    if (held.length > MAX_RECORD_CHARS) take(held, 0, held.length, batch);
  }
  const batch: TableRecord[] = [];
  scanner.forget();
  if (held !== '') take(held, 0, held.length, batch);
  yield batch;
}

async function* startingWith(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  if (head !== '') yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next())
    if (next.value !== '') yield next.value;
}

/** Whether a text has a line that is not blank, to its end. */
function hasWholeLine(text: string): boolean {
  const start = text.search(/\S/);
  return start >= 0 && text.includes('\n', start);
}

/**
 * The records of a report in batches, the heading first. Blank lines are passed over but counted.
 * @param choice the columns that are wanted, set once the heading is known; others may come blank.
 * @throws AppealError `report-unusable` where the text is not a table.
 */
export async function* parseTable(
  text: AsyncIterable<string>,
  file: string,
  choice: ColumnChoice = { wanted: null },
): AsyncGenerator<readonly TableRecord[]> {
  const chunks = text[Symbol.asyncIterator]();
  let head = '';
  while (!hasWholeLine(head) && head.length <= MAX_RECORD_CHARS) {
    const next = await chunks.next();
    if (next.done) break;
    head += next.value;
  }
  const whole = startingWith(head, chunks);
  const firstLine = head.trimStart().split('\n', 1)[0] ?? '';
  yield* firstLine.includes('\t')
    ? splitTabs(whole, choice, file)
    : parseQuoted(quoteFormulas(plainLineEnds(whole)), firstLine, file);
}
