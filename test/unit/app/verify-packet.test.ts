import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { respondCase } from '../../../src/app/respond-case.js';
import { checkClauses } from '../../../src/app/verify/check-clauses.js';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import { readTemplates } from '../../../src/cli/program-files.js';
import { prepareTemplates } from '../../../src/document/render-template.js';
import type { LetterReading } from '../../../src/verification/letter-reading.js';
import { caseYaml } from '../../support/case-text.js';
import { failureOf } from '../../support/failure-of.js';
import { LETTER_CASES } from '../../support/letter-cases.js';
import { chunked, memoryInputs } from '../../support/memory-inputs.js';
import { paint } from '../../support/pixels-of.js';
import { confirmationsTab, orderReportTab } from '../../support/records-text.js';
import { REFUSAL } from '../../support/refusal-text.js';
import { ordersTab, vtrCsv } from '../../support/report-text.js';
import {
  checkIn,
  type Files,
  forged,
  notOk,
  packetOf,
  textOf,
  verifyFiles,
  withManifest,
} from '../../support/verify-files.js';
import { zipOf } from '../../support/zip-bytes.js';

jest.setTimeout(120_000);

const PROGRAM = prepareProgram();
const { oneReading } = LETTER_CASES;
const VTR = vtrCsv([{ method: 'First Class' }]);
const ZIPPED: Files = {
  'case.yaml': caseYaml({
    reports: ['reports.zip'],
    exhibits: [
      { file: 'envelope.jpg', orders: ['111-0000000-0000001'], proves: 'mailpiece', caption: 'Seen.' },
    ],
  }),
  'reports.zip': zipOf([
    { name: 'vtr report.csv', content: VTR },
    { name: 'orders.txt', content: ordersTab([{}]) },
  ]),
  'envelope.jpg': paint('jpeg', 80, 60, (x, y) => [x * 3, y * 4, 120]),
};
/** Ten letters that Amazon failed. */
const TEN = Array.from({ length: 10 }, (_, at) => ({
  order: `111-0000000-100000${at}`,
  tracking: `LTR${at}`,
}));
const NOTHING_READ: LetterReading = {
  pages: [],
  bodies: [],
  parts: [],
  figures: [],
  alts: [],
  artifacts: [],
  bookmarks: [],
  quotes: [],
  attachments: new Map(),
};
/** Names with blanks and numbers, which are no figures where a row of such a file is cited. */
const NUMBERED: Files = {
  'case.yaml': caseYaml({ reports: ['my report (2).csv', 'of 2021/orders 7.txt'] }),
  'my report (2).csv': vtrCsv(TEN),
  'of 2021/orders 7.txt': ordersTab(TEN.map(({ order }) => ({ order }))),
};
/** A character that the letter writes by its number, and ids that are bare numbers. */
const ODD: Files = {
  'case.yaml': caseYaml({ reports: ['vtr-report.csv'] }),
  'vtr-report.csv': vtrCsv([
    ...TEN.map((one) => ({ ...one, method: 'First \u0645 Class 12', value: '6.00' })),
    { order: '5', tracking: '9' },
  ]),
};
const NO_DEADLINE: Files = {
  'case.yaml': caseYaml({
    reports: ['vtr-report.csv'],
    notice: {
      date: '2021-08-16',
      kind: 'warning',
      categories: [{ name: 'Toys & Games', valid: 90, counted: 100 }],
    },
  }),
  'vtr-report.csv': VTR,
};

/** A rate rebuilt beside counts that Amazon states and no report of its own carries. */
const STATED: Files = {
  'case.yaml': caseYaml({
    reports: ['confirmed.txt', 'orders.txt'],
    notice: {
      date: '2021-08-16',
      kind: 'deactivation',
      deadlineDays: 14,
      categories: [{ name: 'Toys & Games', valid: 80, counted: 118 }],
    },
    declare: { shipFrom: 'US', category: 'Toys & Games' },
  }),
  'confirmed.txt': confirmationsTab([{ 'tracking-number': '', 'ship-method': 'First Class' }]),
  'orders.txt': orderReportTab([{}]),
};

describe('a packet just built', () => {
  it.each([
    ...Object.values(LETTER_CASES).map(({ name, files, asOf }) => [name, files, asOf] as const),
    ['that is a draft, of reports in an archive, with a picture', ZIPPED, '2021-08-20'],
    ['that has no deadline', NO_DEADLINE, '2021-08-20'],
    ['of records beside counts that Amazon states', STATED, '2021-08-20'],
    ['whose files have numbers in their names', NUMBERED, '2021-08-20'],
    ['with odd characters and ids', ODD, '2021-08-20'],
  ])('of a case %s: nothing differs, and nothing is left undone', async (_, files, asOf) => {
    const verification = await verifyFiles(await packetOf(files, asOf, PROGRAM), files, PROGRAM);
    expect(verification.checks.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
    expect(verification.verified).toBe(true);
  });

  it('to answer a refusal: the notice comes from its manifest', async () => {
    const files: Files = {
      'case.yaml': caseYaml({ reports: ['vtr-report.csv', 'orders.txt'] }),
      'vtr-report.csv': VTR,
      'orders.txt': ordersTab([{}]),
    };
    const first = await packetOf(files, '2021-08-20', PROGRAM);
    const inCase = {
      ...files,
      ...Object.fromEntries(Object.entries(first).map(([name, content]) => [`packet/${name}`, content])),
    };
    const bytes = new TextEncoder().encode(`Date: August 24, 2021\n\n${REFUSAL}`);
    const notice = { name: 'refusal.txt', bytes: chunked(bytes, 1000), inside: null, date: null };
    const { packet } = await respondCase(memoryInputs(inCase), notice, PROGRAM, '2021-08-25');
    const second = Object.fromEntries(packet.files);
    expect(textOf(second['manifest.json'])).toContain('"answered"');
    const { checks } = await verifyFiles(second, inCase, PROGRAM);
    expect(checks.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  });
});

describe('a packet with a touch of its own', () => {
  const { files, asOf } = oneReading;
  const CLOSING = `## What we ask

We answer **within 48 hours**, and keep [12 months](https://example.com/90) of logs.{{#if store}} In {{/if}}24-hour shifts.

\`\`\`facts
Reply time: 36 hours
\`\`\`

{{count 1 "shelf of 77" "shelves"}}
`;
  const letterhead = { name: 'Example Consulting 1984', color: '#1a3c6e' };
  const templates = new Map([['letter/closing', CLOSING]]);
  const withOwn = (keys: object): Files => ({
    ...files,
    'case.yaml': JSON.stringify({ ...Object(JSON.parse(textOf(files['case.yaml']))), ...keys }),
    'own/letter/closing.hbs': CLOSING,
  });

  it('that the case states, with numbers in its words, verifies', async () => {
    const own = withOwn({ templates: 'own', letterhead });
    expect(notOk(await verifyFiles(await packetOf(own, asOf, PROGRAM), own, PROGRAM))).toEqual([]);
  });

  it('whose letterhead a practice gives verifies from the manifest alone', async () => {
    const packet = await packetOf(files, asOf, PROGRAM, { templates: new Map(), letterhead });
    expect(notOk(await verifyFiles(packet, files, PROGRAM))).toEqual([]);
    const other = withManifest(packet, (text) => text.replace('Consulting 1984', 'Consulting 1985'));
    expect(notOk(await verifyFiles(other, files, PROGRAM))).toEqual(['bytes differs', 'letter differs']);
  });

  it('whose templates a practice gives verifies with them, and is left undone without', async () => {
    const packet = await packetOf(files, asOf, PROGRAM, { templates, letterhead: null });
    expect(notOk(await verifyFiles(packet, files, PROGRAM, templates))).toEqual([]);
    const without = await verifyFiles(packet, files, PROGRAM);
    expect(notOk(without)).toEqual(['bytes not-done', 'letter not-done']);
    expect(without.verified).toBe(true);
  });

  it('given with other templates than its manifest names differs', async () => {
    const packet = await packetOf(files, asOf, PROGRAM, { templates, letterhead: null });
    const others = new Map([
      ['letter/closing', `${CLOSING} `],
      ['letter/evidence', 'Evidence.'],
    ]);
    const { differences } = checkIn(await verifyFiles(packet, files, PROGRAM, others), 'inputs');
    expect(differences.map(({ file }) => file)).toEqual(['letter/closing.hbs', 'letter/evidence.hbs']);
    expect(checkIn(await verifyFiles(packet, files, PROGRAM, new Map()), 'inputs').differences).toMatchObject(
      [{ file: 'letter/closing.hbs', now: null }],
    );
  });
});

describe('a packet whose templates are its own', () => {
  const { files, asOf } = LETTER_CASES.threeCategories;
  const own = (templates: Readonly<Record<string, string>>): Files => ({
    ...files,
    'case.yaml': JSON.stringify({ ...Object(JSON.parse(textOf(files['case.yaml']))), templates: 'own' }),
    ...Object.fromEntries(Object.entries(templates).map(([name, text]) => [`own/${name}.hbs`, text])),
  });
  /** A template of the program's with other words in some places. */
  const changed = (name: string, ...changes: readonly (readonly [string, string])[]) => ({
    [name]: changes.reduce((text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    }, readTemplates().get(name) ?? ''),
  });
  const HEAD_A = [
    'Exhibit A. The failing packages, by root cause',
    'Exhibit A. Packages that failed',
  ] as const;
  const CAPTION = ['Cause {{number}}. {{title}}', '{{number}}: {{title}}'] as const;
  const HEAD_E = ["Exhibit E. The policy's words", 'Exhibit E. What the policy says'] as const;
  const HEAD_F = ['Exhibit F. How the figures were computed', 'Exhibit F. Sums'] as const;
  const INVENTED = ['{{argument}}', '“Every envelope is exempt whatever it costs.” {{argument}}'] as const;

  it.each([
    ['the heading of Exhibit A', changed('letter/exhibit-packages', HEAD_A)],
    ['the captions of its tables', changed('letter/exhibit-packages', CAPTION)],
    ['the heads of its columns', changed('letter/exhibit-packages', ['heads: Order |', 'heads: No. |'])],
    ['how many rows are printed', changed('letter/exhibit-packages', ['rows {{choose', 'packages {{choose'])],
    ['the heading of Exhibit E', changed('letter/exhibit-clauses', HEAD_E)],
    ['the heading of Exhibit F', changed('letter/exhibit-method', HEAD_F)],
    [
      'the headings of examples',
      changed('letter/evidence', ['### Example {{number}}. Order', '### {{number}}) Order']),
    ],
    [
      'the headings of causes',
      changed('letter/root-causes', ['### Cause {{number}}. ', '### No. {{number}}: ']),
    ],
  ])('with %s in other words: nothing differs', async (_, templates) => {
    const given = own(templates);
    const { checks } = await verifyFiles(await packetOf(given, asOf, PROGRAM), given, PROGRAM);
    expect(checks.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
  });

  it.each([
    ['under the program’s heading', {}],
    ['under a heading in other words', changed('letter/exhibit-clauses', HEAD_E)],
    [
      'in straight marks',
      changed('letter/dispute', [
        '{{argument}}',
        '"Every envelope is exempt whatever it costs." {{argument}}',
      ]),
    ],
    [
      'in marks that are never closed',
      changed('letter/dispute', [
        '{{argument}}',
        '“Every envelope is exempt whatever it costs. {{argument}}',
      ]),
    ],
    ['with the exhibit after it in other words', changed('letter/exhibit-method', HEAD_F)],
  ])('that invents words of the policy %s is found out', async (_, templates) => {
    const given = own({ ...changed('letter/dispute', INVENTED), ...templates });
    const verification = await verifyFiles(await packetOf(given, asOf, PROGRAM), given, PROGRAM);
    expect(notOk(verification)).toEqual(['clauses differs']);
    expect(checkIn(verification, 'clauses').differences).toContainEqual({
      file: 'appeal.pdf',
      message: expect.stringContaining('Everyenvelopeisexemptwhateveritcosts.'),
    });
  });

  it.each([
    [
      'no heading',
      { 'letter/exhibit-clauses': ["## Exhibit E. The policy's words", '## What the policy says'] },
      '"Exhibit E.", which must stay',
    ],
    [
      'none of the exhibit after it',
      { 'letter/exhibit-method': ['## Exhibit F. How', '## How'] },
      '"Exhibit F.", which must stay',
    ],
    [
      'two headings',
      { 'letter/dispute': ['```box', '## Exhibit F. More\n\n```box'] },
      'headings that begin with "Exhibit F.", and there may be one',
    ],
  ] as const)(
    'that gives the words of the policy %s is refused, and is not verified',
    async (_, change, words) => {
      const templates = Object.assign({}, ...Object.entries(change).map(([name, one]) => changed(name, one)));
      const index = changed('letter/index', [
        'page [below](<#Exhibit E.>) · Exhibit F, how each figure was computed, page [below](<#Exhibit F.>)',
        'below',
      ]);
      const given = own({ ...templates, ...index });
      const error = await failureOf(() => packetOf(given, asOf, PROGRAM));
      expect(error).toMatchObject({ code: 'template-unusable', exitCode: 3 });
      expect(error.problems[0]?.message).toContain(words);
    },
  );

  it('cannot hide the words of the policy from the one who verifies: what is not found differs', () => {
    const heading = (text: string) => ({ kind: 'heading' as const, text, cells: [] });
    const [one, other] = [heading('Exhibit E. Words'), heading('Exhibit F. Sums')];
    const policy = PROGRAM.catalogueOf('US');
    const said = (parts: LetterReading['parts']): string | undefined => {
      const reading: LetterReading = { ...NOTHING_READ, parts };
      const { outcome, differences } = checkClauses(reading, policy, true);
      expect(checkClauses(reading, policy, false).outcome).toBe(outcome);
      return `${outcome} ${differences.map(({ message }) => message).join()}`;
    };
    expect(said([one, other])).toBe('ok ');
    expect(said([heading('What the policy says'), other])).toMatch(
      /^differs it has no heading .*“Exhibit E\.”/,
    );
    expect(said([one])).toMatch(/^differs it has no heading that begins with “Exhibit F\.”/);
    expect(said([one, other, other])).toMatch(/^differs it has 2 headings that begin with “Exhibit F\.”/);
    expect(said([other, one])).toMatch(/^differs its heading “Exhibit F\.” stands before/);
  });

  it('with a figure of its own in the row of a package is found out', async () => {
    const templates = changed('letter/exhibit-packages', HEAD_A, CAPTION);
    const given = own(templates);
    const packet = await packetOf(given, asOf, PROGRAM);
    const [head = '', first = '', ...more] = textOf(packet['evidence.csv']).split('\r\n');
    const value = head.split(',').indexOf('value-ex-tax');
    const cells = first.split(',');
    expect(cells[value]).toMatch(/^\d+\.\d\d$/);
    const row = cells.map((cell) => (cell === cells[value] ? '7777.77' : cell)).join(',');
    const evidence = [head, row, ...more].join('\r\n');
    const { differences } = checkIn(
      await verifyFiles(forged(packet, { 'evidence.csv': evidence }), given, PROGRAM),
      'letter',
    );
    expect(differences.map(({ message }) => message).join()).toContain(`${cells[1]} … ${cells[value]}`);
  });
});

describe('a packet that was tampered with', () => {
  const { files, asOf } = oneReading;
  let packet: Files;
  beforeAll(async () => {
    packet = await packetOf(files, asOf, PROGRAM);
  });
  const analysisWith = (from: string, to: string): string => {
    const text = textOf(packet['analysis.json']);
    expect(text).toContain(from);
    return text.replace(from, to);
  };
  const evidenceWith = (from: string, to: string): string => {
    const text = textOf(packet['evidence.csv']);
    expect(text).toContain(from);
    return text.replace(from, to);
  };

  it('a byte of the letter is found by its hash, and by building it again', async () => {
    const pdf = Uint8Array.from(packet['appeal.pdf'] as Uint8Array);
    pdf[pdf.length - 40] = 0x20;
    const verification = await verifyFiles({ ...packet, 'appeal.pdf': pdf }, files, PROGRAM);
    expect(checkIn(verification, 'outputs').differences).toMatchObject([
      { file: 'appeal.pdf', message: expect.stringContaining('was changed since the packet was made') },
    ]);
    expect(checkIn(verification, 'bytes').differences).toMatchObject([{ file: 'appeal.pdf' }]);
    expect(verification.verified).toBe(false);
  });

  it('a figure of the analysis whose hash was mended is found by its path, and in the letter', async () => {
    const text = analysisWith('"denominator": 100', '"denominator": 101');
    const verification = await verifyFiles(forged(packet, { 'analysis.json': text }), files, PROGRAM);
    expect(checkIn(verification, 'outputs').outcome).toBe('ok');
    expect(checkIn(verification, 'figures').differences).toEqual([
      {
        message: '101 in the packet, 100 recomputed',
        file: 'analysis.json',
        path: 'scenarios[0].total.denominator',
        was: '101',
        now: '100',
      },
    ]);
    expect(checkIn(verification, 'bytes').differences.map(({ file }) => file)).toEqual([
      'analysis.json',
      'manifest.json',
    ]);
  });

  it('a rate of every place of the analysis is missed in the letter', async () => {
    const text = textOf(packet['analysis.json']).replaceAll('98.90%', '99.90%');
    expect(text).not.toBe(textOf(packet['analysis.json']));
    const verification = await verifyFiles(forged(packet, { 'analysis.json': text }), files, PROGRAM);
    expect(checkIn(verification, 'letter').differences).toEqual([
      { file: 'appeal.pdf', message: expect.stringContaining('“98.90%” is printed') },
    ]);
  });

  it('the evidence attached to the letter is the packet’s, whatever program is said to have made it', async () => {
    const changed = forged(packet, { 'evidence.csv': evidenceWith('Toys & Games', 'Toys and Games') });
    const other = withManifest(changed, (text) => text.replace(/"version": "[^"]+"/, '"version": "0.0.1"'));
    const verification = await verifyFiles(other, files, PROGRAM);
    expect(checkIn(verification, 'bytes').outcome).toBe('not-done');
    expect(checkIn(verification, 'letter').differences.map(({ message }) => message)).toContain(
      'the file “evidence.csv” attached to it is not the packet’s file of that name',
    );
  });

  it('a cell of evidence.csv is found by row and column, and a row left out by its package', async () => {
    const [, first = ''] = textOf(packet['evidence.csv']).split('\r\n');
    const id = first.split(',')[1] ?? '';
    const changed = evidenceWith('Toys & Games', 'Toys and Games');
    const cell = await verifyFiles(forged(packet, { 'evidence.csv': changed }), files, PROGRAM);
    expect(checkIn(cell, 'figures').differences).toEqual([
      {
        message: `${id}: "Toys and Games" in the packet, "Toys & Games" recomputed`,
        file: 'evidence.csv',
        row: 2,
        column: 'category',
        was: 'Toys and Games',
        now: 'Toys & Games',
      },
    ]);
    const without = await verifyFiles(
      { ...packet, 'evidence.csv': evidenceWith(`${first}\r\n`, '') },
      files,
      PROGRAM,
    );
    expect(checkIn(without, 'figures').differences).toEqual([
      {
        message: `the row of ${id} is recomputed, and missing in the packet`,
        file: 'evidence.csv',
        was: null,
      },
    ]);
    expect(checkIn(without, 'outputs').differences).toMatchObject([{ file: 'evidence.csv' }]);
  });

  it('a cell of an input is found by its hash, and by the figures that it gives', async () => {
    const orders = (files['orders.txt'] ?? '').replace('\t5.00\t', '\t12.00\t');
    expect(orders).not.toBe(files['orders.txt']);
    const verification = await verifyFiles(packet, { ...files, 'orders.txt': orders }, PROGRAM);
    expect(checkIn(verification, 'inputs').differences).toMatchObject([{ file: 'orders.txt' }]);
    expect(checkIn(verification, 'figures').outcome).toBe('differs');
    expect(checkIn(verification, 'bytes').outcome).toBe('not-done');
    expect(checkIn(verification, 'letter').outcome).toBe('ok');
  });

  it('a missing input is named, and what hangs on it is said not to be done', async () => {
    const { 'orders.txt': _, ...rest } = files;
    const verification = await verifyFiles(packet, rest, PROGRAM);
    expect(checkIn(verification, 'inputs').differences).toMatchObject([{ file: 'orders.txt', now: null }]);
    expect(notOk(verification)).toEqual(['inputs differs', 'figures not-done', 'bytes not-done']);
  });

  it('another case file leaves the letter untraced, since its words are the seller’s', async () => {
    const other = { ...files, 'case.yaml': `${files['case.yaml']}\n` };
    const verification = await verifyFiles(packet, other, PROGRAM);
    expect(notOk(verification)).toEqual(['inputs differs', 'bytes not-done', 'letter not-done']);
  });

  it('a missing output is named; one that its manifest does not name is told, and no fault', async () => {
    const { 'answers.txt': _, ...rest } = packet;
    const verification = await verifyFiles({ ...rest, 'my-notes.txt': 'mine' }, files, PROGRAM);
    expect(checkIn(verification, 'outputs')).toMatchObject({
      outcome: 'differs',
      differences: [{ file: 'answers.txt', now: null }],
      notes: ['6 files named', 'not named in manifest.json, and no fault: my-notes.txt'],
    });
  });

  it('a manifest that leaves a file out does not hide it', async () => {
    const short = withManifest(packet, (text) => {
      const manifest = Object(JSON.parse(text));
      return JSON.stringify({ ...manifest, outputs: [], inputs: [] });
    });
    const verification = await verifyFiles(short, files, PROGRAM);
    expect(checkIn(verification, 'outputs').differences.map(({ file }) => file)).toEqual([
      'appeal.pdf',
      'answers.txt',
      'fixes.csv',
      'evidence.csv',
      'analysis.json',
    ]);
    expect(checkIn(verification, 'inputs').differences.map(({ file }) => file)).toContain('orders.txt');
  });

  it.each([['../case.yaml'], ['/etc/passwd'], ['a/../../b']])(
    'the path %s is told, and never opened',
    async (file) => {
      const out = withManifest(packet, (text) => text.replaceAll('"answers.txt"', `"${file}"`));
      const verification = await verifyFiles(out, { ...files, [file]: 'x' }, PROGRAM);
      expect(checkIn(verification, 'outputs').differences).toContainEqual({
        file,
        message: 'its path in manifest.json leads out of the folder: not read',
      });
    },
  );

  it('a wrong figure in the letter is found, whatever the hashes say', async () => {
    const templates = readTemplates();
    const name = 'letter/reproduced';
    const wrong = (templates.get(name) ?? '').replace(
      '{{counts.valid}} {{choose',
      '{{counts.valid}}7 {{choose',
    );
    const render = prepareTemplates(new Map([...templates, [name, wrong]]));
    const { 'appeal.pdf': pdf = '' } = await packetOf(files, asOf, { ...PROGRAM, render });
    const verification = await verifyFiles(forged(packet, { 'appeal.pdf': pdf }), files, PROGRAM);
    expect(checkIn(verification, 'letter').differences).toEqual([
      {
        file: 'appeal.pdf',
        message: expect.stringMatching(/^“907” is printed on page \d+, and stands neither in analysis\.json/),
      },
    ]);
    expect(checkIn(verification, 'bytes').differences[0]?.message).toMatch(
      /page \d+ is the first that reads otherwise/,
    );
  });

  it('a file that is no PDF is said to be none', async () => {
    const verification = await verifyFiles({ ...packet, 'appeal.pdf': 'not a letter' }, files, PROGRAM);
    expect(checkIn(verification, 'letter').differences).toEqual([
      { message: 'appeal.pdf: it cannot be read as a PDF' },
    ]);
    expect(checkIn(verification, 'clauses').outcome).toBe('not-done');
  });
});

describe('words of the policy that a letter quotes', () => {
  const { files, asOf } = oneReading;
  /** The program with other words in a passage of its policy, under the same edition. */
  const reworded = (from: string, to: string): typeof PROGRAM => ({
    ...PROGRAM,
    catalogueOf: (store) => JSON.parse(JSON.stringify(PROGRAM.catalogueOf(store)).replaceAll(from, to)),
  });

  it.each([
    ['another amount', 'cost less than $10 ', 'cost less than $15 '],
    ['another word', 'Domestic packages (such as', 'All packages (such as'],
  ])('are found changed, with heading and words: %s', async (_, from, to) => {
    const packet = await packetOf(files, asOf, reworded(from, to));
    const verification = await verifyFiles(packet, files, PROGRAM);
    const clauses = checkIn(verification, 'clauses');
    expect(clauses.outcome).toBe('differs');
    expect(clauses.differences).toContainEqual({
      file: 'appeal.pdf',
      message: expect.stringMatching(
        /^under “Small\/Flat shipments, in force since April 5, 2021.*: the catalogue holds no such words: “/,
      ),
    });
    expect(clauses.differences.map(({ message }) => message).join()).toContain(to.trim());
  });

  it('are named by clause and edition where they are the catalogue’s', async () => {
    const verification = await verifyFiles(await packetOf(files, asOf, PROGRAM), files, PROGRAM);
    expect(checkIn(verification, 'clauses').notes).toContain('small-flat, edition of 2021-04-05: 2 passages');
  });

  it('of another edition are told, and do not make the packet a wrong one', async () => {
    const other = reworded('cost less than $10 ', 'cost less than $10.00 ');
    const before = {
      ...other,
      catalogueOf: (store: string) => ({ ...other.catalogueOf(store), edition: '000000000000' }),
    };
    const verification = await verifyFiles(await packetOf(files, asOf, before), files, PROGRAM);
    const clauses = checkIn(verification, 'clauses');
    expect(clauses.outcome).toBe('not-done');
    expect(clauses.notes[0]).toContain('of an edition that this program no longer holds');
    expect(checkIn(verification, 'bytes').notes[0]).toContain("the catalogue's edition 000000000000");
  });
});

describe('a packet of another version', () => {
  const { files, asOf } = oneReading;
  const old = { ...PROGRAM, version: '0.0.1' };

  it('says so, and differs in nothing where the figures are the same', async () => {
    const verification = await verifyFiles(await packetOf(files, asOf, old), files, PROGRAM);
    expect(notOk(verification)).toEqual(['bytes not-done']);
    expect(checkIn(verification, 'bytes').notes).toEqual([
      expect.stringMatching(
        /^made by version 0\.0\.1 with the catalogue's edition .*; this is version 0\.1\.0/,
      ),
    ]);
    expect(verification.verified).toBe(true);
  });

  it('shows which figures the present one gives differently; what it was too early to tell is none of them', async () => {
    const packet = await packetOf(files, asOf, old);
    const { settlement: _, ...analysis } = Object(JSON.parse(textOf(packet['analysis.json'])));
    const text = JSON.stringify({ ...analysis, floor: '0.94' });
    const verification = await verifyFiles(forged(packet, { 'analysis.json': text }), files, PROGRAM);
    expect(checkIn(verification, 'figures').differences).toMatchObject([
      { path: 'floor', was: '"0.94"', now: '"0.95"' },
    ]);
    expect(verification.verified).toBe(false);
  });
});

describe('a manifest that is none', () => {
  it.each([
    ['of another format', '{ "formatVersion": 2 }', 'its formatVersion is 2, and this version reads 1'],
    ['of another program', '{ "formatVersion": 1, "program": { "name": "x" } }', 'this is no manifest'],
    ['that is no JSON', 'hello', 'this is no manifest'],
    ['of 15 MB of brackets', '['.repeat(15 << 20), 'it is larger than 4 MB: that is no manifest'],
    ['of 3 MB of brackets', '['.repeat(3 << 20), 'this is no manifest'],
  ])('%s stops with its name', async (_, text, words) => {
    const error = await failureOf(() => verifyFiles({ 'manifest.json': text }, {}, PROGRAM));
    expect([error.exitCode, error.problems[0]?.file]).toEqual([3, 'manifest.json']);
    expect(error.message).toContain(words);
  });
});
