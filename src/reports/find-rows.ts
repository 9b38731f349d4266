import { describeFault, MAX_RECORD_CHARS } from './table-faults.js';

/** Whether a character leaves a row blank: white space, a separator, or a quote around nothing. */
const isBlank = (code: number): boolean => code <= 32 || code === 34 || code === 44 || code === 59;

/**
 * Finds where rows end in a text that comes in chunks, without reading their cells. Blank rows are passed over; a line end
 * within quotes ends no row.
 * @throws AppealError `report-unusable` at a row that does not end.
 */
export function openRowFinder(quotes: boolean, file: string): (chunk: string) => Generator<number> {
  let inQuotes = false;
  let held = 0;
  let blank = true;
  return function* endsIn(chunk) {
    let quote = quotes ? chunk.indexOf('"') : -1;
    let begin = -held;
    for (let at = 0; at < chunk.length; ) {
      const end = chunk.indexOf('\n', at);
      const stop = end < 0 ? chunk.length : end;
      for (let i = at; blank && i < stop; i++) blank = isBlank(chunk.charCodeAt(i));
      for (; quote >= 0 && quote < stop; quote = chunk.indexOf('"', quote + 1)) inQuotes = !inQuotes;
      at = stop + 1;
      if (end < 0 || inQuotes) continue;
      begin = at;
      if (!blank) yield at;
      blank = true;
    }
    held = chunk.length - begin;
    if (held > MAX_RECORD_CHARS) throw describeFault({ code: 'CSV_MAX_RECORD_SIZE' }, file);
  };
}

/** How many rows a text has that are not blank. */
export async function countRows(text: AsyncIterable<string>, quotes: boolean, file: string): Promise<number> {
  const endsIn = openRowFinder(quotes, file);
  let rows = 0;
  for await (const chunk of text) for (const _ of endsIn(chunk)) rows++;
  // A last row may lack its line end.
  for (const _ of endsIn('\n')) rows++;
  return rows;
}
