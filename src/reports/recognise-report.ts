import { AppealError } from '../errors.js';
import { listMissing, recogniseHeading } from './choose-format.js';
import { decodeText } from './decode-text.js';
import { parseTable } from './parse-table.js';
import { refuseContainers } from './refuse-containers.js';

/** What a file is by its first bytes and its heading, before anyone has named it in a case. */
export type Recognition =
  /** A report that the program reads. `rows` are those under the heading, blank ones left out. */
  | { readonly kind: 'report'; readonly format: string; readonly title: string; readonly rows: number }
  /** A table under a heading that no format knows. */
  | { readonly kind: 'table'; readonly columns: number }
  /** No table, but something that may prove a thing: a picture, a PDF, a text. */
  | { readonly kind: 'proof'; readonly what: 'picture' | 'video' | 'PDF' | 'text' }
  /** Nothing that can be used as it stands; `why` says what to do. */
  | { readonly kind: 'unusable'; readonly why: string };

const HEAD_BYTES = 1 << 18;
/** A row that is longer is no row; see parse-table.ts. */
const MAX_ROW_CHARS = 1 << 20;

/** Files that are no reports, by the characters that stand at a place near their beginning. */
const PROOFS: readonly {
  readonly at: number;
  readonly magic: string;
  readonly what: 'picture' | 'video' | 'PDF';
}[] = [
  { at: 0, magic: '\x89PNG', what: 'picture' },
  { at: 0, magic: '\xff\xd8\xff', what: 'picture' },
  { at: 0, magic: 'GIF8', what: 'picture' },
  { at: 8, magic: 'WEBP', what: 'picture' },
  { at: 0, magic: 'II*\0', what: 'picture' },
  { at: 0, magic: 'MM\0*', what: 'picture' },
  { at: 4, magic: 'ftyphe', what: 'picture' },
  { at: 4, magic: 'ftypmif1', what: 'picture' },
  { at: 4, magic: 'ftypavif', what: 'picture' },
  { at: 4, magic: 'ftyp', what: 'video' },
  { at: 0, magic: '%PDF', what: 'PDF' },
];
const OLD_OFFICE = '\xd0\xcf\x11\xe0';

async function readHead(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= HEAD_BYTES) break;
  }
  const head = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    head.set(chunk, at);
    at += chunk.length;
  }
  return head;
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

/** Whether a character leaves a row blank: white space, a separator, or a quote around nothing. */
const isBlank = (code: number): boolean => code <= 32 || code === 34 || code === 44 || code === 59;

/**
 * Finds where rows end in a text that comes in chunks, without reading their cells. Blank rows are passed over; a line end
 * within quotes ends no row.
 * @throws AppealError `report-unusable` at a row that does not end.
 */
function openRowFinder(quotes: boolean, file: string): (chunk: string) => Generator<number> {
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
    if (held > MAX_ROW_CHARS) {
      const message = 'a row longer than one million characters; download it again';
      throw new AppealError('report-unusable', [{ message, file }]);
    }
  };
}

async function countRows(text: AsyncIterable<string>, quotes: boolean, file: string): Promise<number> {
  const endsIn = openRowFinder(quotes, file);
  let rows = 0;
  for await (const chunk of text) for (const _ of endsIn(chunk)) rows++;
  // A last row may lack its line end.
  for (const _ of endsIn('\n')) rows++;
  return rows;
}

/** The cells of whole rows; none where they are no table. */
async function readRows(text: string, file: string): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  try {
    for await (const batch of parseTable(once(text), file)) rows.push(...batch.map(({ cells }) => cells));
  } catch (error) {
    if (error instanceof AppealError) return [];
    throw error;
  }
  return rows;
}

/** Whether a text is meant to be read: hardly a byte that is no character, and none that controls a machine. */
function isReadable(text: string): boolean {
  const odd = text.match(/\uFFFD/g)?.length ?? 0;
  return odd * 20 <= text.length && !/[^\P{Cc}\t\n\v\f\r]/u.test(text);
}

/**
 * Tells what a file is. A report is read once more to count its rows, all others by their first bytes alone.
 * @param open the file's bytes from the beginning, each time it is called.
 * @throws AppealError where the file can't be opened, or is a container (a workbook, an archive).
 */
export async function recogniseReport(
  file: string,
  open: () => AsyncIterable<Uint8Array>,
): Promise<Recognition> {
  const bytes = await readHead(open());
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  const proof = PROOFS.find(({ at, magic }) => start.startsWith(magic, at));
  if (proof) return { kind: 'proof', what: proof.what };
  if (start.startsWith(OLD_OFFICE)) {
    const why = 'an old Excel or Word file; save the sheet as text (TAB) or CSV';
    return { kind: 'unusable', why: `${why}, best from the original download` };
  }
  let text = '';
  for await (const chunk of decodeText(refuseContainers(once(bytes), file))) text += chunk;
  if (text.trim() === '') return { kind: 'unusable', why: 'empty; download it again' };
  if (bytes.length < HEAD_BYTES) text += '\n';
  const quotes = !text.trimStart().split('\n', 1)[0]?.includes('\t');
  const [first = 0, second = first] = openRowFinder(quotes, file)(text);
  const [heading = []] = await readRows(text.slice(0, first), file);
  const format = recogniseHeading(heading, {});
  if (format) {
    const missing = listMissing(format, heading, {});
    const why = `looks like ${format.title} but lacks ${missing.join(' and ')}`;
    if (missing.length > 0) return { kind: 'unusable', why };
    const rows = (await countRows(decodeText(open()), quotes, file)) - 1;
    return { kind: 'report', format: format.id, title: format.title, rows };
  }
  if (!isReadable(text)) return { kind: 'unusable', why: 'neither text nor picture; nothing here reads it' };
  const widths = (await readRows(text.slice(0, second), file)).map((cells) => cells.length);
  return heading.length > 1 && widths.length > 0 && widths.every((width) => width === heading.length)
    ? { kind: 'table', columns: heading.length }
    : { kind: 'proof', what: 'text' };
}
