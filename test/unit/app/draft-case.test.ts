import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { draftCase } from '../../../src/app/draft-case.js';
import { caseSchema } from '../../../src/case/case-schema.js';
import { parseCase } from '../../../src/case/parse-case.js';
import type { CaseFile } from '../../../src/model/case-file.js';
import { CAUSE_IDS } from '../../../src/model/root-cause.js';
import { z } from '../../../src/model/yaml.js';
import { failureOf } from '../../support/failure-of.js';
import { memoryInputs } from '../../support/memory-inputs.js';
import { allOrdersTab, confirmationsTab, orderReportTab } from '../../support/records-text.js';
import { ordersTab, vtrCsv } from '../../support/report-text.js';
import { workbookOf } from '../../support/workbook-bytes.js';
import { zipOf } from '../../support/zip-bytes.js';

const STORES = ['US'];
const VOCABULARY = { stores: STORES, causes: CAUSE_IDS };
const VTR = vtrCsv([{}, { order: '111-0000002-0000002' }]);
const ORDERS = ordersTab([{}]);

type Files = Readonly<Record<string, string | Uint8Array>>;

const draftOf = (
  files: Files,
  folders: readonly string[] = [],
  stores: readonly string[] = STORES,
  packets: readonly string[] = [],
) => draftCase({ files: Object.keys(files), folders, packets }, memoryInputs(files).open, stores);

/** What each marked place takes, in the seller's hand. */
const FILLED: Readonly<Record<string, string>> = {
  'seller: { name: "" }': 'seller: { name: "Example Store" }',
  'date: ""': 'date: 2021-08-16',
  'kind: ""': 'kind: deactivation',
  '- name: ""': '- name: "Toys & Games"',
  'valid: ': 'valid: 90',
  'counted: ': 'counted: 100',
  '- "" ': '- vtr-report.csv ',
};

/** The draft after the seller has filled in the marked places, and nothing else. */
function fillIn(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (!/(?:""|:)(?: \})? +# <- FILL IN/.test(line)) return line;
      const [blank, value] = Object.entries(FILLED).find(([one]) => line.includes(one)) ?? [];
      if (blank === undefined || value === undefined) throw new Error(`nothing fills: ${line}`);
      return line.replace(blank, () => value);
    })
    .join('\n');
}

/** The draft with every key switched on. */
const switchOn = (text: string): string => text.replaceAll(/^#(?=[a-z]| {2})/gm, '');

const parse = (text: string): CaseFile => parseCase(text, 'case.yaml', VOCABULARY);
const namesIn = (text: string): readonly string[] => parse(fillIn(text)).reports.map(({ file }) => file);

/** Every key that a schema knows, at any depth. */
function keysOf(schema: unknown): readonly string[] {
  if (schema instanceof z.ZodOptional) return keysOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return keysOf(schema.element);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(keysOf);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, value]) => [key, ...keysOf(value)]);
}

describe('a drafted case', () => {
  it('is refused until the marked places are filled in, each with its place', async () => {
    const { text, blanks } = await draftOf({ 'vtr-report.csv': VTR });
    const marked = text.split('\n').flatMap((line, at) => (line.includes('<- FILL IN') ? [at + 1] : []));
    const { problems } = await failureOf(() => parse(text));
    expect(problems.map(({ row }) => row)).toEqual(marked);
    expect(blanks).toBe(marked.length);
    expect(problems.map(({ message }) => message)).toEqual([
      'seller.name: must not be empty',
      'notice.date: expected a day such as 2021-08-16 that the calendar has',
      'notice.kind: expected "warning", "deactivation" or "rejection", found nothing',
      'notice.categories[1].name: must not be empty',
      'notice.categories[1].valid: expected a whole number, found nothing',
      'notice.categories[1].counted: expected a whole number, found nothing',
    ]);
  });

  it('says nothing but what was filled in', async () => {
    const { text } = await draftOf({ 'vtr-report.csv': VTR, 'orders.txt': ORDERS });
    const plain = parse(`formatVersion: 1
seller: { name: Example Store }
store: US
notice:
  date: 2021-08-16
  kind: deactivation
  categories: [{ name: Toys & Games, valid: 90, counted: 100 }]
reports: [vtr-report.csv, orders.txt]
`);
    const withoutPlace = ({ reports, ...rest }: CaseFile) => ({
      ...rest,
      reports: reports.map((report) => ({ ...report, source: null })),
    });
    expect(withoutPlace(parse(fillIn(text)))).toEqual(withoutPlace(plain));
  });

  it.each([
    ['with a VTR report', { 'vtr-report.csv': VTR }],
    ['with order reports alone', { 'orders.txt': ORDERS }],
    ['with nothing', {}],
  ] as [string, Files][])('has every key that a case knows, %s', async (_, files) => {
    const { text } = await draftOf(files);
    const keys = [...new Set(keysOf(caseSchema(VOCABULARY)))];
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter((key) => !new RegExp(`(?:^|[#{ ,])${key}:`, 'm').test(text))).toEqual([]);
  });

  it('has keys that can be switched on as they stand, and then ask to be filled in', async () => {
    const { text } = await draftOf({
      'vtr-report.csv': VTR,
      'envelope.jpg': '\xff\xd8\xff',
      'odd.csv': 'a,b\n1,2\n',
    });
    const { problems } = await failureOf(() => parse(switchOn(text)));
    const asked = problems.map(({ message }) => message.split(':')[0]);
    for (const place of [
      'notice.deadlineDays',
      'notice.categories[1].rate',
      'window.from',
      'reports[2].format',
      'declare.shipFrom',
      'declare.category',
      'declare.mailpieces[1].sku[1]',
      'declare.mailpieces[3].is',
      'declare.scans',
      'actions[1].cause',
      'actions[1].done',
      'actions[1].evidence[1]',
      'prevention[1].measure',
      'exhibits[1].orders[1]',
      'exhibits[1].proves',
      'previous[1].sent',
    ])
      expect(asked).toContain(place);
    expect(problems.filter(({ message }) => message.includes('unknown key'))).toEqual([]);
  });

  it('is a whole case with every key switched on and filled in', async () => {
    const { text } = await draftOf({ 'vtr-report.csv': VTR });
    const values: readonly [RegExp, string][] = [
      [/\bis: ""/g, 'is: letter'],
      [/\bproves: ""/g, 'proves: value'],
      [/\bcause: ""/g, 'cause: unknown'],
      [/\bscans: ""/g, 'scans: presumed'],
      [/\bshipFrom: ""/g, 'shipFrom: US'],
      [/\bdeadlineDays: /g, 'deadlineDays: 14 '],
      [/\brate: /g, 'rate: 0.9 '],
      [/\bkind: deactivation/g, 'kind: rejection'],
      [/\boriginal: YYYY-MM-DD/g, 'original: 2021-08-02'],
      [/YYYY-MM-DD/g, '2021-08-17'],
      [/\bencoding: ""/g, 'encoding: Shift-JIS'],
      [/""/g, 'words'],
    ];
    const whole = values.reduce(
      (draft, [blank, value]) => draft.replaceAll(blank, value),
      switchOn(fillIn(text)),
    );
    const unswitched = parse(fillIn(text));
    expect(parse(whole)).toMatchObject({
      notice: { deadlineDays: 14, categories: [{ rate: '0.9' }] },
      reports: [
        { file: 'vtr-report.csv' },
        { file: 'words', format: 'words', columns: { orderId: 'words' }, encoding: 'shift_jis' },
      ],
      declare: { shipFrom: { value: 'US' }, mailpieces: [{ sku: ['words'] }, {}, {}], scans: 'presumed' },
      actions: [{ cause: 'unknown', done: '2021-08-17', evidence: ['words'] }],
      prevention: [{ from: '2021-08-17', measure: 'words' }],
      exhibits: [{ file: 'words', proves: 'value' }],
      branch: unswitched.branch,
      profile: unswitched.profile,
    });
  });

  it('asks for the store where there are several', async () => {
    const { text, blanks } = await draftOf({ 'vtr-report.csv': VTR }, [], ['UK', 'US']);
    expect(text).toMatch(/^store: "" +# <- FILL IN$/m);
    expect(blanks).toBe(7);
  });

  it.each([
    ['order reports alone', { 'orders.txt': ORDERS }, 3],
    ['no report', { 'notes.txt': 'Remember to call\n' }, 4],
  ] as [string, Files, number][])("asks for no counts of Amazon's with %s", async (_, files, blanks) => {
    const draft = await draftOf(files);
    expect(draft.blanks).toBe(blanks);
    expect(parse(fillIn(draft.text)).notice?.categories).toEqual([]);
  });
});

describe('the files of a folder', () => {
  it('stand in the order of a case, each with what it was taken for', async () => {
    const { text } = await draftOf({
      'a-categories.csv': 'sku,category\nA,Toys\n',
      'b-orders.txt': ORDERS,
      'c-labels.csv': 'Order - Number,Service\n1,First Class\n2,Ground\n',
      'd-confirmations.txt': confirmationsTab([{}]),
      'e-order-report.txt': orderReportTab([{}, {}, {}]),
      'f-shipments.csv': 'order-id,carrier,tracking-number\n111-1,USPS,9\n',
      'g-fba.txt': 'amazon-order-id\tshipment-id\tfulfillment-center-id\n111-2\tS\tPHX\n',
      'h-vtr.csv': VTR,
      'i-none.txt': ORDERS.split('\n', 1)[0] ?? '',
    });
    const lines = text.split('\nreports:\n')[1]?.split('\n\n', 1)[0]?.split('\n') ?? [];
    expect(lines.map((line) => line.replaceAll(/ +/g, ' ').trim())).toEqual([
      '- h-vtr.csv # VTR report (Account Health), 2 rows',
      '- b-orders.txt # All Orders, 1 row',
      '- i-none.txt # All Orders, but no rows: download it again',
      '- e-order-report.txt # Order Report, 3 rows',
      '- d-confirmations.txt # Shipping Confirmation, 1 row',
      '- c-labels.csv # ShipStation export (custom report or orders grid), 2 rows',
      '- f-shipments.csv # shipments file (see the README), 1 row',
      '- a-categories.csv # categories file (sku,category or asin,category), 1 row',
      '- g-fba.txt # Amazon Fulfilled Shipments, 1 row: these orders never count',
    ]);
  });

  it('give the same draft in whatever order the folder lists them', async () => {
    const files = { 'b.csv': VTR, 'a.csv': VTR, 'x.txt': 'text', 'orders.txt': ORDERS };
    const reversed = Object.fromEntries(Object.entries(files).toReversed());
    expect((await draftOf(reversed)).text).toBe((await draftOf(files)).text);
  });

  it.each([
    ['a picture (PNG)', '\x89PNG\r\n\x1a\n', 'a picture'],
    ['a picture (HEIC)', '\0\0\0\x18ftypheic\0\0\0\0', 'a picture'],
    ['a video', '\0\0\0\x18ftypmp42\0\0\0\0', 'a video'],
    ['a PDF', '%PDF-1.7\n', 'a PDF'],
    ['a web page in place of a download', '\n<!DOCTYPE html>\n<html><body>Sign in', 'a web page'],
    ['prose', 'Dear Amazon, I write to you,\nbecause of this.\n', 'a text, no table'],
    ['prose with quotes', 'He said, "no".\nThen "yes", and so on.\n', 'a text, no table'],
    [
      'half an archive',
      'PK\x03\x04\x14\0',
      'its list of contents, at the end, is cut off or damaged. Download',
    ],
    ['an old workbook', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Excel or Word file; save the sheet'],
    ['half a gzip archive', '\x1f\x8b\x08\0', 'its compressed data (gzip) is cut off. Download'],
    [
      'an archive of another kind',
      'Rar!\x1a\x07\x01\0',
      'an archive (RAR) that is not unpacked here; unpack it',
    ],
    ['an empty file', '', 'empty; download it again'],
    ['blank lines', ' \r\n\r\n', 'empty; download it again'],
    ['a program', 'MZ\x90\0\x03\0\0\0\x04', 'neither text nor picture'],
    ['a table of another kind', 'date,weight,size\n2021-07-01,2,A\n', 'a table of 3 columns'],
    [
      'a VTR report without its verdicts',
      'Order ID,Carrier Name,Tracking ID,Package Value\n1,USPS,2,3\n',
      'looks like VTR report (Account Health) but lacks a validity column',
    ],
  ])('that are no report are told apart: %s', async (_, content, words) => {
    const { text } = await draftOf({ 'some.file': Uint8Array.from(content, (one) => one.charCodeAt(0)) });
    expect(text).toContain(`\n# * some.file: ${words}`);
    expect(namesIn(text)).toEqual(['vtr-report.csv']);
  });

  it('name the one that cannot be opened, and why', async () => {
    const { text } = await draftCase(
      { files: ['gone.csv'], folders: [], packets: [] },
      memoryInputs({}).open,
      STORES,
    );
    expect(text).toContain('# * gone.csv: gone.csv: there is no such file\n');
  });

  it('are read by their beginning alone where they are no reports', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) yield new TextEncoder().encode('a line of no table\n'.repeat(1000));
    }
    const draft = await draftCase({ files: ['endless.txt'], folders: [], packets: [] }, endless, STORES);
    expect(draft.files).toEqual([{ name: 'endless.txt', is: { kind: 'proof', what: 'text' } }]);
  });

  it('are cut short where they are many, but never the reports', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 45 }, (_, at) => [
        [`${100 + at}.jpg`, '\xff\xd8\xff'],
        [`${100 + at}.txt`, ORDERS],
      ]).flat() as [string, string][],
    );
    const bytes = Object.fromEntries(
      Object.entries(many).map(([name, text]) => [name, Uint8Array.from(text, (one) => one.charCodeAt(0))]),
    );
    const { text } = await draftOf(bytes);
    expect(namesIn(text)).toHaveLength(45);
    expect(text).toContain('# * and 15 more\n');
    expect(text.match(/{ file: \d+\.jpg/g)).toHaveLength(30);
  });

  it('of a packet are offered as one sent before, by its folder', async () => {
    const { text } = await draftOf({ 'vtr-report.csv': VTR }, [], STORES, ['packet', 'packet-2']);
    expect(text).toContain(
      '\n#previous:\n#  - { packet: "packet", sent: YYYY-MM-DD, changed: "" }\n#  - { packet: "packet-2", sent:',
    );
  });

  it('in folders are not searched, which is said', async () => {
    const { text } = await draftOf({ 'vtr-report.csv': VTR }, ['proof', 'old\nones']);
    expect(text).toContain('# Not searched: the folders in this one, "proof", "old\\u000Aones".\n');
  });
});

describe('the rows of a report', () => {
  const head = 'order-id,carrier,tracking-number\n';
  it.each([
    ['without a line end at the end', `${head}1,USPS,2\n3,USPS,4`, 2],
    ['with CRLF and blank lines', `\r\n${head}\r\n1,USPS,2\r\n\r\n,,\r\n3,USPS,4\r\n \r\n`, 2],
    ['with line ends within quotes', `${head}1,"US\nPS\n",2\n3,"a ""b""\n",4\n`, 2],
    ['with quotes that are data, in a TAB file', ordersTab([{ product: '12" a' }, { product: '"b' }, {}]), 3],
    ['in UTF-16', new Uint8Array(Buffer.from(`\uFEFF${ORDERS}`, 'utf16le')), 1],
    ['of some length', ordersTab(Array.from({ length: 5000 }, () => ({}))), 5000],
  ])('are counted %s', async (_, content, rows) => {
    const { files } = await draftOf({ 'report.txt': content });
    expect(files[0]?.is).toMatchObject({ kind: 'report', rows });
  });
});

describe('what to fetch next', () => {
  const adviceOf = async (files: Files) => (await draftOf(files)).advice;

  it('is All Orders, for the taxes, beside a VTR report alone', async () => {
    const { standing, fetch } = await adviceOf({ 'vtr.csv': VTR });
    expect(standing).toContain('VTR report is here');
    expect(fetch).toEqual([
      expect.stringContaining('All Orders or the Order Report: what each package cost'),
    ]);
  });

  it('is nothing beside a VTR report and orders', async () => {
    expect(await adviceOf({ 'vtr.csv': VTR, 'orders.txt': allOrdersTab([{}], true) })).toEqual({
      standing: 'The reports that a letter needs are here.',
      fetch: [],
    });
  });

  it('is the VTR report, where the records can carry a letter without it', async () => {
    const { standing, fetch } = await adviceOf({ 'c.txt': confirmationsTab([{}]), 'orders.txt': ORDERS });
    expect(standing).toContain('built from your own records');
    expect(fetch[0]).toContain('the VTR report (Account Health');
    expect(fetch.at(-1)).toContain('categories.csv');
  });

  it.each([
    ['orders alone', { 'orders.txt': ORDERS }, 'no rate and no letter yet'],
    ['nothing', {}, 'no report here yet'],
  ] as [string, Files, string][])('is said with %s', async (_, files, words) => {
    const { standing, fetch } = await adviceOf(files);
    expect(standing).toContain(words);
    expect(fetch.join('\n')).toMatch(/VTR report[\s\S]*shipping confirmations/);
  });

  it('tells that several confirmations are read in their order', async () => {
    const { text } = await draftOf({ 'b.txt': confirmationsTab([{}]), 'a.txt': confirmationsTab([{}]) });
    expect(text).toContain('the oldest first');
  });

  it('names them by their numbers', async () => {
    const { text } = await draftOf({ 'c-10.txt': confirmationsTab([{}]), 'c-2.txt': confirmationsTab([{}]) });
    expect(text).toMatch(/- c-2\.txt[\s\S]*- c-10\.txt/);
  });
});

describe('a hostile file name', () => {
  const HOSTILE = [
    'a # comment.csv',
    'key: value.csv',
    "it's.csv",
    'say "hi".csv',
    'back\\slash.csv',
    '- dash.csv',
    '-x.csv',
    'line\nbranch: mixed\n.csv',
    'line\r\n# .csv',
    'escape\u001b[31m.csv',
    'next\u0085line\u2028.csv',
    'turned\u202Evsc.csv',
    '{ flow }.csv',
    '[a, b].csv',
    '&anchor.csv',
    '*alias.csv',
    '!tag.csv',
    '%directive.csv',
    '@at.csv',
    '`tick`.csv',
    '| block.csv',
    '123',
    '1.e5',
    '0x1F',
    'true',
    'null',
    '~',
    '2021-08-16',
    'Müller 猫 🐈.csv',
    '\u{E0001}tag.csv',
    '---',
    '...',
    '# <- FILL IN.csv',
    '"" # <- FILL IN.csv',
    'vtr report (1).csv',
    '<<',
    '=',
    '.csv',
  ];

  it.each(HOSTILE)('%j is read back as it was', async (name) => {
    const { text, blanks } = await draftOf({ [name]: VTR });
    expect(namesIn(text)).toEqual([name]);
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(blanks).toBe(6);
  });

  it.each(HOSTILE)('%j stays within its comment', async (name) => {
    const draft = await draftOf({ [name]: 'no table', 'vtr-report.csv': VTR });
    const { text: plain } = await draftOf({ 'vtr-report.csv': VTR, 'a.txt': 'no table' });
    expect(draft.text.split('\n')).toHaveLength(plain.split('\n').length);
    expect(namesIn(draft.text)).toEqual(['vtr-report.csv']);
  });

  it.each([
    ' before.csv',
    'after.csv ',
    '\\\\server.csv',
    'c:.csv',
    '..\\up.csv',
    'not\uFFFDtext.csv',
    'nul\0.csv',
    '.\\same.csv',
  ])('%j, which no case can name, is to be renamed', async (name) => {
    const { text } = await draftOf({ [name]: VTR, 'vtr-report.csv': VTR });
    expect(namesIn(text)).toEqual(['vtr-report.csv']);
    expect(text).toContain('a case cannot name it; give it a plain name');
  });

  it('is one way or the other harmless, whatever it is', async () => {
    const odd = Array.from(':#-"\'\\ \n\r\t,[]{}?|>&*!%@`~.=<ab1e\u0085\u2028\uFEFF');
    const name = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      fc.string({ unit: fc.constantFrom(...odd), minLength: 1, maxLength: 12 }),
    );
    const content = fc.constantFrom(VTR, ORDERS, 'text', 'a,b\n1,2\n', '%PDF', '');
    const some = fc.dictionary(name, content, { minKeys: 1, maxKeys: 6, noNullPrototype: true });
    const { reports: _, ...plain } = parse(fillIn((await draftOf({ 'vtr-report.csv': VTR })).text));
    await fc.assert(
      fc.asyncProperty(some, async (files) => {
        const draft = await draftOf({ ...files, 'vtr-report.csv': VTR }, Object.keys(files));
        const taken = draft.files.filter(({ is }) => is.kind === 'report').map((file) => file.name);
        const { reports, ...rest } = parse(fillIn(draft.text));
        expect(reports.map(({ file }) => file)).toEqual(taken);
        expect(rest).toEqual(plain);
        expect(draft.text).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 60, seed: 20_210_820 },
    );
  });
});

describe('an archive and a workbook in the folder', () => {
  it('are named with what is in them', async () => {
    const book = workbookOf({
      sheets: [
        {
          name: 'Kinds',
          rows: [
            ['sku', 'category'],
            ['A-1', 'Toys'],
          ],
        },
      ],
    });
    const { text, advice } = await draftOf({
      'all.zip': zipOf([
        { name: 'vtr.csv', content: VTR },
        { name: 'note.txt', content: 'Dear reader,\nof this.\n' },
      ]),
      'kinds.xlsx': book,
      'vtr.gz': gzipSync(VTR),
      'none.zip': zipOf([{ name: 'note.txt', content: 'Dear reader,\nof this.\n' }]),
    });
    expect(text).toContain(
      '- all.zip    # an archive: vtr.csv (VTR report (Account Health), 2 rows); 1 other file is passed over',
    );
    expect(text).toContain('- vtr.gz     # VTR report (Account Health), 2 rows\n');
    expect(text).toContain('1 row; a workbook: name the original download instead if you have it\n');
    expect(text).toContain('# * none.zip: an archive of 1 file, none of which is a report\n');
    expect(advice.standing).toContain('VTR report is here');
    expect(namesIn(text)).toEqual(['all.zip', 'vtr.gz', 'kinds.xlsx']);
  });
});
