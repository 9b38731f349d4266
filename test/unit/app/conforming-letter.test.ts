import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { buildPacket, type Packet } from '../../../src/app/build-packet.js';
import { respondCase } from '../../../src/app/respond-case.js';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import { caseYaml } from '../../support/case-text.js';
import { memoryInputs } from '../../support/memory-inputs.js';
import { attachmentsOf, conformanceFaults } from '../../support/pdf-conformance.js';
import { paint } from '../../support/pixels-of.js';
import { REFUSAL } from '../../support/refusal-text.js';
import { ordersTab, vtrCsv } from '../../support/report-text.js';

jest.setTimeout(90_000);

const PROGRAM = prepareProgram();

/** The files of a sample, as they are shipped. */
function sample(name: string): Readonly<Record<string, Uint8Array>> {
  const folder = path.join('samples', name);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter(
    (one) => one.isFile() && !one.parentPath.includes('packet'),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name: file }) => {
      const place = path.join(parentPath, file);
      return [path.relative(folder, place), new Uint8Array(readFileSync(place))];
    }),
  );
}

/** A case with two pictures as proof, one of them of an example, and a title full of markup. */
const PICTURED = {
  'case.yaml': caseYaml({
    seller: { name: 'A & B <x> "q" 大阪' },
    reports: ['vtr-report.csv', 'orders.txt'],
    actions: [
      { cause: 'ship-method-text', what: 'It was set to <b>.', done: '2021-08-17', evidence: ['screen.png'] },
    ],
    exhibits: [
      { file: 'flat.jpg', orders: ['111-1234567-1234567'], proves: 'mailpiece', caption: 'A “flat” & <i>' },
    ],
  }),
  'vtr-report.csv': vtrCsv([{ method: 'First Class' }]),
  'orders.txt': ordersTab([{}]),
  'screen.png': paint('png', 40, 30, () => [200, 30, 30]),
  'flat.jpg': paint('jpeg', 40, 30, () => [30, 30, 200]),
};

async function answered(): Promise<Packet> {
  const files = sample('novelties');
  const first = await buildPacket(memoryInputs(files), PROGRAM, '2021-08-20');
  const packet = Object.fromEntries([...first.files].map(([name, bytes]) => [`packet/${name}`, bytes]));
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(`Date: August 24, 2021\n\n${REFUSAL}`);
  }
  const notice = { name: 'refusal.txt', bytes: bytes(), inside: null, date: null };
  const { packet: next } = await respondCase(
    memoryInputs({ ...files, ...packet }),
    notice,
    PROGRAM,
    '2021-08-25',
  );
  return next;
}

const built = (files: Readonly<Record<string, string | Uint8Array>>, asOf: string) => (): Promise<Packet> =>
  buildPacket(memoryInputs(files), PROGRAM, asOf);

describe.each([
  ['samples/novelties, with charts', built(sample('novelties'), '2021-08-20')],
  ['samples/records, rebuilt', built(sample('records'), '2025-04-18')],
  ['samples/warning, with a line chart', built(sample('warning'), '2023-03-06')],
  ['a draft with pictures and markup', built(PICTURED, '2021-08-20')],
  ['an answer to a refusal', answered],
])('the letter of %s', (_, build) => {
  let packet: Packet;
  let letter: Uint8Array;
  beforeAll(async () => {
    packet = await build();
    letter = packet.files.get('appeal.pdf') ?? new Uint8Array();
  });

  it('keeps to PDF/A-3a and PDF/UA-1 as far as can be seen without their validators', async () => {
    const title = `Valid Tracking Rate appeal: ${packet.appeal.seller}`;
    expect(await conformanceFaults(letter, { title, language: 'en-US' })).toEqual([]);
  });

  it('brings the packet’s evidence.csv along', async () => {
    const attached = (await attachmentsOf(letter)).get('evidence.csv')?.content;
    expect(Buffer.from(attached ?? []).equals(packet.files.get('evidence.csv') ?? new Uint8Array())).toBe(
      true,
    );
  });
});
