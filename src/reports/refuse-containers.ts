import { AppealError } from '../errors.js';

const KINDS: readonly { readonly magic: readonly number[]; readonly what: string }[] = [
  {
    magic: [0x50, 0x4b, 0x03, 0x04],
    what: 'an Excel workbook or a zip archive; save the sheet as text (TAB) or CSV, best from the original download',
  },
  { magic: [0x1f, 0x8b], what: 'a gzip archive; unpack it first' },
  { magic: [0x25, 0x50, 0x44, 0x46], what: 'a PDF; download the report itself' },
];

/** Passes a report's bytes through, unless they begin like a container that is no table. */
export async function* refuseContainers(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Uint8Array> {
  let first = true;
  for await (const chunk of bytes) {
    if (first) {
      const kind = KINDS.find(({ magic }) => magic.every((byte, index) => chunk[index] === byte));
      if (kind) throw new AppealError('report-unrecognised', [{ message: `is ${kind.what}.`, file }]);
      first = false;
    }
    yield chunk;
  }
}
