import { Readable } from 'node:stream';
import { type Options, parse } from 'csv-parse';
import { AppealError } from '../errors.js';

/** One record of a table with the 1-based line it ends on. */
export interface TableRecord {
  readonly cells: readonly string[];
  readonly line: number;
}

const MAX_RECORD_CHARS = 1 << 20;
const MAX_COLUMNS = 2_000;

/** Amazon's TAB files quote nothing: a `"` in a title is data. Files with commas or semicolons quote as usual. */
function chooseOptions(firstLine: string): Options {
  const shared: Options = {
    record_delimiter: '\n',
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_CHARS,
    info: true,
  };
  if (firstLine.includes('\t')) return { ...shared, delimiter: '\t', quote: false, escape: false };
  const semicolons = firstLine.split(';').length > firstLine.split(',').length;
  return { ...shared, delimiter: semicolons ? ';' : ',', quote: '"' };
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

async function* startingWith(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/**
 * The records of a report, the heading first. Blank lines are passed over but counted.
 * @throws AppealError `report-unusable` where the text is not a table.
 */
export async function* parseTable(text: AsyncIterable<string>, file: string): AsyncGenerator<TableRecord> {
  const chunks = plainLineEnds(text)[Symbol.asyncIterator]();
  let head = '';
  while (!/\S[^\n]*\n/.test(head) && head.length <= MAX_RECORD_CHARS) {
    const next = await chunks.next();
    if (next.done) break;
    head += next.value;
  }
  const parser = parse(chooseOptions(head.trimStart().split('\n', 1)[0] ?? ''));
  const source = Readable.from(startingWith(head, chunks));
  source.once('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (record.length > MAX_COLUMNS) {
        const message = `a row of ${record.length} columns: this is not a report.`;
        throw new AppealError('report-unusable', [{ message, file, row: info.lines }]);
      }
      if (record.some((cell) => cell.trim() !== '')) yield { cells: record, line: info.lines };
    }
  } catch (error) {
    throw error instanceof AppealError ? error : describe(error, file);
  } finally {
    source.destroy();
    parser.destroy();
  }
}
