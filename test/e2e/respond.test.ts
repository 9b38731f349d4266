import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { caseYaml } from '../support/case-text.js';
import { readPdf } from '../support/pdf-reading.js';
import { REFUSAL } from '../support/refusal-text.js';
import { ordersTab, vtrCsv } from '../support/report-text.js';
import {
  makeCase,
  makeFolder,
  type Run,
  readFolder,
  removeFolders,
  runProgram,
} from '../support/run-program.js';

jest.setTimeout(60_000);
afterAll(removeFolders);

const ACTION = {
  cause: 'ship-method-text',
  what: 'The template was set.',
  done: '2021-08-17',
  evidence: ['proof.txt'],
};
const CONTROL = {
  cause: 'ship-method-text',
  what: 'A weekly check.',
  from: '2021-08-18',
  measure: 'target 0',
  evidence: ['proof.txt'],
};
const CASE = { reports: ['vtr-report.csv', 'orders.txt'], actions: [ACTION], prevention: [CONTROL] };
const MORE = {
  ...CASE,
  reports: [...CASE.reports, 'categories.csv'],
  actions: [ACTION, { ...ACTION, what: 'Packers were tested.', done: '2021-08-23', evidence: ['test.txt'] }],
  prevention: [{ ...CONTROL, measure: 'target 0 (2021-08-24: 0 of 15)' }],
};
const FILES = {
  'case.yaml': caseYaml(CASE),
  'vtr-report.csv': vtrCsv([{ method: 'First Class' }]),
  'orders.txt': ordersTab([{}]),
  'categories.csv': 'sku,category\nSTICK-01,Toys & Games\n',
  'proof.txt': 'proof',
  'test.txt': 'test',
};

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

async function refusalFile(words: string): Promise<string> {
  return path.join(await makeCase({ 'refusal.txt': words }), 'refusal.txt');
}

describe('a second round', () => {
  let folder: string;
  let notice: string;
  let before: ReadonlyMap<string, Uint8Array>;
  let run: Run;

  beforeAll(async () => {
    folder = await makeCase(FILES);
    notice = await refusalFile(`Date: August 24, 2021\n\n${REFUSAL}`);
    await runProgram('appeal', folder, '--as-of', '2021-08-20', '--draft');
    before = await readFolder(path.join(folder, 'packet'));
    await writeFile(path.join(folder, 'case.yaml'), caseYaml(MORE));
    run = await runProgram('respond', folder, '--notice', notice, '--as-of', '2021-08-25', '--draft');
  });

  it('says what it read in the refusal, and where the packet lies', () => {
    expect({ code: run.code, err: run.err }).toEqual({ code: 0, err: '' });
    expect(run.out).toContain('Date: 2021-08-24. First notification: 2021-08-16.');
    expect(run.out).toContain('Answer due: 2021-08-30.');
    expect(run.out.match(/^ {4}yes /gm)).toHaveLength(4);
    expect(run.out).toMatch(/acket: .*packet-2$/m);
  });

  it('leaves the packet that was sent, the case file and the refusal as they were', async () => {
    expect([...(await readFolder(path.join(folder, 'packet')))]).toEqual([...before]);
    expect(await readFile(path.join(folder, 'case.yaml'), 'utf8')).toBe(caseYaml(MORE));
    expect(await readFile(notice, 'utf8')).toContain('Date: August 24, 2021');
  });

  it('leads with what is new, and has the deadline as a calendar file', async () => {
    const packet = await readFolder(path.join(folder, 'packet-2'));
    const { pages } = await readPdf(packet.get('appeal.pdf') ?? new Uint8Array());
    expect(pages[0]).toContain('New since our answer of August 20, 2021');
    expect(text(packet.get('deadline.ics'))).toContain('DTSTART;VALUE=DATE:20210830\r\n');
    expect(text(packet.get('manifest.json'))).toContain('"deadline.ics"');
  });

  it('has the same bytes when it is built again in its place', async () => {
    const packet = await readFolder(path.join(folder, 'packet-2'));
    await runProgram('respond', folder, '--notice', notice, '--as-of', '2021-08-25', '--draft');
    expect([...(await readFolder(path.join(folder, 'packet-2')))]).toEqual([...packet]);
    expect((await readdir(folder)).filter((name) => name.startsWith('packet'))).toEqual([
      'packet',
      'packet-2',
    ]);
  });

  it('never goes to a packet that was sent, also when asked to', async () => {
    const out = path.join(folder, 'packet');
    const again = await runProgram(
      'respond',
      folder,
      '--notice',
      notice,
      '--out',
      out,
      '--as-of',
      '2021-08-25',
    );
    expect({ code: again.code, out: again.out }).toEqual({ code: 3, out: '' });
    expect(again.err).toContain('is named under previous as a packet that was sent');
    expect([...(await readFolder(out))]).toEqual([...before]);
  });

  it('keeps the answer to the first refusal where a second one arrives, and says so', async () => {
    const sent = await readFolder(path.join(folder, 'packet-2'));
    const second = await refusalFile(`Date: August 28, 2021\n\n${REFUSAL}`);
    const third = await runProgram('respond', folder, '--notice', second, '--as-of', '2021-08-29', '--draft');
    expect({ code: third.code, err: third.err }).toEqual({ code: 0, err: '' });
    expect(third.out).toContain(
      'packet-2 answers another refusal, or was made before this one: it is taken as sent, and kept.',
    );
    expect(third.out).toMatch(/acket: .*packet-3$/m);
    expect([...(await readFolder(path.join(folder, 'packet-2')))]).toEqual([...sent]);
  });

  it('leaves to the third round a place of its own, named by the case', async () => {
    await writeFile(
      path.join(folder, 'case.yaml'),
      caseYaml({ ...MORE, previous: ['packet', './packet-2/'] }),
    );
    const third = await runProgram('appeal', folder, '--as-of', '2021-08-26', '--draft');
    expect(third.code).toBe(0);
    expect(third.out).toMatch(/acket: .*packet-3$/m);
  });
});

describe('a refusal that cannot be answered yet', () => {
  it('is asked about on stderr, with exit 3 and no packet', async () => {
    const folder = await makeCase(FILES);
    const run = await runProgram('respond', folder, '--notice', await refusalFile('We need more.'));
    expect({ code: run.code, out: run.out }).toEqual({ code: 3, out: '' });
    expect(run.err).toContain('of which day is it?');
    expect(run.err).toContain('asks: [root-causes, actions, prevention, evidence]');
    expect((await readdir(folder)).filter((name) => name.startsWith('packet'))).toEqual([]);
  });

  it.each([
    ['is not there', 'none.txt', 'there is no such file'],
    ['is a folder', '.', 'it is a folder'],
    ['is a device', '/dev/zero', 'it is a device or a pipe'],
  ])('because its file %s is said so', async (_, name, words) => {
    const folder = await makeCase(FILES);
    const run = await runProgram('respond', folder, '--notice', path.resolve(folder, name));
    expect([run.code, run.err]).toEqual([3, expect.stringContaining(words)]);
  });

  it('because it is a picture is told to be copied as words', async () => {
    const folder = await makeCase(FILES);
    const picture = path.join(await makeFolder(), 'refusal.png');
    await copyFile(process.execPath, `${picture}.large`);
    await writeFile(
      picture,
      Uint8Array.from({ length: 5000 }, (_, at) => (at * 73) % 256),
    );
    const small = await runProgram('respond', folder, '--notice', picture);
    const large = await runProgram('respond', folder, '--notice', `${picture}.large`);
    expect([small.code, small.err]).toEqual([3, expect.stringContaining('it is not plain text')]);
    expect([large.code, large.err]).toEqual([3, expect.stringContaining('it is larger than 200 KB')]);
  });

  it('needs its file and a day that is one', async () => {
    const folder = await makeCase(FILES);
    expect((await runProgram('respond', folder)).code).toBe(2);
    const run = await runProgram(
      'respond',
      folder,
      '--notice',
      await refusalFile(REFUSAL),
      '--date',
      '24/08/2021',
    );
    expect([run.code, run.err]).toEqual([2, expect.stringContaining('--date: "24/08/2021" is no day')]);
  });
});
