import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { caseYaml } from '../support/case-text.js';
import { readPdf } from '../support/pdf-reading.js';
import { ordersTab, vtrCsv } from '../support/report-text.js';
import {
  isThere,
  makeCase,
  makeFolder,
  type Run,
  readFolder,
  removeFolders,
  runProgram,
} from '../support/run-program.js';

jest.setTimeout(60_000);
afterAll(removeFolders);

const AS_OF = ['--as-of', '2021-08-20'];
const FILES = [
  'analysis.json',
  'answers.txt',
  'appeal.pdf',
  'deadline.ics',
  'evidence.csv',
  'fixes.csv',
  'manifest.json',
];
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** One failing letter with other words, of 90 in 100, and no action declared: a draft. */
const DRAFT_CASE = {
  'case.yaml': caseYaml({ reports: ['vtr-report.csv', 'orders.txt'] }),
  'vtr-report.csv': vtrCsv([{ method: 'First Class' }]),
  'orders.txt': ordersTab([{}]),
};

describe('the packet of samples/novelties', () => {
  let first: Run;
  let packets: readonly ReadonlyMap<string, Uint8Array>[];

  beforeAll(async () => {
    const folder = await makeFolder();
    const outs = ['one', 'two'].map((name) => path.join(folder, name));
    const runs = await Promise.all(
      outs.map((out) => runProgram('appeal', 'samples/novelties', '--out', out, ...AS_OF)),
    );
    [first] = runs as [Run];
    packets = await Promise.all(outs.map(readFolder));
  });

  it('is written whole, and the run ends well with nothing on stderr', () => {
    expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: '' });
    expect([...(packets[0]?.keys() ?? [])]).toEqual(FILES);
    expect(first.out).toContain('Packet:');
  });

  it('has the same bytes in all files when it is built again', () => {
    const hashes = packets.map((packet) => [...packet].map(([name, bytes]) => [name, sha256(bytes)]));
    expect(hashes[1]).toEqual(hashes[0]);
  });

  it('names the hashes of its files in its manifest, and those of its inputs', async () => {
    const packet = packets[0] ?? new Map<string, Uint8Array>();
    const manifest = JSON.parse(text(packet.get('manifest.json'))) as {
      inputs: { file: string; sha256: string }[];
      outputs: { file: string; sha256: string }[];
    };
    for (const { file, sha256: hash } of manifest.outputs)
      expect([file, hash]).toEqual([file, sha256(packet.get(file) ?? new Uint8Array())]);
    for (const { file, sha256: hash } of manifest.inputs)
      expect([file, hash]).toEqual([file, sha256(await readFile(path.join('samples/novelties', file)))]);
  });

  it('holds the figures that analyze prints', async () => {
    const { out } = await runProgram('analyze', 'samples/novelties', '--json', ...AS_OF);
    expect(text(packets[0]?.get('analysis.json'))).toBe(out);
  });

  it('keeps to the profile, and its letter prints the leading figures and no DRAFT', async () => {
    const pdf = packets[0]?.get('appeal.pdf') ?? new Uint8Array();
    const reading = await readPdf(pdf);
    const whole = reading.pages.join(' ');
    expect(reading.pages.length).toBeLessThanOrEqual(19);
    expect(pdf.length).toBeLessThanOrEqual(2_000_000);
    for (const figure of ['95.48%', '95.72%', '95.14%', '59.67%', '57.14%', '62.02%'])
      expect(whole).toContain(figure);
    expect(reading.artifacts.join(' ')).not.toContain('DRAFT');
    expect(whole).not.toMatch(/\{\{|\}\}|undefined|\[object|NaN|\uE000/);
  });

  it('answers each within the characters that a form takes, for each category below the floor', () => {
    const answers = text(packets[0]?.get('answers.txt'));
    const parts = answers.split(/^==== .* ====$|^-- .*$/m).filter((part) => part.trim() !== '');
    expect(parts).toHaveLength(12);
    for (const part of parts) expect(part.trim().length).toBeLessThanOrEqual(4000);
  });
});

describe('the place of a packet', () => {
  it('with foreign files in it is refused, and left as it was', async () => {
    const out = await makeCase({ 'holiday.txt': 'mine' });
    const run = await runProgram('appeal', 'samples/novelties', '--out', out, ...AS_OF);
    expect({ code: run.code, out: run.out }).toEqual({ code: 3, out: '' });
    expect(await readdir(out)).toEqual(['holiday.txt']);
    expect(await readdir(path.dirname(out))).not.toContainEqual(
      expect.stringContaining(`${path.basename(out)}.`),
    );
  });

  it.each([
    ['the case itself', '.'],
    ['a folder that holds the case', '..'],
    ['a file', 'case.yaml'],
  ])('that is %s is refused', async (_, where) => {
    const folder = path.join(await makeFolder(), 'case');
    await mkdir(folder);
    for (const [name, content] of Object.entries(DRAFT_CASE))
      await writeFile(path.join(folder, name), content);
    const run = await runProgram('appeal', folder, '--out', path.join(folder, where), ...AS_OF);
    expect(run.code).toBe(3);
    expect((await readdir(folder)).toSorted()).toEqual(['case.yaml', 'orders.txt', 'vtr-report.csv']);
  });
});

describe('a case without actions', () => {
  let folder: string;
  let run: Run;

  beforeAll(async () => {
    folder = await makeCase(DRAFT_CASE);
    run = await runProgram('appeal', folder, ...AS_OF);
  });

  it('gets its packet beside it, marked DRAFT, and exit 4', async () => {
    expect(run.code).toBe(4);
    expect(run.out).toContain('DRAFT');
    const packet = await readFolder(path.join(folder, 'packet'));
    expect([...packet.keys()]).toEqual(FILES);
    const { artifacts } = await readPdf(packet.get('appeal.pdf') ?? new Uint8Array());
    for (const artifact of artifacts) expect(artifact).toContain('DRAFT');
  });

  it('gets exit 0 with --draft; an earlier packet is replaced and the user’s own file in it kept', async () => {
    const packet = path.join(folder, 'packet');
    const before = await readFolder(packet);
    await writeFile(path.join(packet, 'my-notes.txt'), 'mine');
    await mkdir(path.join(packet, 'my-folder'));
    await writeFile(path.join(packet, 'my-folder', 'a.txt'), 'mine too');
    await writeFile(path.join(packet, 'answers.txt'), 'an old one');
    const again = await runProgram('appeal', folder, '--draft', ...AS_OF);
    expect({ code: again.code, err: again.err }).toEqual({ code: 0, err: '' });
    expect(await readdir(packet)).toEqual(expect.arrayContaining([...FILES, 'my-notes.txt', 'my-folder']));
    expect(text(await readFile(path.join(packet, 'my-notes.txt')))).toBe('mine');
    expect(text(await readFile(path.join(packet, 'my-folder', 'a.txt')))).toBe('mine too');
    expect(text(await readFile(path.join(packet, 'answers.txt')))).toBe(text(before.get('answers.txt')));
    expect((await readdir(folder)).toSorted()).toEqual([
      'case.yaml',
      'orders.txt',
      'packet',
      'vtr-report.csv',
    ]);
  });

  it('leaves an earlier packet alone when a later run fails', async () => {
    const before = await readFolder(await copyOf(path.join(folder, 'packet')));
    await writeFile(path.join(folder, 'vtr-report.csv'), 'nonsense');
    const failed = await runProgram('appeal', folder, ...AS_OF);
    expect(failed.code).toBe(3);
    expect(await readFolder(await copyOf(path.join(folder, 'packet')))).toEqual(before);
  });
});

/** The plain files of a folder, copied. */
async function copyOf(folder: string): Promise<string> {
  const copy = await makeFolder();
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isFile())
      await writeFile(path.join(copy, entry.name), await readFile(path.join(folder, entry.name)));
  return copy;
}

describe('texts that a spreadsheet or a letter could take for more than text', () => {
  it('stay text: formulas in CSV, markup in letter and answers', async () => {
    const method = '=cmd()|<b>**{{x}}**';
    const sku = '@SUM(A1)';
    const folder = await makeCase({
      'case.yaml': caseYaml({
        seller: { name: '=cmd() **A** <b>&amp; {{seller}}' },
        reports: ['vtr-report.csv', 'orders.txt'],
        declare: { shipFrom: 'US', mailpieces: [{ sku, is: 'letter' }] },
      }),
      'vtr-report.csv': vtrCsv([{ method, tracking: '+1234', category: 'Toys & Games' }]),
      'orders.txt': ordersTab([{ sku }]),
    });
    const run = await runProgram('appeal', folder, '--draft', ...AS_OF);
    expect({ code: run.code, err: run.err }).toEqual({ code: 0, err: '' });
    const packet = await readFolder(path.join(folder, 'packet'));
    for (const name of ['evidence.csv', 'fixes.csv'])
      expect(text(packet.get(name))).not.toMatch(/(^|,)"?[=+@-][^,]/m);
    expect(text(packet.get('evidence.csv'))).toContain(`'${method}`);
    const { pages, info } = await readPdf(packet.get('appeal.pdf') ?? new Uint8Array());
    const letter = pages.join(' ').replaceAll(/\s+/g, ' ');
    expect(letter).toContain('=cmd() **A** <b>&amp; {{seller}}');
    expect(JSON.stringify(info)).toContain('{{seller}}');
    expect(text(packet.get('answers.txt'))).toContain(method);
  });
});

describe('what a report says of the buyer', () => {
  /** A word of its own for every cell of a column that the program has no use for. */
  const COLUMNS = [
    'merchant-order-id',
    'order-channel',
    'url',
    'ship-service-level',
    'product-name',
    'gift-wrap-price',
    'gift-wrap-tax',
    'item-promotion-discount',
    'ship-promotion-discount',
    'ship-city',
    'ship-state',
    'ship-postal-code',
    'promotion-ids',
    'is-business-order',
    'purchase-order-number',
    'price-designation',
    'buyer-name',
    'buyer-email',
    'buyer-phone-number',
    'recipient-name',
    'ship-address-1',
    'ship-phone-number',
  ];
  const wordFor = (column: string): string => `Zq${column.replaceAll('-', '')}Qz`;

  /** All Orders with such words, and columns that no All Orders has. */
  function tellingOrders(): string {
    const [heading = '', ...lines] = ordersTab([{}, { order: '222-2' }])
      .replace(/\n$/, '')
      .split('\n');
    const names = heading.split('\t');
    const extra = COLUMNS.filter((column) => !names.includes(column));
    const fill = (line: string): string =>
      [
        ...line
          .split('\t')
          .map((cell, at) => (COLUMNS.includes(names[at] ?? '') ? wordFor(names[at] ?? '') : cell)),
        ...extra.map(wordFor),
      ].join('\t');
    return `${[[...names, ...extra].join('\t'), ...lines.map(fill)].join('\n')}\n`;
  }

  const files = {
    'case.yaml': caseYaml({ reports: ['vtr-report.csv', 'orders.txt'] }),
    'vtr-report.csv': `${vtrCsv([{ method: 'First Class' }])
      .replace('Ship Option', 'Buyer Note')
      .replace(',Standard,', ',ZqnoteQz,')}`,
    'orders.txt': tellingOrders(),
  };
  const secret = /Zq[a-z0-9]+Qz/i;

  it('is in the input of these tests, or they would prove nothing', () => {
    expect(files['orders.txt'].match(/Zq[a-z0-9]+Qz/g)?.length).toBe(2 * COLUMNS.length);
    expect(files['vtr-report.csv']).toMatch(secret);
  });

  it('is in no file of the packet, nor on stdout or stderr', async () => {
    const folder = await makeCase(files);
    const run = await runProgram('appeal', folder, '--draft', ...AS_OF);
    expect(run.code).toBe(0);
    expect(run.out + run.err).not.toMatch(secret);
    for (const [name, bytes] of await readFolder(path.join(folder, 'packet'))) {
      expect([name, secret.exec(Buffer.from(bytes).toString('latin1'))]).toEqual([name, null]);
      if (name !== 'appeal.pdf') continue;
      const { pages, artifacts, info, xmp, alts } = await readPdf(bytes);
      expect(JSON.stringify([pages, artifacts, info, xmp, alts])).not.toMatch(secret);
    }
    for (const json of [[], ['--json']])
      expect((await runProgram('analyze', folder, ...json)).out).not.toMatch(secret);
  });

  it.each([
    ['a row with a cell too many', (t: string) => t.replace(/\n111-/, '\nx\t111-')],
    [
      'rows whose cells are shifted by one',
      (t: string) => t.replaceAll(/\n(\d{3}-\S+)\t/g, '\n$1\tZqshiftQz\t'),
    ],
    ['a heading that is missing', (t: string) => t.slice(t.indexOf('\n') + 1)],
    ['a missing column', (t: string) => t.replace('\tsku\t', '\tsuk\t')],
    ['a quote that never closes', (t: string) => t.replaceAll('\t', ',').replace(/Zq/, '"Zq')],
    ['another currency', (t: string) => t.replaceAll('\tUSD\t', '\tZqcurrencyQz\t')],
    ['prices that are words', (t: string) => t.replaceAll('\t5.00\t', '\tZqpriceQz\t')],
    ['a country that is a name', (t: string) => t.replaceAll('\tUS\t', '\tZqcountryQz\t')],
  ])('stays out of every message with %s', async (_, spoil) => {
    const folder = await makeCase({ ...files, 'orders.txt': spoil(files['orders.txt']) });
    const runs = await Promise.all([runProgram('analyze', folder), runProgram('analyze', folder, '--json')]);
    for (const { out, err } of runs) {
      expect(out + err).not.toMatch(secret);
      expect(out + err).not.toBe('');
    }
  });
});

it('nothing is left beside the samples', () => {
  expect(isThere('samples/not-supported/packet')).toBe(false);
});
