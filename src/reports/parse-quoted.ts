import { finished } from 'node:stream/promises';
import { type Options, type Parser, parse } from 'csv-parse';
import { AppealError } from '../errors.js';
import { quoteFormulas } from './quote-formulas.js';
import type { TableRecord } from './scan-lines.js';
import { describeFault, MAX_COLUMNS, MAX_RECORD_CHARS, refuseWide } from './table-faults.js';

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

/** The records of a file with commas or semicolons, by csv-parse. */
export async function* parseQuoted(
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
    for await (const chunk of quoteFormulas(plainLineEnds(chunks))) {
      parser.write(chunk);
      if (parser.errored) throw parser.errored;
      yield takeBatch();
    }
    parser.end();
    await finished(parser);
    yield takeBatch();
  } catch (error) {
    if (error instanceof AppealError) throw error;
    throw describeFault(atItsBegin(error, parser, begins + parser.info.empty_lines - blanks), file);
  } finally {
    parser.destroy();
  }
}
