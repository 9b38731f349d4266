import { AppealError } from '../errors.js';

const KINDS: readonly { readonly magic: readonly number[]; readonly what: string }[] = [
  {
    magic: [0x50, 0x4b, 0x03, 0x04],
    what: 'an Excel workbook or a zip archive; save the sheet as text (TAB) or CSV, best from the original download',
  },
  { magic: [0x1f, 0x8b], what: 'a gzip archive; unpack it first' },
  { magic: [0x25, 0x50, 0x44, 0x46], what: 'a PDF; download the report itself' },
];

/** The same bytes, the first chunk long enough to tell a container or an encoding by. */
async function* withWholeHead(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head = new Uint8Array();
  let whole = false;
  for await (const chunk of bytes) {
    if (whole) yield chunk;
    else {
      head = head.length === 0 ? new Uint8Array(chunk) : Uint8Array.from([...head, ...chunk]);
      whole = head.length >= 4;
      if (whole) yield head;
    }
  }
  if (!whole && head.length > 0) yield head;
}

/** Passes a report's bytes through, unless they begin like a container that is no table. */
export async function* refuseContainers(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Uint8Array> {
  let first = true;
  for await (const chunk of withWholeHead(bytes)) {
    if (first) {
      const kind = KINDS.find(({ magic }) => magic.every((byte, index) => chunk[index] === byte));
      if (kind) throw new AppealError('report-unrecognised', [{ message: `is ${kind.what}.`, file }]);
      first = false;
    }
    yield chunk;
  }
}
