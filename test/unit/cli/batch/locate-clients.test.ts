import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { findClients } from '../../../../src/cli/batch/find-clients.js';
import { locateClients } from '../../../../src/cli/batch/locate-clients.js';
import { failureOf } from '../../../support/failure-of.js';
import { makeCase, makeFolder, removeFolders } from '../../../support/run-program.js';

afterAll(removeFolders);

const problemsOf = async (target: string) => {
  const { code, problems } = await failureOf(async () => locateClients(await findClients(target)));
  return {
    code,
    problems: problems.map(({ file, row, column, message }) => [`${file}:${row}:${column}`, message]),
  };
};

describe('a folder of cases', () => {
  it('has a client for each sub-folder with a case.yaml, hidden ones and others passed over', async () => {
    const folder = await makeCase({
      'oak/case.yaml': '',
      'acorn/case.yaml': '',
      '.git/case.yaml': '',
      'old/notes.txt': '',
      'file.txt': '',
    });
    const found = await findClients(folder);
    expect(found.clients.map(({ client, case: casePath, out }) => [client, casePath, out])).toEqual([
      ['acorn', 'acorn', null],
      ['oak', 'oak', null],
    ]);
    const [first] = await locateClients(found);
    expect(first).toMatchObject({ target: path.join(found.folder, 'acorn'), place: null });
  });

  it.each([
    [
      'is that of one case',
      { 'case.yaml': '' },
      'this is the folder of one case; build it with "appeal", or name the folder above it',
    ],
    [
      'holds none',
      { 'x/notes.txt': '' },
      'no folder in it holds a case.yaml; name a folder of cases, or a list of clients',
    ],
  ])('that %s is refused', async (_, files, message) => {
    const folder = await makeCase(files);
    expect(await problemsOf(folder)).toEqual({
      code: 'manifest-unusable',
      problems: [[`${folder}:undefined:undefined`, message]],
    });
  });

  it('that is not there is refused', async () => {
    const { code } = await failureOf(() => findClients(path.join('no', 'such', 'folder')));
    expect(code).toBe('file-unreadable');
  });
});

describe('a list', () => {
  it('that is a link to one in another folder is refused', async () => {
    const [folder, other] = [await makeFolder(), await makeCase({ 'clients.csv': 'client,case\nA,a\n' })];
    symlinkSync(path.join(other, 'clients.csv'), path.join(folder, 'clients.csv'));
    const { code, problems } = await failureOf(() => findClients(path.join(folder, 'clients.csv')));
    expect([code, problems[0]?.message]).toEqual([
      'file-unreadable',
      "it lies outside the list's folder; copy it into the folder",
    ]);
  });
});

describe('the places of a list', () => {
  it('are real ones: a link is followed, also to what is not there yet', async () => {
    const folder = await makeCase({
      'clients.csv': 'client,case,out\nAcorn,link,outs/acorn/new\nOak,cases/oak.yaml,\n',
      'cases/acorn/case.yaml': '',
      'cases/oak.yaml': '',
      'real/x': '',
    });
    symlinkSync(path.join(folder, 'cases/acorn'), path.join(folder, 'link'));
    symlinkSync(path.join(folder, 'real'), path.join(folder, 'outs'));
    const found = await findClients(path.join(folder, 'clients.csv'));
    expect(await locateClients(found)).toMatchObject([
      {
        caseFolder: path.join(found.folder, 'cases/acorn'),
        place: path.join(found.folder, 'real/acorn/new'),
      },
      { caseFolder: path.join(found.folder, 'cases'), place: null },
    ]);
  });

  it('that cannot be used are told all at once, each at its cell', async () => {
    const outside = await makeFolder();
    mkdirSync(path.join(outside, 'case'));
    const folder = await makeCase({
      'clients.csv': [
        'client,case,out',
        'A,missing,',
        'B,empty,',
        'C,away,',
        'D,good,away/x',
        'E,good,.',
        'F,good,one',
        'G,good,one',
        '',
      ].join('\n'),
      'good/case.yaml': '',
      'empty/notes.txt': '',
    });
    symlinkSync(path.join(outside, 'case'), path.join(folder, 'away'));
    expect(await problemsOf(path.join(folder, 'clients.csv'))).toEqual({
      code: 'manifest-unusable',
      problems: [
        [
          'clients.csv:2:case',
          '"missing": there is no such file; mend the path, which is relative to this list',
        ],
        ['clients.csv:3:case', 'no case.yaml lies in "empty"; write one with "init", or mend the path'],
        ['clients.csv:4:case', 'no case.yaml lies in "away"; write one with "init", or mend the path'],
        ['clients.csv:5:out', '"away/x" leads out of the folder by a link; name a folder inside it'],
        ['clients.csv:6:out', `"." is the list's own folder; name one inside it`],
        [
          'clients.csv:8:out',
          'the packet of "G" would take the place of that of "F"; give each an "out" of its own',
        ],
      ],
    });
  });

  it('are not those of a case outside the folder', async () => {
    const outside = await makeCase({ 'case.yaml': '' });
    const folder = await makeCase({ 'clients.csv': 'client,case\nA,away\n' });
    symlinkSync(outside, path.join(folder, 'away'));
    expect((await problemsOf(path.join(folder, 'clients.csv'))).problems).toEqual([
      ['clients.csv:2:case', '"away" leads out of the folder by a link; copy the case into it'],
    ]);
  });

  it('clash where two names lead to one case by a link', async () => {
    const folder = await makeCase({ 'acorn/case.yaml': '' });
    symlinkSync(path.join(folder, 'acorn'), path.join(folder, 'oak'));
    expect((await problemsOf(folder)).problems).toEqual([
      [
        'oak:undefined:undefined',
        'the packet of "oak" would take the place of that of "acorn"; give each an "out" of its own',
      ],
    ]);
  });
});

describe('the templates of a list', () => {
  it('are read once for all clients that share them, and go with each', async () => {
    const folder = await makeCase({
      'clients.csv':
        'client,case,templates,letterhead\nA,a,house,Oak\nB,b,./house/,\nC,c,linked,\nD,d,,Ash\nE,e,,\n',
      'house/letter/closing.hbs': '## What we ask\n',
      'house/.DS_Store': '',
      ...Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}/case.yaml`, ''])),
    });
    symlinkSync(path.join(folder, 'house'), path.join(folder, 'linked'));
    const located = await locateClients(await findClients(path.join(folder, 'clients.csv')));
    const templates = new Map([['letter/closing', '## What we ask\n']]);
    expect(located.map(({ practice }) => practice)).toEqual([
      { templates, letterhead: { name: 'Oak', color: null } },
      { templates, letterhead: null },
      { templates, letterhead: null },
      { templates: new Map(), letterhead: { name: 'Ash', color: null } },
      null,
    ]);
    expect(located[1]?.practice?.templates).toBe(located[0]?.practice?.templates);
  });

  it('that cannot be used are told with the other problems, each once', async () => {
    const outside = await makeCase({ 'letter/closing.hbs': '' });
    const folder = await makeCase({
      'clients.csv': [
        'client,case,templates',
        'Z,good,bad',
        'A,missing,bad',
        'B,good2,bad',
        'C,good3,gone',
        'D,good4,gone',
        'E,good5,away',
        'F,good6,.',
        'G,good7,clients.csv',
        'H,good8,empty',
        'I,good9,also-bad',
        '',
      ].join('\n'),
      'bad/letter/closing.hbs': '## What we ask\n\n{{#if draft}}never closed\n',
      'bad/letter/closng.hbs': '',
      'empty/.keep': '',
      ...Object.fromEntries(
        ['', '2', '3', '4', '5', '6', '7', '8', '9'].map((number) => [`good${number}/case.yaml`, '']),
      ),
    });
    symlinkSync(outside, path.join(folder, 'away'));
    symlinkSync(path.join(folder, 'bad'), path.join(folder, 'also-bad'));
    const { code, problems } = await problemsOf(path.join(folder, 'clients.csv'));
    expect(code).toBe('manifest-unusable');
    expect(problems).toEqual([
      [
        'clients.csv:3:case',
        '"missing": there is no such file; mend the path, which is relative to this list',
      ],
      [expect.stringMatching(/^bad\/letter\/closing\.hbs:\d+:\d+$/), expect.stringContaining('if')],
      [
        'bad/letter/closng.hbs:undefined:undefined',
        expect.stringContaining('the name of no template (did you mean "letter/closing.hbs"?)'),
      ],
      [
        'clients.csv:5:templates',
        '"gone": there is no such file; mend the path, which is relative to this list',
      ],
      ['clients.csv:7:templates', '"away": it leads out of the folder by a link; copy the templates into it'],
      ['clients.csv:8:templates', `".": it is the list's own folder; put the templates into one inside it`],
      ['clients.csv:9:templates', '"clients.csv": it is a file; name the folder that holds the templates'],
      ['clients.csv:10:templates', expect.stringContaining('"empty": it holds no template')],
    ]);
  });
});
