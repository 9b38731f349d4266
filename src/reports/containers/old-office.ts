/** How a workbook behind a password names its content, in the old container's own list. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const MOST_BYTES = 1 << 24;

/** What a file in the old Office container is, and what to do about it. */
export async function describeOldOffice(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  let held: Buffer = Buffer.alloc(0);
  let read = 0;
  for await (const chunk of bytes) {
    const joined = Buffer.concat([held, chunk]);
    if (joined.includes(ENCRYPTED))
      return 'a workbook behind a password; take the password off, or better name the original download';
    held = joined.subarray(-ENCRYPTED.length);
    read += chunk.length;
    if (read > MOST_BYTES) break;
  }
  return 'an old Excel or Word file; save the sheet as text (TAB) or CSV, best from the original download';
}
