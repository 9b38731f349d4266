import path from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { caseYaml } from '../support/case-text.js';
import { vtrCsv } from '../support/report-text.js';
import { isThere, makeCase, makeFolder, removeFolders, runProgram } from '../support/run-program.js';

jest.setTimeout(60_000);
afterAll(removeFolders);

describe('the command line', () => {
  it('helps on stdout, names the commands and the exit codes, and ends well', async () => {
    const { code, out, err } = await runProgram('--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const word of ['appeal <case>', 'analyze <case>', '--version', 'Exit codes'])
      expect(out).toContain(word);
  });

  it('helps with examples first (contract: "--help with examples first")', async () => {
    const { out } = await runProgram('--help');
    expect(out.indexOf('Examples:')).toBeGreaterThan(-1);
    expect(out.indexOf('Examples:')).toBeLessThan(out.indexOf('Commands:'));
    expect(out.indexOf('Examples:')).toBeLessThan(out.indexOf('Options:'));
  });

  it('calls --as-of the date of a packet only where one is made', async () => {
    const [made, seen] = [await runProgram('appeal', '--help'), await runProgram('check', '--help')];
    expect(made.out).toContain('packet is dated');
    expect(seen.out).not.toContain('packet is dated');
  });

  it('tells its version', async () => {
    expect((await runProgram('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    ['no command', [], 'Name a command'],
    ['an unknown command', ['apeal', 'samples/novelties'], 'Did you mean appeal? See'],
    [
      'an unknown option',
      ['analyze', 'samples/novelties', '--frobnicate'],
      'frobnicate. See vtr-appeal --help.',
    ],
    ['no case', ['analyze'], 'Name the case: vtr-appeal analyze <case>.'],
    ['two cases', ['analyze', 'samples/novelties', 'samples/not-supported'], 'not-supported'],
    [
      'a day that the calendar lacks',
      ['analyze', 'samples/novelties', '--as-of', '2021-02-30'],
      '2021-02-30',
    ],
    ['a day in other writing', ['analyze', 'samples/novelties', '--as-of', '8/20/2021'], '8/20/2021'],
    ['an option without its value', ['appeal', 'samples/novelties', '--out'], 'out'],
    ['clauses without what to do', ['clauses'], 'list, show, diff'],
    ['a clause that is not there', ['clauses', 'show', 'smal-flat'], 'did you mean "small-flat"'],
    ['a store that is not there', ['clauses', 'list', '--store', 'XX'], '"XX" has no catalogue'],
    ['a clause on no day', ['clauses', 'show', 'floor', '--on', '2021-13-01'], '2021-13-01'],
    ['a comparison with no day', ['clauses', 'diff', 'floor', '2021-07-15', 'today'], '"today" is no day'],
    ['a comparison with one day', ['clauses', 'diff', 'floor', '2021-07-15'], 'Not enough'],
    ['one option twice', ['appeal', 'samples/novelties', '--out', 'a', '--out', 'b'], 'out'],
  ])('is wrong usage with %s: exit 2, and the words on stderr', async (_, words, message) => {
    const { code, out, err } = await runProgram(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at |report it/);
  });

  it.each([
    ['a case that is not there', 'no/such/case', 'no such file'],
    ['a folder without a case', 'src', 'no case.yaml'],
    ['a file that is no case', 'package.json', 'case file'],
  ])('cannot use %s: exit 3', async (_, target, message) => {
    const { code, out, err } = await runProgram('analyze', target);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('shows the policy of a day, quoting only what was read verbatim', async () => {
    const { code, out, err } = await runProgram(
      'clauses',
      'show',
      'small-flat',
      '--on',
      '2025-03-01',
      '--store',
      'us',
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('“*All values above exclude taxes and include shipping charges.”');
    expect(out).toContain('https://sellercentral.amazon.com/help/hub/reference/G201817070');
    expect(out).toMatch(/ {2}untracked USPS Standard Mail[^“”]*\n {4}known second-hand: not a quotation/);
    expect(out).toContain('limit: less than USD 10.00');
    expect(out).toContain('by-mailpiece (as written)');
  });

  it('lists the clauses as an array of {id, store, title, editions} with --json', async () => {
    const { code, out } = await runProgram('clauses', 'list', '--json', '--on', '2021-07-15');
    expect(code).toBe(0);
    const list = JSON.parse(out) as {
      id: string;
      store: string;
      title: string;
      editions: { from: string }[];
    }[];
    expect(list).toContainEqual(
      expect.objectContaining({
        id: 'small-flat',
        store: 'US',
        title: 'Small/Flat shipments',
        editions: [expect.objectContaining({ from: '2021-04-05', to: '2022-07-24' })],
      }),
    );
    for (const { editions } of list) expect(editions).toHaveLength(1);
  });

  it('tells what changed between two days, in words and parameters', async () => {
    const { code, out } = await runProgram(
      'clauses',
      'diff',
      'low-value',
      '2022-08-22',
      '2022-08-23',
      '--store',
      'JP',
    );
    expect(code).toBe(0);
    expect(out).toContain('packages from JPY [-2-]{+1+},000 on are counted');
    expect(out).toContain('parameter limit: less than JPY 2000 → less than JPY 1000');
  });

  it('writes a failure as JSON on stderr with --json, with every problem and its place', async () => {
    const folder = await makeCase({ 'case.yaml': 'formatVersion: 1\nstor: US\nreports: [../x]\n' });
    const { code, out, err } = await runProgram('analyze', folder, '--json');
    expect({ code, out }).toEqual({ code: 3, out: '' });
    const { error } = JSON.parse(err) as { error: { problems: { row: number }[] } };
    expect(error).toMatchObject({ code: 'case-unusable', exitCode: 3, title: expect.any(String) });
    expect(error.problems).toContainEqual(
      expect.objectContaining({ file: 'case.yaml', row: 2, message: expect.stringContaining('"store"') }),
    );
    expect(error.problems).toContainEqual(expect.objectContaining({ file: 'case.yaml', row: 3 }));
  });

  it('refuses a report that a link leads out of the folder', async () => {
    const { symlink } = await import('node:fs/promises');
    const outside = await makeCase({ 'vtr-report.csv': vtrCsv([{}]) });
    const folder = await makeCase({ 'case.yaml': caseYaml() });
    await symlink(path.join(outside, 'vtr-report.csv'), path.join(folder, 'vtr-report.csv'));
    const { code, err } = await runProgram('analyze', folder);
    expect(code).toBe(3);
    expect(err).toContain('outside the case folder');
  });

  it('analyzes a case by its file, with the same figures as by its folder', async () => {
    const words = ['--json', '--as-of', '2021-08-20'];
    const [folder, file] = await Promise.all([
      runProgram('analyze', 'samples/novelties', ...words),
      runProgram('analyze', 'samples/novelties/case.yaml', ...words),
    ]);
    expect(folder).toEqual({ code: 0, out: file.out, err: '' });
    expect(JSON.parse(folder.out)).toMatchObject({ formatVersion: 1, store: 'US', asOf: '2021-08-20' });
  });

  it('refuses samples/not-supported: exit 4, nothing written, and says what the rows carry instead', async () => {
    const out = path.join(await makeFolder(), 'packet');
    const run = await runProgram('appeal', 'samples/not-supported', '--out', out, '--as-of', '2021-08-20');
    expect({ code: run.code, out: run.out }).toEqual({ code: 4, out: '' });
    expect(run.err).toContain('plan-of-action');
    expect(run.err).toContain('72.77%');
    expect(isThere(out)).toBe(false);
    expect(isThere(path.resolve('samples/not-supported/packet'))).toBe(false);
  });
});
