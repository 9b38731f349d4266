import { inflateSync } from 'node:zlib';

/** One object of a PDF that keeps each object as plain text: its dictionary, and its stream unpacked. */
export interface PdfObject {
  readonly dictionary: string;
  readonly stream: string | null;
}

/** The objects of a PDF, as they stand in the file (pdfkit writes no object streams). */
export function pdfObjects(bytes: Uint8Array): readonly PdfObject[] {
  const file = Buffer.from(bytes).toString('latin1');
  return [...file.matchAll(/^\d+ 0 obj\n([\s\S]*?)\nendobj$/gm)].map((match): PdfObject => {
    const [dictionary = '', packed] = (match[1] ?? '').split(/\nstream\n/);
    if (packed === undefined) return { dictionary, stream: null };
    const stream = Buffer.from(packed.replace(/\nendstream$/, ''), 'latin1');
    const isPacked = dictionary.includes('/FlateDecode');
    return { dictionary, stream: (isPacked ? inflateSync(stream) : stream).toString('latin1') };
  });
}
