import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openFolderFiles } from '../../../src/cli/folder-files.js';
import { readPractice } from '../../../src/cli/read-practice.js';
import { failureOf } from '../../support/failure-of.js';

let root = '';
let folder = '';

beforeAll(async () => {
  root = await realpath(await mkdtemp(path.join(tmpdir(), 'folder-')));
  folder = path.join(root, 'case');
  await mkdir(path.join(folder, 'templates', 'letter'), { recursive: true });
  await mkdir(path.join(root, 'outside'));
  await writeFile(path.join(root, 'outside', 'closing.hbs'), 'secret');
  await writeFile(path.join(folder, 'templates', 'letter', 'closing.hbs'), '## What we ask\r\n\r\nA.');
});
afterAll(() => rm(root, { recursive: true, force: true }));

const read = async (name: string): Promise<string> => {
  let text = '';
  for await (const chunk of openFolderFiles(folder, 'the case folder').open(name))
    text += new TextDecoder().decode(chunk);
  return text;
};

describe('the files of a folder', () => {
  it('are listed with those of its sub-folders', async () => {
    expect(await openFolderFiles(folder, 'the case folder').list('templates')).toEqual([
      'letter/closing.hbs',
    ]);
  });

  it.each(['missing', 'templates/letter/closing.hbs', '../outside'])('are not listed of %s', async (name) => {
    expect(await failureOf(() => openFolderFiles(folder, 'the case folder').list(name))).toMatchObject({
      code: 'file-unreadable',
    });
  });

  it('that lead out of it by a link are refused, a linked folder as a whole', async () => {
    await symlink(path.join(root, 'outside'), path.join(folder, 'templates', 'linked'));
    await symlink(
      path.join(root, 'outside', 'closing.hbs'),
      path.join(folder, 'templates', 'letter', 'step.hbs'),
    );
    const names = await openFolderFiles(folder, 'the case folder').list('templates');
    expect(names).toEqual(['letter/closing.hbs', 'letter/step.hbs', 'linked']);
    for (const name of ['templates/letter/step.hbs', 'templates/linked'])
      expect((await failureOf(() => read(name))).message).toContain('lies outside the case folder');
    const failure = await failureOf(() => readPractice(path.join(folder, 'templates')));
    expect(failure.problems.map(({ file }) => file)).toEqual(['letter/step.hbs', 'linked']);
    await rm(path.join(folder, 'templates', 'linked'));
    await rm(path.join(folder, 'templates', 'letter', 'step.hbs'));
  });

  it('may be those of a practice', async () => {
    const letterhead = { name: 'A', color: null };
    expect(await readPractice(path.join(folder, 'templates'), letterhead)).toEqual({
      templates: new Map([['letter/closing', '## What we ask\n\nA.']]),
      letterhead,
    });
  });
});
