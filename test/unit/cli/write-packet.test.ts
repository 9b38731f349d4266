import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { sweepLeftovers } from '../../../src/cli/sweep-leftovers.js';
import { writePacket } from '../../../src/cli/write-packet.js';
import { failureOf } from '../../support/failure-of.js';
import { makeCase, removeFolders } from '../../support/run-program.js';

afterAll(removeFolders);

/** A number that no process has any more. */
const DEAD = spawnSync(process.execPath, ['-e', '']).pid;
/** One that lives: whoever runs this test. */
const ALIVE = process.ppid;
const manifest = (...outputs: readonly string[]): string =>
  JSON.stringify({ program: { name: 'vtr-appeal' }, outputs: outputs.map((file) => ({ file })) });
const packet = (letter: string): ReadonlyMap<string, Uint8Array> =>
  new Map([
    ['appeal.pdf', new TextEncoder().encode(letter)],
    ['manifest.json', new TextEncoder().encode(manifest('appeal.pdf'))],
  ]);
const letterIn = (folder: string): string => readFileSync(path.join(folder, 'packet/appeal.pdf'), 'utf8');
const sweep = (folder: string): Promise<void> =>
  sweepLeftovers(folder, (name) => /^packet(?:-\d+)?$/.test(name));

describe('a packet', () => {
  it('replaces an earlier one, and keeps what is not of the packet', async () => {
    const folder = await makeCase({
      'packet/appeal.pdf': 'old',
      'packet/manifest.json': manifest('appeal.pdf'),
      'packet/notes.txt': 'mine',
    });
    await writePacket(path.join(folder, 'packet'), packet('new'), folder);
    expect([readdirSync(folder), letterIn(folder)]).toEqual([['packet'], 'new']);
    expect(readdirSync(path.join(folder, 'packet')).toSorted()).toEqual([
      'appeal.pdf',
      'manifest.json',
      'notes.txt',
    ]);
  });

  it('that cannot be written leaves the earlier one, and says why in words', async () => {
    const folder = await makeCase({
      'packet/appeal.pdf': 'old',
      'packet/manifest.json': manifest('appeal.pdf'),
    });
    const unwritable = new Map([...packet('new'), ['no/such/folder', new Uint8Array()]]);
    const { code, problems } = await failureOf(() =>
      writePacket(path.join(folder, 'packet'), unwritable, folder),
    );
    expect([code, problems[0]?.message]).toEqual([
      'out-unusable',
      'could not be written (ENOENT): the system does not allow it; nothing was left there',
    ]);
    expect([readdirSync(folder), letterIn(folder)]).toEqual([['packet'], 'old']);
  });

  it('takes no signal for itself where the run ends in good order', async () => {
    const folder = await makeCase({});
    const before = process.listenerCount('SIGINT');
    const writing = writePacket(path.join(folder, 'packet'), packet('new'), folder, 'finish');
    expect(process.listenerCount('SIGINT')).toBe(before);
    await writing;
    const other = writePacket(path.join(folder, 'other'), packet('new'), folder);
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
    await other;
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});

describe('what a killed run leaves behind', () => {
  it('goes where it is half a packet', async () => {
    const folder = await makeCase({ [`.packet.partial-${DEAD}/appeal.pdf`]: 'half', 'case.yaml': '' });
    await sweep(folder);
    expect(readdirSync(folder)).toEqual(['case.yaml']);
  });

  it('comes back where it is a packet that was to be replaced and is not', async () => {
    const folder = await makeCase({
      [`.packet.old-${DEAD}/appeal.pdf`]: 'old',
      [`.packet.old-${DEAD}/manifest.json`]: manifest('appeal.pdf'),
      [`.packet.partial-${DEAD}/appeal.pdf`]: 'half',
    });
    await sweep(folder);
    expect([readdirSync(folder), letterIn(folder)]).toEqual([['packet'], 'old']);
  });

  it('gives what is not of the packet over to the new one, and goes', async () => {
    const folder = await makeCase({
      [`.packet.old-${DEAD}/appeal.pdf`]: 'old',
      [`.packet.old-${DEAD}/notes.txt`]: 'mine',
      [`.packet.old-${DEAD}/proofs/a.txt`]: 'mine',
      'packet/appeal.pdf': 'new',
      'packet/manifest.json': manifest('appeal.pdf'),
    });
    await sweep(folder);
    expect([readdirSync(folder), letterIn(folder)]).toEqual([['packet'], 'new']);
    const names = readdirSync(path.join(folder, 'packet')).toSorted();
    expect(names).toEqual(['appeal.pdf', 'manifest.json', 'notes.txt', 'proofs']);
  });

  it.each([
    ['of a run that lives', `.packet.partial-${ALIVE}`],
    ['of another packet', `.sent.partial-${DEAD}`],
    ['of nobody', '.packet.partial-x'],
  ])('is left alone where it is %s', async (_, name) => {
    const folder = await makeCase({ [`${name}/appeal.pdf`]: 'half' });
    await sweep(folder);
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('is cleared away before the next packet goes to the same place', async () => {
    const folder = await makeCase({
      [`.packet.old-${DEAD}/appeal.pdf`]: 'old',
      [`.packet.old-${DEAD}/manifest.json`]: manifest('appeal.pdf'),
      [`.packet.old-${DEAD}/notes.txt`]: 'mine',
    });
    await writePacket(path.join(folder, 'packet'), packet('new'), folder);
    expect([readdirSync(folder), letterIn(folder)]).toEqual([['packet'], 'new']);
    expect(existsSync(path.join(folder, 'packet/notes.txt'))).toBe(true);
  });
});
