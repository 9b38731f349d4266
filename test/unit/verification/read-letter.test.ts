import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import type { LetterReading } from '../../../src/verification/letter-reading.js';
import { readLetter } from '../../../src/verification/read-letter.js';
import { failureOf } from '../../support/failure-of.js';
import { LETTER_CASES } from '../../support/letter-cases.js';
import { type ReadPacket, readPacket } from '../../support/letter-of.js';

jest.setTimeout(60_000);

describe('a letter', () => {
  let reading: LetterReading;
  let packet: ReadPacket;
  beforeAll(async () => {
    const { files, asOf } = LETTER_CASES.oneReading;
    packet = await readPacket(files, asOf, prepareProgram());
    reading = await readLetter(packet.files.get('appeal.pdf') ?? new Uint8Array(), 'appeal.pdf');
  });

  it('reads as it does to the reader that looks for its faults', () => {
    const { pages, bodies, figures, artifacts, alts, bookmarks } = packet.reading;
    expect({ ...reading, parts: [], quotes: [], attachments: new Map() }).toEqual({
      pages,
      bodies,
      parts: [],
      figures,
      artifacts,
      alts,
      bookmarks,
      quotes: [],
      attachments: new Map(),
    });
  });

  it('has every word of its content in one of its parts, rows of tables by their cells', () => {
    const told = reading.parts.map(({ text }) => text).join('');
    expect(told).toBe(reading.bodies.join(''));
    expect(reading.parts).toContainEqual({
      kind: 'heading',
      text: expect.stringMatching(/^Exhibit E\. /),
      cells: [],
    });
    const rows = reading.parts.filter(({ kind }) => kind === 'row');
    const [, first = ''] = packet.text('evidence.csv').split('\r\n');
    expect(rows.map(({ cells }) => cells[0]?.replaceAll(' ', ''))).toContain(first.split(',')[1]);
    for (const { text, cells } of rows) expect(cells.join('').length).toBe(text.length);
  });

  it('has the evidence of its packet attached, byte for byte', () => {
    const attached = [...reading.attachments].map(([name, bytes]) => [name, Buffer.from(bytes)]);
    expect(attached).toEqual([['evidence.csv', Buffer.from(packet.files.get('evidence.csv') ?? '')]]);
  });

  it('has its quotations with the heading above them and the source below', () => {
    expect(reading.quotes).toContainEqual({
      under: 'Small/Flat shipments, in force since April 5, 2021 (first day assumed)',
      text: expect.stringMatching(
        /^“Small\/Flat shipments: Domestic packages .*” Amazon Seller Central, .*\)$/,
      ),
    });
  });
});

it.each([
  ['nothing', new Uint8Array()],
  ['a text', new TextEncoder().encode('Dear Amazon,')],
  ['a PDF cut off', new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<< /Type /Catalog')],
])('%s is no letter', async (_, bytes) => {
  const failure = await failureOf(() => readLetter(bytes, 'appeal.pdf'));
  expect([failure.exitCode, failure.problems]).toEqual([
    3,
    [{ message: 'it cannot be read as a PDF', file: 'appeal.pdf' }],
  ]);
});
