import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, openSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { caseYaml } from '../support/case-text.js';
import { vtrCsv } from '../support/report-text.js';
import { isThere, makeCase, makeFolder, removeFolders, runProgram } from '../support/run-program.js';

jest.setTimeout(120_000);
afterAll(removeFolders);

const MAIN = path.resolve('dist/cli/main.js');
const MB = 1 << 20;

/** What a process prints when it ends: its peak of memory and its time on all processors. */
const LAST_WORDS = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => writeSync(2, '\\n' + JSON.stringify(process.resourceUsage())));
`)}`;

interface Measured {
  readonly code: number | null;
  readonly err: string;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Runs the built program, and measures it. */
function measureProgram(...words: readonly string[]): Promise<Measured> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', LAST_WORDS, MAIN, ...words], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (part: Buffer) => {
      err += part.toString();
    });
    child.on('close', (code) => {
      const lines = err.split('\n');
      const used = JSON.parse(lines.pop() ?? '') as NodeJS.ResourceUsage;
      const seconds = (used.userCPUTime + used.systemCPUTime) / 1e6;
      resolve({ code, err: lines.join('\n'), seconds, megabytes: used.maxRSS / 1024 });
    });
  });
}

/** A case whose second report is whatever `write` puts at its place. */
async function caseWith(file: string, write: (place: string) => void): Promise<string> {
  const folder = await makeCase({
    'case.yaml': caseYaml({ reports: ['vtr-report.csv', file] }),
    'vtr-report.csv': vtrCsv([{}]),
  });
  write(path.join(folder, file));
  return folder;
}

const filled =
  (head: string, unit: string, bytes: number) =>
  (place: string): void => {
    writeFileSync(place, head);
    const block = Buffer.alloc(4 * MB, unit);
    for (let size = 0; size < bytes; size += block.length) appendFileSync(place, block);
  };

describe('a file that would fill the memory', () => {
  it.each([
    [
      'a line of 200 MB',
      filled(vtrCsv([]), 'x', 200 * MB),
      /hostile\.csv:2: .*a row is longer than one million/,
    ],
    ['100 MB of commas', filled(vtrCsv([]), ',', 100 * MB), /hostile\.csv:2: a row of \d+ columns/],
    [
      'a quote that never closes',
      filled(`${vtrCsv([{}])}111-1,"`, 'a,b\n', 100 * MB),
      /hostile\.csv:3: .*quoted cell.*not closed/,
    ],
    [
      '10 million rows of nothing',
      filled(vtrCsv([]), 'x\n', 20 * MB),
      /hostile\.csv:2: .*no rows of this report/,
    ],
    [
      'a gigabyte of zero bytes',
      (place: string) => {
        writeFileSync(place, '');
        truncateSync(place, 1 << 30);
      },
      /hostile\.csv:1: .*longer than one million/,
    ],
  ])('%s ends with exit 3 and its row, within 10 seconds and 300 MB', async (_, write, says) => {
    const { code, err, seconds, megabytes } = await measureProgram(
      'analyze',
      await caseWith('hostile.csv', write),
    );
    expect([code, err]).toEqual([3, expect.stringMatching(says)]);
    expect(err).not.toMatch(/\n\s+at |report it/);
    expect(seconds).toBeLessThan(10);
    expect(megabytes).toBeLessThan(300);
  });
});

describe('what stands where a report should', () => {
  it.each([
    ['a folder', 'it is a folder', (place: string) => mkdirSync(place)],
    ['a pipe', 'it is a device or a pipe', (place: string) => void execFileSync('mkfifo', [place])],
    ['a device', 'outside the case folder', (place: string) => symlinkSync('/dev/zero', place)],
    [
      'a link out of the folder',
      'outside the case folder',
      (place: string) => symlinkSync('/etc/hostname', place),
    ],
    ['a link to the folder above', 'outside the case folder', (place: string) => symlinkSync('..', place)],
    ['a link in a circle', 'round in a circle', (place: string) => symlinkSync(place, place)],
    ['nothing', 'there is no such file', () => {}],
    ['an empty file', 'is empty', (place: string) => writeFileSync(place, '')],
  ])('%s is named so, exit 3, and nothing is written', async (_, words, write) => {
    const folder = await caseWith('hostile.csv', write);
    const { code, out, err } = await runProgram('appeal', folder);
    expect([code, out, err]).toEqual([
      3,
      '',
      expect.stringMatching(new RegExp(`hostile\\.csv(?::1)?: .*${words}`)),
    ]);
    expect(err).not.toMatch(/\n\s+at /);
    expect((await readdir(folder)).filter((name) => name.includes('packet'))).toEqual([]);
  });

  it('a folder of it that leads out by a link is refused too', async () => {
    const folder = await makeCase({ 'case.yaml': caseYaml({ reports: ['sub/vtr-report.csv'] }) });
    symlinkSync(await makeCase({ 'vtr-report.csv': vtrCsv([{}]) }), path.join(folder, 'sub'));
    const { code, err } = await runProgram('analyze', folder);
    expect([code, err]).toEqual([3, expect.stringContaining('outside the case folder')]);
  });

  it.each([
    ['a folder', (place: string) => mkdirSync(place)],
    ['a device', (place: string) => symlinkSync('/dev/zero', place)],
    ['a pipe', (place: string) => void execFileSync('mkfifo', [place])],
  ])('init passes over %s', async (_, write) => {
    const folder = await makeCase({ 'vtr-report.csv': vtrCsv([{}]) });
    write(path.join(folder, 'hostile.csv'));
    const { code, out } = await runProgram('init', folder);
    expect([code, out]).toEqual([0, expect.stringContaining('vtr-report.csv')]);
  });
});

describe('what is printed', () => {
  it('never hands an escape sequence of a file, or of its name, to the terminal', async () => {
    const name = 'a\u001B[31m\u202Eb.csv';
    const folder = await makeCase({
      'case.yaml': caseYaml({ reports: ['vtr-report.csv', name] }),
      'vtr-report.csv': vtrCsv([{ category: 'Toys\u001B]0;evil\u0007' }]),
      [name]: 'odd\n',
    });
    const drafted = await makeCase({ [name]: 'odd\n' });
    const runs = [
      ['analyze', folder],
      ['check', folder],
      ['analyze', '--json', folder],
      ['init', drafted],
    ];
    for (const words of runs) {
      const { out, err } = await runProgram(...words);
      expect(out + err).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u);
    }
    const { err } = await runProgram('analyze', folder);
    expect(err).toContain('a<U+001B>[31m<U+202E>b.csv');
  });

  it('and cannot be written, since the disk is full, is said on stderr, without a stack', async () => {
    if (!isThere('/dev/full')) return;
    const child = spawn(process.execPath, [MAIN, 'analyze', 'samples/novelties', '--json'], {
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    let err = '';
    child.stderr?.on('data', (part: Buffer) => {
      err += part.toString();
    });
    const code = await new Promise((resolve) => {
      child.on('close', resolve);
    });
    expect([code, err]).toEqual([3, expect.stringContaining('stdout: could not be written (ENOSPC)')]);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('a packet', () => {
  it('is refused a place where the system lets nothing be made', async () => {
    if (!isThere('/proc/self')) return;
    for (const place of ['/proc/packet', '/proc/a/packet']) {
      const { code, err } = await runProgram(
        'appeal',
        'samples/novelties',
        '--as-of',
        '2021-08-20',
        '--out',
        place,
      );
      expect([code, err]).toEqual([3, expect.stringContaining('could not be written')]);
      expect(err).not.toMatch(/\n\s+at /);
    }
  });

  it('gets the folders above it made', async () => {
    const out = path.join(await makeFolder(), 'a/b/packet');
    const { code } = await runProgram('appeal', 'samples/novelties', '--as-of', '2021-08-20', '--out', out);
    expect([code, isThere(path.join(out, 'appeal.pdf'))]).toEqual([0, true]);
  });
});
