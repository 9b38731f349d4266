import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { caseYaml } from '../support/case-text.js';
import { REFUSAL } from '../support/refusal-text.js';
import { ordersTab, vtrCsv } from '../support/report-text.js';
import { makeCase, makeFolder, readFolder, removeFolders, runProgram } from '../support/run-program.js';

jest.setTimeout(120_000);
afterAll(removeFolders);

const FILES = {
  'case.yaml': caseYaml({ reports: ['vtr-report.csv', 'orders.txt'] }),
  'vtr-report.csv': vtrCsv([{ method: 'First Class' }]),
  'orders.txt': ordersTab([{}]),
};

describe('the packet of a sample', () => {
  it.each([
    ['novelties', '2021-08-20'],
    ['records', '2025-04-18'],
  ])('%s is verified against the sample, which is left as it was', async (sample, asOf) => {
    const out = path.join(await makeFolder(), 'packet');
    await runProgram('appeal', `samples/${sample}`, '--out', out, '--as-of', asOf);
    const before = await readFolder(out);
    const run = await runProgram('verify', out, '--case', `samples/${sample}`);
    expect({ code: run.code, err: run.err }).toEqual({ code: 0, err: '' });
    expect(run.out.match(/: ok$/gm)).toHaveLength(6);
    expect(run.out).toMatch(/Nothing differs\.\n$/);
    expect([...(await readFolder(out))]).toEqual([...before]);
  });
});

describe('a packet in its case', () => {
  let folder: string;
  let packet: string;

  beforeAll(async () => {
    folder = await makeCase(FILES);
    packet = path.join(folder, 'packet');
    await runProgram('appeal', folder, '--draft', '--as-of', '2021-08-20');
  });

  /** A copy of the case with its packet, to be spoilt. */
  async function copyCase(): Promise<string> {
    const copy = path.join(await makeFolder(), 'case');
    await cp(folder, copy, { recursive: true });
    return copy;
  }

  it('is checked against the folder above it, a draft like any other', async () => {
    const run = await runProgram('verify', packet);
    expect({ code: run.code, err: run.err }).toEqual({ code: 0, err: '' });
  });

  it('is told of as JSON', async () => {
    const { code, out } = await runProgram('verify', packet, '--json');
    const said = JSON.parse(out);
    expect(code).toBe(0);
    expect(said).toMatchObject({ formatVersion: 1, packet, verified: true });
    expect(said.checks.map(({ check, outcome }: Record<string, string>) => `${check} ${outcome}`)).toEqual([
      'outputs ok',
      'inputs ok',
      'figures ok',
      'bytes ok',
      'letter ok',
      'clauses ok',
    ]);
    for (const { differences } of said.checks) expect(differences).toEqual([]);
  });

  it('of a second round is checked too', async () => {
    const copy = await copyCase();
    const notice = path.join(await makeFolder(), 'refusal.txt');
    await writeFile(notice, `Date: August 24, 2021\n\n${REFUSAL}`);
    await runProgram('respond', copy, '--notice', notice, '--draft', '--as-of', '2021-08-25');
    const run = await runProgram('verify', path.join(copy, 'packet-2'));
    expect({ code: run.code, err: run.err }).toEqual({ code: 0, err: '' });
  });

  it('that was changed ends with 6, and what differs on stdout', async () => {
    const copy = await copyCase();
    const file = path.join(copy, 'packet', 'analysis.json');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"denominator": 100', '"denominator": 101'));
    const run = await runProgram('verify', path.join(copy, 'packet'));
    expect({ code: run.code, err: run.err }).toEqual({ code: 6, err: '' });
    expect(run.out).toContain('- analysis.json: was changed since the packet was made');
    expect(run.out).toContain(
      '- analysis.json scenarios[0].total.denominator: 101 in the packet, 100 recomputed',
    );
    expect(run.out).toMatch(/The packet is not what its inputs give\.\n$/);
  });

  it('whose files are links, folders or gone ends with 6, and says so of each', async () => {
    const copy = await copyCase();
    const place = (name: string): string => path.join(copy, 'packet', name);
    for (const name of ['appeal.pdf', 'answers.txt', 'fixes.csv', 'evidence.csv']) await rm(place(name));
    await symlink(process.execPath, place('appeal.pdf'));
    await symlink('/dev/zero', place('answers.txt'));
    await mkdir(place('fixes.csv'));
    const run = await runProgram('verify', path.join(copy, 'packet'));
    expect({ code: run.code, err: run.err }).toEqual({ code: 6, err: '' });
    for (const words of [
      'appeal.pdf: it lies outside the packet folder',
      'answers.txt: it lies outside the packet folder',
      'fixes.csv: it is a folder',
      'evidence.csv: there is no such file in the packet folder',
    ])
      expect(run.out).toContain(`- ${words}`);
  });

  it.each([
    [
      'a link out of the folder',
      async (file: string) => symlink(process.execPath, file),
      'it lies outside the packet folder',
    ],
    [
      'a folder',
      async (file: string) => {
        await mkdir(file);
      },
      'it is a folder',
    ],
    [
      '15 MB of brackets',
      async (file: string) => writeFile(file, '['.repeat(15 << 20)),
      'it is larger than 4 MB',
    ],
    ['missing', async () => {}, 'there is no such file in the packet folder'],
  ])('whose manifest is %s ends with 3, and says so without a stack', async (_, put, words) => {
    const copy = await copyCase();
    const file = path.join(copy, 'packet', 'manifest.json');
    await rm(file);
    await put(file);
    const run = await runProgram('verify', path.join(copy, 'packet'));
    expect({ code: run.code, out: run.out }).toEqual({ code: 3, out: '' });
    expect(run.err).toContain(words);
    expect(run.err).not.toMatch(/^\s+at /m);
  });

  it('that lies elsewhere asks for its case', async () => {
    const out = path.join(await makeFolder(), 'packet');
    await cp(packet, out, { recursive: true });
    const run = await runProgram('verify', out);
    expect({ code: run.code, out: run.out }).toEqual({ code: 3, out: '' });
    expect(run.err).toContain('name the case that the packet was made from with --case DIR');
    expect((await runProgram('verify', out, '--case', folder)).code).toBe(0);
  });

  it('is found by its manifest where the case file has another name', async () => {
    const named = await makeCase({
      'toys.yaml': FILES['case.yaml'],
      ...FILES,
      'case.yaml': '# of another\n',
    });
    await runProgram('appeal', path.join(named, 'toys.yaml'), '--draft', '--as-of', '2021-08-20');
    expect((await runProgram('verify', path.join(named, 'packet'))).code).toBe(0);
  });

  it.each([
    [[], 2],
    [['a', 'b'], 2],
    [['none'], 3],
    [['package.json'], 3],
    [['samples/novelties'], 3],
  ])('asked for by the words %j ends with %d', async (words, code) => {
    expect((await runProgram('verify', ...words)).code).toBe(code);
  });
});
