import { parseQuoted } from './parse-quoted.js';
import { replayChunks } from './replay-chunks.js';
import { type ColumnChoice, openLineScanner, type TableRecord, trimReturn } from './scan-lines.js';
import { describeFault, MAX_COLUMNS, MAX_RECORD_CHARS, refuseWide } from './table-faults.js';

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
    if (to - from > MAX_RECORD_CHARS) throw describeFault({ code: 'CSV_MAX_RECORD_SIZE', lines: line }, file);
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
  const whole = replayChunks([head], chunks);
  const firstLine = head.trimStart().split('\n', 1)[0] ?? '';
  yield* firstLine.includes('\t') ? splitTabs(whole, choice, file) : parseQuoted(whole, firstLine, file);
}
