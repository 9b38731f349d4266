import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readFileBytes } from '../../../src/cli/read-file.js';
import { failureOf } from '../../support/failure-of.js';

const folder = mkdtempSync(path.join(tmpdir(), 'vtr-appeal-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = path.join(folder, 'report.csv');
const SIZE = 1 << 20;

/** Reads a file to its end, and does something to it after the first piece. */
async function readWhile(change: () => void): Promise<number> {
  let size = 0;
  for await (const chunk of readFileBytes(file, 'report.csv')) {
    if (size === 0) change();
    size += chunk.length;
  }
  return size;
}

describe('a file that is read', () => {
  it.each([
    ['shrinks', () => truncateSync(file, 300_000)],
    ['is emptied', () => truncateSync(file, 0)],
    ['grows', () => appendFileSync(file, 'more')],
    ['is written anew, as long as before', () => writeFileSync(file, 'b'.repeat(SIZE))],
    ['is deleted', () => rmSync(file)],
    [
      'is replaced by another of its size',
      () => {
        writeFileSync(`${file}.new`, 'a'.repeat(SIZE));
        renameSync(`${file}.new`, file);
      },
    ],
  ])('and %s meanwhile is not used, and that is said', async (_, change) => {
    writeFileSync(file, 'a'.repeat(SIZE));
    const { code, problems } = await failureOf(() => readWhile(change));
    expect(code).toBe('file-unreadable');
    expect(problems).toEqual([
      { message: expect.stringContaining('it changed while it was read'), file: 'report.csv' },
    ]);
  });

  it('and stays as it is comes whole', async () => {
    writeFileSync(file, 'a'.repeat(SIZE));
    expect(await readWhile(() => {})).toBe(SIZE);
    writeFileSync(file, '');
    expect(await readWhile(() => {})).toBe(0);
  });

  it('may be left off before its end', async () => {
    writeFileSync(file, 'a'.repeat(SIZE));
    for await (const chunk of readFileBytes(file, 'report.csv')) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
  });

  it('and may not be read is said so', async () => {
    writeFileSync(file, 'a');
    chmodSync(file, 0);
    const run = failureOf(() => readWhile(() => {}));
    // Whoever may do everything may read it.
    if (process.getuid?.() === 0) await expect(run).rejects.toThrow('it did not fail');
    else expect((await run).message).toContain('reading it is not permitted');
  });
});
