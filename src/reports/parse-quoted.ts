import { quoteFormulas } from './quote-formulas.js';
import type { ColumnChoice, TableRecord } from './scan-lines.js';
import { openQuotedScanner } from './scan-quoted.js';
import { MAX_COLUMNS, MAX_RECORD_CHARS, refuseTable, refuseWide } from './table-faults.js';

/** Files with commas or semicolons quote as usual; those with TABs quote nothing. */
function chooseSeparator(firstLine: string): string {
  return firstLine.split(';').length > firstLine.split(',').length ? ';' : ',';
}

/** Text with plain line ends. */
async function* plainLineEnds(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const chunk of text) {
    const whole = held + chunk;
    held = whole.endsWith('\r') ? '\r' : '';
    yield (held === '' ? whole : whole.slice(0, -1)).replaceAll('\r\n', '\n');
  }
  yield held;
}

/** The records of a file with commas or semicolons, each with the line that it ends on. Those of nothing but blanks are passed over. */
export async function* parseQuoted(
  chunks: AsyncIterable<string>,
  firstLine: string,
  choice: ColumnChoice,
  file: string,
): AsyncGenerator<readonly TableRecord[]> {
  const scanner = openQuotedScanner(chooseSeparator(firstLine), choice);
  let held = '';
  let line = 0;
  function take(text: string, isLast: boolean): readonly TableRecord[] {
    const batch: TableRecord[] = [];
    let from = 0;
    scanner.forget();
    while (from < text.length) {
      const record = scanner.scan(text, from, isLast);
      if (record === null) break;
      if ('fault' in record) refuseTable(record.fault, file, line + record.line);
      const { cells, next, lines } = record;
      line += lines;
      if (next - from > MAX_RECORD_CHARS) refuseTable('row-too-long', file, line);
      from = next;
      if (cells === null) continue;
      if (cells.length > MAX_COLUMNS) refuseWide(cells.length, file, line);
      if (cells.some((cell) => cell.trim() !== '')) batch.push({ cells, line });
    }
    held = text.slice(from);
    if (held.length > MAX_RECORD_CHARS) refuseTable('row-too-long', file, line + 1);
    return batch;
  }
  for await (const chunk of quoteFormulas(plainLineEnds(chunks))) yield take(held + chunk, false);
  yield take(held, true);
}
