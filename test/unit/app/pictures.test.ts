import { createHash } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import { buildPacket } from '../../../src/app/build-packet.js';
import { checkCase } from '../../../src/app/check-case.js';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import { caseYaml } from '../../support/case-text.js';
import { memoryInputs } from '../../support/memory-inputs.js';
import { readPdf } from '../../support/pdf-reading.js';
import { exifSegment, jpegSegment, pngChunk } from '../../support/picture-bytes.js';
import { paint } from '../../support/pixels-of.js';
import { placedPictures } from '../../support/placed-pictures.js';
import { vtrCsv } from '../../support/report-text.js';

jest.setTimeout(60_000);

const PROGRAM = prepareProgram();
const AS_OF = '2021-08-20';
const SECRET = 'Lat 47.6205 Long -122.3493 Jane Buyer';
const ORDER = '111-0000000-1000000';
const MANY = Array.from({ length: 6 }, (_, at) => `111-0000000-${1_000_000 + at}`);

const text = (words: string): Uint8Array => Buffer.from(words, 'latin1');

/** The bytes of a file with something put in at a place. */
const putIn = (bytes: Uint8Array, at: number, ...parts: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat([bytes.subarray(0, at), ...parts, bytes.subarray(at)]);

const photo = putIn(
  paint('jpeg', 80, 60, (x, y) => [x * 3, y * 4, 120]),
  2,
  exifSegment(6, SECRET),
  jpegSegment(0xfe, text(SECRET)),
);
const screenshot = putIn(
  paint('png', 200, 100, (x) => [x, 30, 60, x]),
  33,
  pngChunk('tEXt', text(`Comment\0${SECRET}`)),
);

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'vtr-report.csv': vtrCsv(
    Array.from({ length: 10 }, (_, at) => ({
      order: `111-0000000-${1_000_000 + at}`,
      tracking: `LTR${at}`,
      value: '6.00',
    })),
  ),
  'envelope.jpg': photo,
  // Full of detail, and so by far the largest.
  'upright.jpg': paint('jpeg', 300, 400, (x, y) => [(x * x + y * 7) % 251, (x * y) % 241, 128]),
  'rule.png': screenshot,
  'check.png': paint('png', 120, 80, (x, y) => [x, y, 9]),
  'log.txt': 'changed on 17 August',
  'phone.heic': text('\0\0\0\x18ftypheic'),
};

const CASE = {
  declare: { shipFrom: 'US', mailpieces: [{ shipMethod: 'USPS First Class Mail envelopes', is: 'letter' }] },
  actions: [
    {
      cause: 'exempt-counted',
      what: 'The saved text was checked.',
      done: '2021-08-17',
      by: 'shipping lead',
      evidence: ['log.txt', 'rule.png'],
    },
    {
      cause: 'exempt-counted',
      what: 'The other text was deleted.',
      done: '2021-08-18',
      by: 'shipping lead',
      evidence: ['rule.png'],
    },
  ],
  prevention: [
    {
      cause: 'exempt-counted',
      what: 'Every upload is checked.',
      from: '2021-08-18',
      measure: 'weekly count, target 0',
      evidence: ['check.png'],
    },
  ],
  exhibits: [
    { file: 'envelope.jpg', orders: [ORDER], proves: 'mailpiece', caption: 'a No. 10 envelope, 0.9 oz' },
    { file: 'envelope.jpg', orders: MANY, proves: 'value', caption: 'its price label' },
    { file: 'upright.jpg', orders: [ORDER], proves: 'scan', caption: 'the acceptance slip' },
    { file: 'phone.heic', orders: [], proves: 'value', caption: 'the order page' },
  ],
};

const inputsOf = (over: Record<string, unknown> = {}, files: Record<string, string | Uint8Array> = {}) =>
  memoryInputs({ ...FILES, ...files, 'case.yaml': caseYaml({ ...CASE, ...over }) });

async function packetOf(over: Record<string, unknown> = {}) {
  const packet = await buildPacket(inputsOf(over), PROGRAM, AS_OF);
  const pdf = packet.files.get('appeal.pdf') ?? new Uint8Array();
  const reading = await readPdf(pdf);
  const letter = reading.pages.join(' ').replaceAll(/\s+/g, ' ');
  return { packet, pdf, reading, letter, placed: await placedPictures(pdf) };
}

/** The packet of the whole case, made once: drawing and reading a letter takes long. */
const whole = packetOf();

const CAPTIONS = [
  'B2. Exempt on the face of the clause: rule.png',
  'C1. Exempt on the face of the clause: check.png',
  `D1. What was mailed, order ${ORDER}: a No. 10 envelope, 0.9 oz; The value, 6 orders: its price label`,
  `D2. A carrier scan, order ${ORDER}: the acceptance slip`,
];

describe('a letter prints the pictures among its proofs', () => {
  it('under the exhibit of each, with what it proves, upright, and listed like every other file', async () => {
    const { reading, letter, placed } = await whole;
    expect(reading.alts.filter((alt) => /^[BCD]\d/.test(alt))).toEqual(CAPTIONS);
    for (const caption of CAPTIONS) expect(letter).toContain(caption);
    expect(placed.map(({ width, height }) => (width / height).toFixed(2))).toEqual([
      '2.00',
      '1.50',
      '0.75',
      '0.75',
    ]);
    for (const file of ['log.txt', 'phone.heic', 'envelope.jpg']) expect(letter).toContain(file);
    expect(letter).not.toContain('to keep to the limit');
    expect([reading.unmarked, reading.orphans]).toEqual([[], []]);
  });

  it('and nothing else that their files say, while each file itself is hashed as it is', async () => {
    const { packet, pdf } = await whole;
    for (const bytes of [photo, screenshot]) expect(Buffer.from(bytes).includes(SECRET)).toBe(true);
    for (const bytes of packet.files.values()) {
      expect(Buffer.from(bytes).includes(SECRET)).toBe(false);
      expect(Buffer.from(bytes).includes('Jane')).toBe(false);
    }
    expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/Exif|\/SMask/);
    const manifest = new TextDecoder().decode(packet.files.get('manifest.json'));
    expect(manifest).toContain(createHash('sha256').update(photo).digest('hex'));
  });

  it('the same on every run', async () => {
    const again = await buildPacket(inputsOf(), PROGRAM, AS_OF);
    expect(again.files).toEqual((await whole).packet.files);
  });
});

describe('a letter that would exceed its limits', () => {
  const profileOf = (maxBytes: number) => ({ profile: { maxBytes } });

  it('leaves out the last pictures alone, says which, and lists them all the same', async () => {
    const most = (await whole).pdf.length - 20_000;
    const { packet, letter, reading, pdf } = await packetOf(profileOf(most));
    expect(pdf.length).toBeLessThanOrEqual(most);
    // Those of the examples stay longest; the second of them is too large for what is left.
    expect(reading.alts.filter((alt) => /^[BCD]\d/.test(alt))).toEqual(CAPTIONS.slice(2, 3));
    expect(letter).toContain(
      'To keep to the limit, these pictures are not printed here, and are sent beside this letter: B2, C1 and D2.',
    );
    expect(letter).toContain('check.png');
    // What `appeal` and `check` ask to look at.
    expect(packet.appeal.proofs.examples.map(({ file, picture }) => [file, picture])).toContainEqual([
      'envelope.jpg',
      'printed',
    ]);
    expect(packet.appeal.pictures.printed).toBe(1);
    expect(letter).not.toContain('To keep to the page limit');
    expect(packet.appeal.gates.map(({ code }) => code)).not.toContain('over-profile');
  });

  it('even without any picture is over its profile, and a draft', async () => {
    const { packet, placed } = await packetOf(profileOf(50_000));
    expect(placed).toEqual([]);
    expect(packet.appeal.gates.map(({ code }) => code)).toContain('over-profile');
  });
});

describe('a check of a case with pictures', () => {
  it('asks to look that no buyer can be recognised on those that are printed', async () => {
    const { items } = await checkCase(inputsOf(), PROGRAM, AS_OF);
    const looks = items.filter(({ kind }) => kind === 'look');
    expect(looks[0]).toMatchObject({
      code: 'pictures-printed',
      message: '4 pictures printed in the letter: B2 rule.png, C1 check.png, D1 envelope.jpg, D2 upright.jpg',
    });
    expect(looks[0]?.mend).toContain("no buyer's name or address");
  });

  it('asks for no look where none is printed, and says which could be', async () => {
    const over = {
      actions: [],
      prevention: [],
      exhibits: CASE.exhibits.filter(({ file }) => file === 'phone.heic'),
    };
    const { items } = await checkCase(inputsOf(over), PROGRAM, AS_OF);
    const looks = items.filter(({ kind }) => kind === 'look');
    expect(looks.map(({ code, message }) => [code, message])).toEqual([
      ['pictures-listed', '1 picture listed, and not printed in the letter: D1 phone.heic'],
    ]);
  });

  it('names every file at once that is no picture though its name says so', async () => {
    const broken = { 'rule.png': 'a text', 'envelope.jpg': photo.subarray(0, photo.length - 40) };
    const { state, items } = await checkCase(inputsOf({}, broken), PROGRAM, AS_OF);
    expect(state).toBe('unusable');
    expect(items.map(({ file, code }) => [file, code])).toEqual([
      ['rule.png', 'file-unreadable'],
      ['envelope.jpg', 'file-unreadable'],
    ]);
    expect(items[1]?.message).toContain('is a JPEG that is damaged or cut off');
  });
});
