import { describe, expect, it } from '@jest/globals';
import { checkClients } from '../../../../src/app/batch/check-clients.js';
import { readManifest } from '../../../../src/app/batch/read-manifest.js';
import { listedClient } from '../../../support/batch-results.js';
import { failureOf } from '../../../support/failure-of.js';
import { memoryInputs } from '../../../support/memory-inputs.js';

const read = (name: string, content: string | Uint8Array) =>
  readManifest({ ...memoryInputs({ [name]: content }), caseFile: name });
const readClients = async (name: string, content: string) =>
  (await read(name, content)).map(({ client, case: casePath, out }) => [client, casePath, out]);
const problemsOf = async (run: () => unknown) => {
  const { code, exitCode, problems } = await failureOf(run);
  return {
    code,
    exitCode,
    problems: problems.map(({ file, row, column, message }) => `${file}:${row}:${column}: ${message}`),
  };
};

const TWO = [
  ['Acorn', 'cases/acorn', null],
  ['Oak, Inc.', 'cases/oak.yaml', 'out/oak'],
];

describe('a manifest', () => {
  it.each([
    ['with commas', 'client,case,out\nAcorn,cases/acorn,\n"Oak, Inc.",cases/oak.yaml,out/oak\n'],
    [
      'with semicolons, as a German spreadsheet saves it',
      'client;case;out\nAcorn;cases/acorn;\nOak, Inc.;cases/oak.yaml;out/oak\n',
    ],
    [
      'with TABs, blank lines and a byte order mark',
      '\uFEFFclient\tcase\tout\n\nAcorn\tcases/acorn\t\nOak, Inc.\tcases/oak.yaml\tout/oak\n',
    ],
    [
      'with its columns in another order',
      'out,case,client\n,cases/acorn,Acorn\nout/oak,cases/oak.yaml,"Oak, Inc."\n',
    ],
  ])('is a table %s', async (_, text) => {
    expect(await readClients('clients.csv', text)).toEqual(TWO);
  });

  it('is a table without the column out, where every packet goes where appeal would put it', async () => {
    expect(await readClients('clients.txt', 'client,case\nAcorn,cases/acorn\n')).toEqual([TWO[0]]);
  });

  it.each(['clients.yaml', 'clients.YML'])('is YAML by the ending of %s', async (name) => {
    const text =
      'formatVersion: 1\nclients:\n  - { client: Acorn, case: cases/acorn }\n  - { client: "Oak, Inc.", case: cases/oak.yaml, out: out/oak }\n';
    expect(await readClients(name, text)).toEqual(TWO);
  });

  it('tells where each part of a client stands', async () => {
    const [, second] = await read('c.csv', 'client,case\nAcorn,a\nOak,o\n');
    expect(second?.at.case).toEqual({ file: 'c.csv', row: 3, column: 'case' });
    const [first] = await read('c.yaml', 'formatVersion: 1\nclients:\n  - client: Acorn\n    case: a\n');
    expect(first?.at.case).toEqual({ file: 'c.yaml', row: 4 });
  });
});

describe('what a practice brings along', () => {
  const touchOf = async (name: string, content: string) =>
    (await read(name, content)).map(({ templates, letterhead }) => [templates, letterhead]);

  it('stands in columns of a table, each of which may be left out or blank', async () => {
    expect(
      await touchOf(
        'c.csv',
        'client,case,templates,letterhead,color\nA,a,house,"Oak, Ash & Co",#1a3c6e\nB,b,,Oak,\nC,c,,,\n',
      ),
    ).toEqual([
      ['house', { name: 'Oak, Ash & Co', color: '#1a3c6e' }],
      [null, { name: 'Oak', color: null }],
      [null, null],
    ]);
    expect(await touchOf('c.csv', 'client,case,letterhead\nA,a,Oak\n')).toEqual([
      [null, { name: 'Oak', color: null }],
    ]);
  });

  const yaml = `formatVersion: 1
templates: house
letterhead: { name: Oak, color: "#1a3c6e" }
clients:
  - { client: A, case: a }
  - { client: B, case: b, templates: other }
  - { client: C, case: c, letterhead: { name: Ash } }
  - { client: D, case: d, templates: null, letterhead: null }
  - { client: E, case: e, templates: " " }
`;

  it('stands in YAML for all clients, and for one in its place: the letterhead whole, null or a blank folder for none', async () => {
    expect(await touchOf('c.yaml', yaml)).toEqual([
      ['house', { name: 'Oak', color: '#1a3c6e' }],
      ['other', { name: 'Oak', color: '#1a3c6e' }],
      ['house', { name: 'Ash', color: null }],
      [null, null],
      [null, { name: 'Oak', color: '#1a3c6e' }],
    ]);
  });

  it('is told where it stands: in its cell, or for all clients at the head of the YAML', async () => {
    const [row] = await read('c.csv', 'client,case,templates,letterhead,color\nA,a,house,Oak,#1a3c6e\n');
    expect(row?.at).toMatchObject({
      templates: { file: 'c.csv', row: 2, column: 'templates' },
      letterhead: { row: 2, column: 'letterhead' },
      color: { row: 2, column: 'color' },
    });
    const rows = (await read('c.yaml', yaml)).map(({ at }) => [at.templates.row, at.color.row]);
    expect(rows.slice(0, 3)).toEqual([
      [2, 3],
      [6, 3],
      [2, 7],
    ]);
  });
});

describe('a manifest that cannot be used', () => {
  it.each([
    [
      'an unknown column',
      'c.csv',
      'client,case,otu\nA,a,b\n',
      [
        'c.csv:1:otu: unknown column "otu" (did you mean "out"?); there are: client, case, out, templates, letterhead, color',
      ],
    ],
    [
      'a column twice',
      'c.csv',
      'client,case,case\nA,a,b\n',
      ['c.csv:1:case: this column stands twice; keep one'],
    ],
    [
      'a missing column and a heading that is blank',
      'c.csv',
      'client,\nA,a\n',
      [
        'c.csv:1:: a column has no heading; there are: client, case, out, templates, letterhead, color',
        'c.csv:1:undefined: the column "case" is missing; add it to the first line',
      ],
    ],
    [
      'more cells than headings',
      'c.csv',
      'client,case\nOak, Inc.,oak\n',
      ['c.csv:2:undefined: 3 cells under 2 headings; a text with a comma in it needs quotes'],
    ],
    [
      'nothing in it',
      'c.csv',
      '\n',
      ['c.csv:undefined:undefined: it is empty; its first line is: client,case,out'],
    ],
    [
      'an unknown key',
      'c.yaml',
      'formatVersion: 1\nclients:\n  - { client: A, csae: a, case: b }\n',
      ['c.yaml:3:18: unknown key "csae" (did you mean "case"?)'],
    ],
    [
      'a number for a name',
      'c.yaml',
      'formatVersion: 1\nclients: [ { client: 7, case: a } ]\n',
      ['c.yaml:2:22: clients[1].client: expected a text; put a number in quotes, found 7'],
    ],
    [
      'a colour that YAML took for a comment',
      'c.yaml',
      'formatVersion: 1\nletterhead:\n  name: Oak\n  color: #1a3c6e\nclients: [{ client: A, case: a }]\n',
      [
        'c.yaml:4:10: letterhead.color: expected a colour such as "#1a3c6e", in quotation marks, found nothing',
      ],
    ],
    ['an unclosed quote', 'c.csv', 'client,case\n"A,a\n', [expect.stringMatching(/^c\.csv:2:/)]],
  ])('has %s', async (_, name, text, problems) => {
    expect(await problemsOf(() => read(name, text))).toEqual({
      code: 'manifest-unusable',
      exitCode: 3,
      problems,
    });
  });
});

describe('the clients that a manifest lists', () => {
  it('are sorted by name, their paths written one way', () => {
    const clients = [
      listedClient({ client: 'Oak', case: './oak/', out: 'out\\oak' }),
      listedClient({ client: 'Acorn', case: 'acorn' }, 3),
    ];
    const checked = checkClients(clients, 'clients.csv');
    expect(checked.map(({ client, case: casePath, out }) => [client, casePath, out])).toEqual([
      ['Acorn', 'acorn', null],
      ['Oak', 'oak', 'out/oak'],
    ]);
  });

  it('are refused with every problem at once, each at its cell', async () => {
    const clients = [
      listedClient({ client: '' }),
      listedClient({ client: 'Oak', case: '../oak' }, 3),
      listedClient({ client: 'Oak', case: '', out: '/elsewhere/oak' }, 4),
      listedClient({ client: 'B\u0007' }, 5),
      listedClient({ client: 'caf\u00e9' }, 6),
      listedClient({ client: 'cafe\u0301' }, 7),
      listedClient({ client: 'x'.repeat(201) }, 8),
    ];
    expect((await problemsOf(() => checkClients(clients, 'clients.csv'))).problems).toEqual([
      'clients.csv:2:client: the client has no name; give it one',
      `clients.csv:3:case: "../oak" leads out of this list's folder; keep the cases inside it`,
      'clients.csv:4:case: no case is named; give its folder, relative to this list',
      `clients.csv:4:out: "/elsewhere/oak" leads out of this list's folder; name a folder inside it`,
      'clients.csv:5:client: the name holds characters that are no text; save the list as UTF-8',
      'clients.csv:8:client: the name has 201 characters; 200 are allowed',
      'clients.csv:4:client: a client of the name "Oak" stands here already (row 3); give each its own',
      'clients.csv:7:client: a client of the name "cafe\u0301" stands here already (row 6); give each its own',
    ]);
  });

  it('are refused with what is wrong with templates, letterheads and colours, each told once', async () => {
    const head = (name: string, color: string | null = null) => ({ letterhead: { name, color } });
    const clients = [
      listedClient({ client: 'A', templates: '../house', ...head('Oak', 'red') }),
      listedClient({ client: 'B', templates: '../house', ...head('Oak', 'red') }, 3),
      listedClient({ client: 'C', templates: '/etc', ...head('Oak', 'red') }, 4),
      // Yellow on white has a contrast of 1.07 : 1 (WCAG 2.2, 1.4.3).
      listedClient({ client: 'D', ...head('Oak', '#ffff00') }, 5),
      listedClient({ client: 'E', ...head('', '#1a3c6e') }, 6),
      listedClient({ client: 'F', ...head('x'.repeat(81)) }, 7),
      listedClient({ client: 'G', ...head('B\u0007') }, 8),
    ];
    expect((await problemsOf(() => checkClients(clients, 'clients.csv'))).problems).toEqual([
      `clients.csv:2:templates: "../house" leads out of this list's folder; keep the templates inside it (so in 1 more row)`,
      'clients.csv:2:color: expected a colour such as "#1a3c6e", in quotation marks, found "red" (so in 2 more rows)',
      `clients.csv:4:templates: "/etc" leads out of this list's folder; keep the templates inside it`,
      expect.stringMatching(/^clients\.csv:5:color: #ffff00 has a contrast of 1\.07 : 1 on white/),
      'clients.csv:6:letterhead: the letterhead has no name; give it one, or leave out its colour',
      'clients.csv:7:letterhead: the letterhead must be at most 80 characters: it stands on one line',
      'clients.csv:8:letterhead: the letterhead holds characters that are no text; save the list as UTF-8',
    ]);
  });

  it('share what stands for all of them: what is wrong with it is told at its one place', async () => {
    const text =
      'formatVersion: 1\ntemplates: ../house\nletterhead: { name: Oak, color: "red" }\nclients: [{ client: A, case: a }, { client: B, case: b }]\n';
    const listed = await read('c.yaml', text);
    expect((await problemsOf(() => checkClients(listed, 'c.yaml'))).problems).toEqual([
      expect.stringMatching(/^c\.yaml:2:undefined: "\.\.\/house" leads out .* inside it$/),
      expect.stringMatching(/^c\.yaml:3:undefined: expected a colour .*, found "red"$/),
    ]);
  });

  it('are refused where there is none', async () => {
    expect((await problemsOf(() => checkClients([], 'clients.csv'))).problems).toEqual([
      'clients.csv:undefined:undefined: it lists no client; add a row for each',
    ]);
  });
});
