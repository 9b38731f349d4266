import { AppealError } from '../errors.js';
import { listMissing, recogniseHeading } from './choose-format.js';
import { decodeText } from './decode-text.js';
import { beginsTemplate, findHeading } from './find-heading.js';
import { openRowFinder } from './find-rows.js';
import { parseTable } from './parse-table.js';
import { beginsLikeJson } from './tell-json.js';
import { tellOwn } from './tell-own.js';

/** What a text is by its beginning. */
export type TextStart =
  /** A report that the program reads. `quotes`: whether its cells may be quoted; `above`: rows that stand above its heading. */
  | {
      readonly kind: 'report';
      readonly format: string;
      readonly title: string;
      readonly quotes: boolean;
      readonly above: number;
    }
  /** A report without a column that it must have. */
  | { readonly kind: 'incomplete'; readonly why: string }
  /** A table under a heading that no format knows. */
  | { readonly kind: 'table'; readonly columns: number }
  | { readonly kind: 'json' }
  | { readonly kind: 'proof'; readonly what: 'text' }
  | { readonly kind: 'unusable'; readonly why: string };

/** No case has named an encoding yet, nor a store. */
export const UNNAMED = { named: null, japanese: false } as const;

const HEAD_BYTES = 1 << 18;

async function readHead(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= HEAD_BYTES) break;
  }
  return Buffer.concat(chunks);
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
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

/** Tells what a text is by its first bytes alone; the rest of them is not read. */
export async function recogniseText(file: string, source: AsyncIterable<Uint8Array>): Promise<TextStart> {
  const bytes = await readHead(source);
  let text = '';
  for await (const chunk of decodeText(once(bytes), UNNAMED)) text += chunk;
  if (text.trim() === '') return { kind: 'unusable', why: 'empty; download it again' };
  if (beginsLikeJson(text)) return { kind: 'json' };
  if (bytes.length < HEAD_BYTES) text += '\n';
  const quotes = !text.trimStart().split('\n', 1)[0]?.includes('\t');
  const [first = 0, second = first, third = second] = openRowFinder(quotes, file)(text);
  const top = await readRows(text.slice(0, beginsTemplate([text]) ? third : first), file);
  const above = Math.max(0, findHeading(top, []));
  const heading = top[above] ?? [];
  const own = tellOwn(heading);
  if (own !== null) return { kind: 'unusable', why: own };
  const format = recogniseHeading(heading, {});
  if (format) {
    const missing = listMissing(format, heading, {});
    return missing.length > 0
      ? { kind: 'incomplete', why: `looks like ${format.title} but lacks ${missing.join(' and ')}` }
      : { kind: 'report', format: format.id, title: format.title, quotes, above };
  }
  if (!isReadable(text)) return { kind: 'unusable', why: 'neither text nor picture; nothing here reads it' };
  const widths = (await readRows(text.slice(0, second), file)).map((cells) => cells.length);
  return heading.length > 1 && widths.length > 0 && widths.every((width) => width === heading.length)
    ? { kind: 'table', columns: heading.length }
    : { kind: 'proof', what: 'text' };
}
