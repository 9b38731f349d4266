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

  it('tells its version', async () => {
    expect((await runProgram('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    ['no command', [], 'Name a command'],
    ['an unknown command', ['apeal', 'samples/novelties'], 'Did you mean appeal'],
    ['an unknown option', ['analyze', 'samples/novelties', '--frobnicate'], 'frobnicate'],
    ['no case', ['analyze'], 'Not enough'],
    ['two cases', ['analyze', 'samples/novelties', 'samples/not-supported'], 'not-supported'],
    [
      'a day that the calendar lacks',
      ['analyze', 'samples/novelties', '--as-of', '2021-02-30'],
      '2021-02-30',
    ],
    ['a day in other writing', ['analyze', 'samples/novelties', '--as-of', '8/20/2021'], '8/20/2021'],
    ['an option without its value', ['appeal', 'samples/novelties', '--out'], 'out'],
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
