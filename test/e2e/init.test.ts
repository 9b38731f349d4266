import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { ordersTab, vtrCsv } from '../support/report-text.js';
import { isThere, makeCase, makeFolder, removeFolders, runProgram } from '../support/run-program.js';

jest.setTimeout(60_000);
afterAll(removeFolders);

const SAMPLE = 'samples/novelties';

const read = (folder: string): Promise<string> => readFile(path.join(folder, 'case.yaml'), 'utf8');

/** The sample's reports in a new folder, without its case file. */
async function copyReports(): Promise<string> {
  const names = ['vtr-report.csv', 'orders.txt', 'categories.csv'];
  const texts = await Promise.all(names.map((name) => readFile(path.join(SAMPLE, name), 'utf8')));
  return makeCase(Object.fromEntries(names.map((name, at) => [name, texts[at] ?? ''])));
}

describe('init', () => {
  it('writes a case that names the reports, and says what it found and what comes next', async () => {
    const folder = await copyReports();
    await mkdir(path.join(folder, 'proof'));
    await mkdir(path.join(folder, 'packet'));
    await writeFile(path.join(folder, '.hidden.csv'), vtrCsv([{}]));
    await writeFile(path.join(folder, 'envelope.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
    const { code, out, err } = await runProgram('init', folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Wrote ${path.join(folder, 'case.yaml')}: 7 places in it are yours to fill in.`);
    expect(out).toMatch(/ {2}vtr-report\.csv +VTR report \(Account Health\), 250 rows\n/);
    expect(out).toMatch(/ {2}orders\.txt +All Orders, 698 rows\n/);
    expect(out).toMatch(/Perhaps proofs:\n {2}envelope\.jpg +a picture\n/);
    expect(out).toContain('Not searched: 1 folder');
    expect(out).toMatch(/FILL IN[\s\S]*vtr-appeal check [\s\S]*vtr-appeal analyze /);
    expect(out).not.toContain('hidden');
    const text = await read(folder);
    expect(text).toContain('\n  - vtr-report.csv # VTR report (Account Health), 250 rows\n');
    expect(text).not.toMatch(/hidden|packet"/);
    expect((await readdir(folder)).toSorted()).toEqual([
      '.hidden.csv',
      'case.yaml',
      'categories.csv',
      'envelope.jpg',
      'orders.txt',
      'packet',
      'proof',
      'vtr-report.csv',
    ]);
  });

  it('writes a case that is refused, place by place, until it is filled in, and then gives the figures', async () => {
    const folder = await copyReports();
    await runProgram('init', folder);
    const early = await runProgram('analyze', folder);
    expect(early.code).toBe(3);
    expect(early.err).toContain('seller.name: must not be empty');
    expect(early.err).toContain('notice.date: expected a day');
    const filled = (await read(folder))
      .replace('store: ""', 'store: US')
      .replace('seller: { name: "" }', 'seller: { name: "Example Novelties" }')
      .replace('date: ""', 'date: 2021-08-16')
      .replace('kind: ""', 'kind: deactivation')
      .replace('- name: ""', '- name: Toys & Games')
      .replace(/valid: {2}/, 'valid: 148')
      .replace(/counted: {2}/, 'counted: 248');
    await writeFile(path.join(folder, 'case.yaml'), filled);
    const { code, out } = await runProgram('analyze', folder, '--json', '--as-of', '2021-08-20');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      basis: 'ledger',
      window: { from: '2021-07-07', to: '2021-08-05' },
    });
  });

  it('never overwrites a case: exit 3, and the case as it was', async () => {
    const folder = await makeCase({ 'case.yaml': 'mine\n', 'vtr-report.csv': vtrCsv([{}]) });
    const { code, out, err } = await runProgram('init', folder);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(`${path.join(folder, 'case.yaml')}: is there already, and is never overwritten.`);
    expect(await read(folder)).toBe('mine\n');
  });

  it('does not write through a link that leads nowhere', async () => {
    const folder = await makeFolder();
    const elsewhere = path.join(await makeFolder(), 'elsewhere.yaml');
    await symlink(elsewhere, path.join(folder, 'case.yaml'));
    expect((await runProgram('init', folder)).code).toBe(3);
    expect(isThere(elsewhere)).toBe(false);
  });

  it.each([
    ['that is not there', 'no/such/folder', 'there is no such folder; make it'],
    ['that is a file', 'package.json', 'is a file; name the folder'],
  ])('cannot use a folder %s: exit 3', async (_, target, words) => {
    const { code, out, err } = await runProgram('init', target);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(words);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('leaves nothing where it may not write', async () => {
    const folder = await makeCase({ 'vtr-report.csv': vtrCsv([{}]) });
    await chmod(folder, 0o555);
    const { code, err } = await runProgram('init', folder);
    await chmod(folder, 0o755);
    // Whoever may do everything (root) may write here too.
    if (process.getuid?.() === 0) expect(code).toBe(0);
    else {
      expect({ code, files: await readdir(folder) }).toEqual({ code: 3, files: ['vtr-report.csv'] });
      expect(err).toContain('cannot be written (EACCES)');
    }
  });

  it('lists what cannot be read beside what can: links out of the folder, to nothing, to folders', async () => {
    const outside = await makeCase({ 'vtr-report.csv': vtrCsv([{}]) });
    const folder = await makeCase({ 'orders.txt': ordersTab([{}]) });
    await symlink(path.join(outside, 'vtr-report.csv'), path.join(folder, 'a-link.csv'));
    await symlink(path.join(outside, 'gone.csv'), path.join(folder, 'b-link.csv'));
    await symlink(outside, path.join(folder, 'c-link'));
    expect((await runProgram('init', folder)).code).toBe(0);
    const text = await read(folder);
    expect(text).toContain('# * a-link.csv: it lies outside the case folder; copy it into the folder\n');
    expect(text).toContain('# * b-link.csv: there is no such file in the case folder\n');
    expect(text).toContain('the folders in this one, "c-link".\n');
    expect(text).toContain('\n  - orders.txt # All Orders, 1 row\n');
  });

  it('writes a case into an empty folder, and says what to fetch first', async () => {
    const folder = await makeFolder();
    const { code, out } = await runProgram('init', folder);
    expect(code).toBe(0);
    expect(out).toContain('There is no report here yet');
    expect(out).toContain('the VTR report (Account Health');
    expect(await read(folder)).toContain('\n  - "" ');
  });

  it('lists a folder that holds but a link to nothing', async () => {
    const folder = await makeFolder();
    await symlink('gone.csv', path.join(folder, 'link.csv'));
    expect((await runProgram('init', folder)).code).toBe(0);
    expect(await read(folder)).toContain('# * link.csv: it leads to no file\n');
  });

  it('lets no file name steer the terminal or leave its line', async () => {
    const name = 'a\nbranch: mixed # "\u001b[31m\u202E.csv';
    const folder = await makeCase({ [name]: vtrCsv([{}]), [`${name}.txt`]: 'no table\n' });
    const { code, out } = await runProgram('init', folder);
    expect(code).toBe(0);
    expect(out).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    expect(out).toContain('"a\\u000Abranch: mixed # \\"\\u001B[31m\\u202E.csv"');
    expect(await read(folder)).not.toMatch(/^branch:/m);
  });

  it('takes the folder it stands in where none is named', async () => {
    // Said by the help alone: the tests run in the project's own folder, which is to hold no case.
    const { out, code } = await runProgram('init', '--help');
    expect(code).toBe(0);
    expect(out).toMatch(/\[default: "\."\]/);
  });
});
