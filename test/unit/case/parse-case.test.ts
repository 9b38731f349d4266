import { describe, expect, it } from '@jest/globals';
import { parseCase } from '../../../src/case/parse-case.js';
import type { Problem } from '../../../src/errors.js';
import { CAUSE_IDS } from '../../../src/model/root-cause.js';
import { failureOf } from '../../support/failure-of.js';

const KNOWN = { stores: ['US'], causes: CAUSE_IDS };

const GOOD = `formatVersion: 1
seller: { name: Example Store }
store: US
notice:
  date: 2021-08-16
  kind: deactivation
  categories:
    - { name: Toys, valid: 90, counted: 100 }
window: { from: 2021-07-07, to: 2021-08-05 }
reports: [vtr.csv]
`;

const parse = (text: string) => parseCase(text, 'case.yaml', KNOWN);

async function problemsOf(text: string): Promise<readonly Problem[]> {
  const failure = await failureOf(() => parse(text));
  expect(failure).toMatchObject({ code: 'case-unusable', exitCode: 3 });
  for (const problem of failure.problems) expect(problem.file).toBe('case.yaml');
  return failure.problems;
}

/** The good case with one text in it replaced. */
function change(from: string, to: string): string {
  if (!GOOD.includes(from)) throw new Error(`the good case has no "${from}"`);
  return GOOD.replace(from, to);
}

describe('a case file', () => {
  it('needs little, and what it leaves out has the values of the contract', () => {
    const parsed = parse(
      'formatVersion: 1\nseller: { name: A }\nstore: US\nwindow: { from: 2021-07-07, to: 2021-08-05 }\nreports: [vtr.csv]\n',
    );
    expect(parsed).toMatchObject({
      sellerName: 'A',
      notice: null,
      branch: 'auto',
      actions: [],
      prevention: [],
      exhibits: [],
      profile: { maxPages: 19, maxBytes: 2_000_000, maxAnswerChars: 4000, paper: 'LETTER' },
      reports: [{ file: 'vtr.csv', format: null, columns: {}, source: { file: 'case.yaml', row: 5 } }],
    });
  });

  it("takes every key of the contract's example", () => {
    const parsed = parse(`formatVersion: 1
seller: { name: Example Store }
store: US
notice:
  date: 2021-08-16
  kind: deactivation
  deadlineDays: 14
  categories:
    - { name: Toys & Games, valid: 122, counted: 200, rate: 0.61 }
window: { from: 2021-07-07, to: 2021-08-05 }
reports:
  - orders.txt
  - { file: shipments.csv, format: shipments, columns: { orderId: "Order No", mailpiece: "Kind" } }
declare:
  shipFrom: US
  category: Toys & Games
  mailpieces:
    - { sku: [CARD-01, CARD-02], is: letter }
    - { shipMethod: "First Class", is: flat }
    - { service: "First Class", packageType: "", is: flat }
  categoryNames: { "Toys & Games": [toys] }
  scans: presumed
actions:
  - { cause: ship-method-text, what: "…", done: 2021-08-17, by: shipping lead, evidence: [confirm-page.png] }
prevention:
  - { cause: ship-method-text, what: "…", from: 2021-08-18, measure: "weekly count of …, target 0" }
exhibits:
  - { file: envelope.jpg, orders: [111-1234567-1234567], proves: mailpiece, caption: "…" }
branch: auto
previous: []
profile: { maxPages: 19, maxBytes: 2000000, maxAnswerChars: 4000, paper: LETTER }
`);
    expect(parsed.notice?.categories).toEqual([
      { name: 'Toys & Games', valid: 122, counted: 200, rate: '0.61' },
    ]);
    expect(parsed.declare.mailpieces[2]).toMatchObject({
      service: 'First Class',
      packageType: '',
      is: 'flat',
    });
    expect(parsed.declare.mailpieces.map(({ source }) => source.row)).toEqual([18, 19, 20]);
    expect(parsed.exhibits[0]).toMatchObject({ file: 'envelope.jpg', orders: ['111-1234567-1234567'] });
    const steps = [...parsed.actions, ...parsed.prevention, ...parsed.exhibits];
    expect(steps.map(({ source }) => source)).toEqual([
      { file: 'case.yaml', row: 24 },
      { file: 'case.yaml', row: 26 },
      { file: 'case.yaml', row: 28 },
    ]);
  });

  it('keeps a rate as written where it is given by an alias', () => {
    const text = change('counted: 100 }', 'rate: &r 0.60 }\n    - { name: Home, rate: *r }');
    expect(parse(text).notice?.categories.map(({ rate }) => rate)).toEqual(['0.60', '0.60']);
  });

  it('takes the files of an archive and the sheets of a workbook one by one', () => {
    const reports =
      '[{ file: a.zip, member: x/b.csv }, { file: a.zip, member: c.csv }, { file: d.xlsx, sheet: S }]';
    const parsed = parse(change('[vtr.csv]', reports)).reports;
    expect(parsed.map(({ file, member, sheet }) => [file, member, sheet])).toEqual([
      ['a.zip', 'x/b.csv', null],
      ['a.zip', 'c.csv', null],
      ['d.xlsx', null, 'S'],
    ]);
  });

  it.each([
    [
      'an unknown key',
      change('window:', 'windw:'),
      { message: 'unknown key "windw" (did you mean "window"?)', row: 9, column: 1 },
    ],
    [
      'an unknown key deep inside',
      change('valid: 90', 'vaild: 90'),
      { message: 'unknown key "vaild" (did you mean "valid"?)', row: 8, column: 21 },
    ],
    [
      'an unknown key that is near no other',
      `${GOOD}zzz: 1\n`,
      { message: 'unknown key "zzz"', row: 11, column: 1 },
    ],
    ['a key given twice', `${GOOD}store: US\n`, { row: 11, column: 1 }],
    [
      'a path that leaves the folder',
      change('[vtr.csv]', '[../vtr.csv]'),
      { message: expect.stringContaining('inside the case folder'), row: 10, column: 11 },
    ],
    ['an absolute path', change('[vtr.csv]', '[/etc/passwd]'), { row: 10, column: 11 }],
    ['a path of another system', change('[vtr.csv]', '["C:\\\\x.csv"]'), { row: 10, column: 11 }],
    ['a path that leaves the folder in its middle', change('[vtr.csv]', '[a/../../b.csv]'), { row: 10 }],
    [
      'a country that is none',
      `${GOOD}declare: { shipFrom: Atlantis }\n`,
      { message: expect.stringContaining('declare.shipFrom: expected a country'), row: 11 },
    ],
    [
      'a window that ends before it begins',
      change('from: 2021-07-07', 'from: 2021-08-06'),
      { message: expect.stringContaining('empty'), row: 9, column: 9 },
    ],
    ['a day that the calendar lacks', change('2021-08-16', '2021-02-30'), { row: 5, column: 9 }],
    ['a day in other writing', change('2021-08-16', '8/16/2021'), { row: 5, column: 9 }],
    ['a count below zero', change('valid: 90', 'valid: -1'), { row: 8, column: 28 }],
    ['a count with a fraction', change('valid: 90', 'valid: 90.5'), { row: 8, column: 28 }],
    ['a count in words', change('valid: 90', 'valid: ninety'), { row: 8, column: 28 }],
    [
      'a rate in percent',
      change('counted: 100', 'counted: 100, rate: 61'),
      { message: expect.stringContaining('rate'), row: 8 },
    ],
    [
      'no seller',
      change('seller: { name: Example Store }\n', ''),
      { message: expect.stringContaining('seller is missing') },
    ],
    ['an empty seller', change('Example Store', '"  "'), { row: 2, column: 17 }],
    [
      'no report',
      change('[vtr.csv]', '[]'),
      { message: expect.stringContaining('at least one'), row: 10, column: 10 },
    ],
    [
      'a report list that is no list',
      change('[vtr.csv]', '7'),
      { message: expect.stringContaining('list'), row: 10, column: 10 },
    ],
    [
      'another kind of notice',
      change('deactivation', 'suspension'),
      {
        message: expect.stringContaining('"warning", "deactivation" or "rejection", found "suspension"'),
        row: 6,
        column: 9,
      },
    ],
    [
      'requests of a notice that refuses nothing',
      change('kind: deactivation', 'kind: deactivation\n  asks: [actions]'),
      { message: expect.stringContaining('belongs to kind: rejection'), row: 7 },
    ],
    [
      'a request that Amazon does not make',
      change('kind: deactivation', 'kind: rejection\n  asks: [apology]'),
      {
        message: expect.stringContaining(
          '"root-causes", "actions", "prevention" or "evidence", found "apology"',
        ),
        row: 7,
      },
    ],
    [
      'a first notification after the notice',
      change('kind: deactivation', 'kind: rejection\n  original: 2021-08-17'),
      { message: expect.stringContaining('2021-08-17 is after notice.date, 2021-08-16'), row: 7 },
    ],
    [
      'a deadline before the notice',
      change('kind: deactivation', 'kind: deactivation\n  deadline: 2021-08-15'),
      { message: expect.stringContaining('2021-08-15 is before the notice itself'), row: 7 },
    ],
    [
      'a report named twice',
      change('[vtr.csv]', '[vtr.csv, a.csv, ./vtr.csv]'),
      { message: expect.stringContaining('vtr.csv is named twice'), row: 10 },
    ],
    [
      'an archive named whole and by a file in it',
      change('[vtr.csv]', '[{ file: a.zip, member: b.csv }, { file: a.zip, member: c.csv }, a.zip]'),
      { message: expect.stringContaining('a.zip is named twice'), row: 10 },
    ],
    [
      'a file of an archive named twice, once with a backslash',
      change('[vtr.csv]', '[{ file: a.zip, member: b/c.csv }, { file: a.zip, member: "b\\\\c.csv" }]'),
      { message: expect.stringContaining('a.zip is named twice'), row: 10 },
    ],
    [
      'a sheet named twice',
      change('[vtr.csv]', '[{ file: a.xlsx, sheet: B }, { file: a.xlsx, sheet: b }]'),
      { message: expect.stringContaining('a.xlsx is named twice'), row: 10 },
    ],
    [
      'a packet named twice',
      `${GOOD}previous: [packet, ./packet/]\n`,
      { message: expect.stringContaining('packet is named twice'), row: 11 },
    ],
    [
      'packets out of order',
      `${GOOD}previous: [{ packet: b, sent: 2021-08-20 }, { packet: a, sent: 2021-08-19 }]\n`,
      { message: expect.stringContaining('in the order sent'), row: 11 },
    ],
    [
      'more words on the change than the first page holds',
      `${GOOD}previous: [{ packet: a, changed: ${'x'.repeat(301)} }]\n`,
      { row: 11 },
    ],
    ['a packet outside of the case folder', `${GOOD}previous: [../packet]\n`, { row: 11 }],
    [
      'a store without a catalogue',
      change('store: US', 'store: USA'),
      { message: expect.stringContaining('did you mean "US"'), row: 3 },
    ],
    ['another version of the format', change('formatVersion: 1', 'formatVersion: 2'), { row: 1, column: 16 }],
    [
      'an action for a cause that does not exist',
      `${GOOD}actions:\n  - { cause: ship-metod-text, what: x }\n`,
      { message: expect.stringContaining('did you mean "ship-method-text"'), row: 12 },
    ],
    [
      'the same category twice',
      change('counted: 100 }', 'counted: 100 }\n    - { name: toys, valid: 1, counted: 2 }'),
      { message: expect.stringContaining('twice'), row: 9 },
    ],
    [
      'a category under two names that the case joins itself',
      `${change('counted: 100 }', 'counted: 100 }\n    - { name: Games, valid: 1, counted: 2 }')}declare: { categoryNames: { Toys: [games] } }\n`,
      { message: expect.stringContaining('"Toys" and "Games" are one category'), row: 9 },
    ],
    [
      'a spelling under two names of a category',
      `${GOOD}declare:\n  categoryNames:\n    Toys: [Games]\n    Home: [games]\n`,
      { message: expect.stringContaining('"games" stands under "Toys" and under "Home"'), row: 14 },
    ],
    [
      'a report named twice, once by a longer way',
      change('[vtr.csv]', '[sub/vtr.csv, sub/.//./vtr.csv]'),
      { message: expect.stringContaining('sub/vtr.csv is named twice'), row: 10 },
    ],
    [
      'neither a notice nor a window',
      'formatVersion: 1\nseller: { name: A }\nstore: US\nreports: [a.csv]\n',
      { message: expect.stringContaining('neither') },
    ],
    [
      'a mailpiece rule that names no package',
      `${GOOD}declare:\n  mailpieces:\n    - { is: letter }\n`,
      { row: 13 },
    ],
    [
      'a mailpiece of another kind',
      `${GOOD}declare:\n  mailpieces:\n    - { sku: A, is: envelope }\n`,
      {
        message: expect.stringContaining('"letter", "flat", "parcel" or "digital", found "envelope"'),
        row: 13,
        column: 21,
      },
    ],
    ['no page allowed', `${GOOD}profile: { maxPages: 0 }\n`, { row: 11 }],
    ['a branch of another name', `${GOOD}branch: error\n`, { row: 11, column: 9 }],
    [
      'YAML that is none',
      `${GOOD}x: [1, 2\n`,
      { message: expect.stringContaining('not valid YAML'), row: expect.any(Number) },
    ],
  ])('with %s is refused at its row and column', async (_, text, expected) => {
    const problems = await problemsOf(text);
    expect(problems).toContainEqual(expect.objectContaining(expected));
    expect(problems).toHaveLength(1);
  });

  it.each([
    ['empty', '', ['the file is empty; "vtr-appeal init" writes one that says what to fill in']],
    [
      'of comments alone',
      '# my case\n',
      ['formatVersion is missing: expected 1', 'seller is missing', 'store is missing', 'reports is missing'],
    ],
    [
      'a letter',
      'Dear Amazon, please read this.\n',
      ['the file: expected a block of keys, found "Dear Amazon, please read this."'],
    ],
    [
      'indented by a TAB',
      change('  date:', '\tdate:'),
      ['not valid YAML: a TAB indents this line; use spaces'],
    ],
    [
      'with a tag that would run something',
      change('Example Store', '!!js/function "x"'),
      [expect.stringContaining('not valid YAML: Unresolved tag')],
    ],
  ])('that is %s is refused, and says what to write', async (_, text, expected) => {
    expect((await problemsOf(text)).map(({ message }) => message)).toEqual(expected);
  });

  it.each([
    ['valid: 90', 'valid: "90"', 'notice.categories[1].valid: expected a whole number, found "90"'],
    ['valid: 90', 'valid: 90.5', 'notice.categories[1].valid: expected a whole number, found 90.5'],
    ['valid: 90', 'valid:', 'notice.categories[1].valid: expected a whole number, found nothing'],
    [
      '2021-08-16',
      '16.08.2021',
      'notice.date: expected a day such as 2021-08-16 that the calendar has, found "16.08.2021"',
    ],
    ['[vtr.csv]', '[/dev/zero]', 'reports[1]: must be a path inside the case folder, found "/dev/zero"'],
    [
      '[vtr.csv]',
      '[5]',
      'reports[1]: expected a file name, or { file, member, sheet, format, columns, encoding, covers }, found 5',
    ],
    ['[vtr.csv]', '[{ file: [a] }]', 'reports[1].file: expected a text, found a list'],
    ['[vtr.csv]', '[{ file: a.csv, sort: x }]', 'unknown key "sort"'],
    ['[vtr.csv]', '7', 'reports: expected a list, found 7'],
  ])('where %j stands as %j says what was found, and what is expected', async (before, after, expected) => {
    expect((await problemsOf(change(before, after))).map(({ message }) => message)).toEqual([expected]);
  });

  it('with several problems gets all of them named at once', async () => {
    const text = change('valid: 90', 'valid: -1')
      .replace('kind: deactivation', 'knd: deactivation')
      .replace('[vtr.csv]', '[../vtr.csv]');
    const problems = await problemsOf(text);
    expect(problems.map(({ row }) => row).toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
      expect.arrayContaining([6, 8, 10]),
    );
  });

  it('that refers to itself, or swells by aliases, is refused', async () => {
    expect(await problemsOf('a: &a [*a]\n')).not.toEqual([]);
    const bomb = Array.from(
      { length: 12 },
      (_, i) =>
        `a${i}: &a${i} [${
          i === 0
            ? 'x'
            : Array(9)
                .fill(`*a${i - 1}`)
                .join(', ')
        }]`,
    );
    expect((await problemsOf(bomb.join('\n')))[0]?.message).toMatch(/alias/);
  });
});

describe('the rounds of a case', () => {
  it.each([
    [
      'all four requests where a refusal does not say',
      'rejection',
      '',
      ['root-causes', 'actions', 'prevention', 'evidence'],
    ],
    [
      "those it names, in Amazon's order",
      'rejection',
      '\n  asks: [evidence, actions]',
      ['actions', 'evidence'],
    ],
    ['none where the notice is no refusal', 'deactivation', '', []],
  ])('ask for %s', (_, kind, keys, asks) => {
    expect(parse(change('kind: deactivation', `kind: ${kind}${keys}`)).notice?.asks).toEqual(asks);
  });

  it('name packets by folder alone, or with the day sent and why the figures differ', () => {
    const text = `${GOOD}previous:\n  - ./packet/\n  - { packet: packet-2, sent: 2021-08-25, changed: A file was added. }\n`;
    expect(parse(text).previous).toEqual([
      { packet: 'packet', sent: null, changed: null, source: { file: 'case.yaml', row: 12 } },
      {
        packet: 'packet-2',
        sent: '2021-08-25',
        changed: 'A file was added.',
        source: { file: 'case.yaml', row: 13 },
      },
    ]);
  });
});

describe('a figure as a person writes it', () => {
  it('is told how a number of the case is written', async () => {
    const [comma] = await problemsOf(GOOD.replace('counted: 100', 'counted: 1,248'));
    expect(comma?.message).toContain('written without its comma, 1248');
    const [rate] = await problemsOf(GOOD.replace('counted: 100', 'counted: 100, rate: 85'));
    expect(rate?.message).toContain('0.85 for 85 %');
  });

  it('of a store called by its country is told what the store is called', async () => {
    const known = { stores: ['US', 'UK'], causes: CAUSE_IDS };
    const failure = await failureOf(() =>
      parseCase(GOOD.replace('store: US', 'store: GB'), 'case.yaml', known),
    );
    expect(failure.problems[0]?.message).toContain('did you mean "UK"');
  });
});
