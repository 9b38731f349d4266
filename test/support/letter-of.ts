import { buildPacket, type Packet } from '../../src/app/build-packet.js';
import type { ProgramParts } from '../../src/app/program-parts.js';
import { memoryInputs } from './memory-inputs.js';
import { type PdfReading, readPdf } from './pdf-reading.js';

/** A packet as its readers find it. */
export interface ReadPacket extends Packet {
  readonly reading: PdfReading;
  /** The text of each page of the letter, runs of blanks as one. */
  readonly leaves: readonly string[];
  /** The same as one text, without foot lines and the words of charts. */
  readonly letter: string;
  /** What stands in the letter from one heading up to another. */
  readonly between: (from: string, to: string) => string;
  /** One file of the packet as text. */
  readonly text: (name: string) => string;
}

/** A text with every run of blanks as one blank. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Builds the packet of a case held in memory, and reads its letter. */
export async function readPacket(
  files: Readonly<Record<string, string | Uint8Array>>,
  asOf: string,
  parts: ProgramParts,
): Promise<ReadPacket> {
  const packet = await buildPacket(memoryInputs(files), parts, asOf);
  const reading = await readPdf(packet.files.get('appeal.pdf') ?? new Uint8Array());
  const letter = plain(reading.bodies.join(' '));
  return {
    ...packet,
    reading,
    leaves: reading.pages.map(plain),
    letter,
    between: (from, to) => {
      const start = letter.lastIndexOf(from);
      const end = letter.indexOf(to, start);
      if (start < 0 || end < 0) throw new Error(`the letter has no ${start < 0 ? from : to}`);
      return letter.slice(start, end);
    },
    text: (name) => new TextDecoder().decode(packet.files.get(name)),
  };
}
