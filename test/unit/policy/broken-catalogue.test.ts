import { describe, expect, it } from '@jest/globals';
import { loadCatalogue } from '../../../src/app/load-catalogue.js';
import { readCatalogue } from '../../../src/cli/program-files.js';
import type { CatalogueFile } from '../../../src/policy/parse-catalogue.js';
import { failureOf } from '../../support/failure-of.js';
import { US } from '../../support/us-policy.js';

const FILES = readCatalogue();

/** The catalogue with one text of one file replaced. */
function broken(name: string, from: string | RegExp, to: string, files = FILES): readonly CatalogueFile[] {
  expect(files.find((file) => file.name === name)?.text).toMatch(from);
  return files.map((file) => (file.name === name ? { ...file, text: file.text.replace(from, to) } : file));
}

/** The line of a file that holds a text for the first time. */
function lineOf(files: readonly CatalogueFile[], name: string, text: string): number {
  const lines = files.find((file) => file.name === name)?.text.split('\n') ?? [];
  return lines.findIndex((line) => line.includes(text)) + 1;
}

const SMALL = 'us/small-flat.yaml';

/** What is broken, how, what is said, and the text on whose line it is said. */
const CASES: readonly (readonly [string, readonly CatalogueFile[], string, string | null])[] = [
  [
    'a gap between editions',
    broken(SMALL, 'to: 2021-04-04', 'to: 2021-04-03'),
    'ends 2021-04-03, expected 2021-04-04 (a gap',
    'from: 2016-10-12',
  ],
  [
    'overlapping editions',
    broken(SMALL, 'to: 2021-04-04', 'to: 2021-04-05'),
    'ends 2021-04-05, expected 2021-04-04 (they overlap',
    'from: 2016-10-12',
  ],
  [
    'an edition that ends before it begins',
    broken(SMALL, 'to: 2016-10-11', 'to: 2015-01-01'),
    'before it begins',
    'from: 2016-02-01',
  ],
  [
    'a reading as written that is not there',
    broken(SMALL, 'asWritten: ex-tax', 'asWritten: nett'),
    'asWritten',
    null,
  ],
  [
    '"with-vat" is a reading without code',
    broken(SMALL, 'id: incl-tax', 'id: with-vat'),
    '"with-vat" is a reading without code',
    'with-vat',
  ],
  [
    '"is-virtual" is a test without code',
    broken('us/digital.yaml', 'is-digital', 'is-virtual'),
    '"is-virtual" is a test without code',
    'is-virtual',
  ],
  [
    'a source that is not known',
    broken('us/digital.yaml', 'source: us-page-2022', 'source: us-page-2032'),
    '"us-page-2032" is not in sources.yaml',
    'us-page-2032',
  ],
  [
    'a missing source',
    broken('us/digital.yaml', '        source: us-page-2022\n', ''),
    'source is missing',
    null,
  ],
  [
    'a quotation that is known second-hand',
    broken(SMALL, 'words: untracked USPS Standard Mail', 'words: an "untracked" USPS Standard Mail'),
    'a quotation in words that were not read verbatim',
    'an "untracked"',
  ],
  [
    'disputed words that are known second-hand',
    broken('us/heavy-bulky.yaml', 'grade: verbatim', 'grade: second-hand').map((file) =>
      file.name === SMALL
        ? {
            ...file,
            text: file.text.replace(
              /grade: verbatim\n {8}source: us-email/,
              'grade: second-hand\n        source: us-email',
            ),
          }
        : file,
    ),
    'disputed words that stand in no verbatim passage',
    null,
  ],
  [
    'a quotation in an argument',
    broken(
      SMALL,
      'argument: An Amazon moderator counted the tax in.',
      'argument: An Amazon moderator "counted" it in.',
    ),
    'put it under passages, with its source',
    '"counted"',
  ],
  ['an unknown key', broken('us/floor.yaml', 'kind:', 'knd:'), 'did you mean "kind"', 'knd'],
  ['a limit that is no amount', broken(SMALL, 'amount: "10.00"', 'amount: "ten"'), 'amount such as', null],
  [
    'a limit in another currency',
    broken(SMALL, 'currency: USD', 'currency: EUR'),
    'expected USD, which the store counts in',
    'currency: EUR',
  ],
  ['two rates', broken('us/floor.yaml', 'rate: "0.95"', 'rate: "0.90"'), 'one rate in every edition', null],
  [
    'neither words nor a question',
    broken('us/heavy-bulky.yaml', / {4}question: whether the page .*\n/, ''),
    'neither words nor a question',
    null,
  ],
  [
    'an exemption without tests',
    broken('us/digital.yaml', '    tests: [by-seller, not-prime, is-digital]\n', ''),
    'would exempt every package',
    null,
  ],
  [
    'an example of another edition',
    broken('us/digital.yaml', 'name: last day, day: 2022-07-24', 'name: last day, day: 2022-07-25'),
    'another edition is in force',
    'name: last day',
  ],
  [
    'a test that lacks its parameter',
    broken('us/origin-untracked.yaml', / {6}limit: .*\n/, ''),
    'the test "ex-tax" needs the parameter "limit"',
    'from: 2025-01-15',
  ],
  [
    'an expectation of a scenario that is not there',
    broken(SMALL, 'small-flat.value=net: exempt', 'small-flat.valeu=net: exempt'),
    'expects something of "small-flat.valeu=net"',
    null,
  ],
  [
    'no time zone',
    broken('us/store.yaml', 'America/Los_Angeles', 'America/Los_Angels'),
    'no time zone that is known',
    'America/Los_Angels',
  ],
  [
    'a clause under another file name',
    FILES.map((f) => ({ ...f, name: f.name.replace('us/digital', 'us/book') })),
    'holds the clause "digital"',
    null,
  ],
  ['no store file', FILES.filter(({ name }) => name !== 'us/store.yaml'), 'the file is missing', null],
  ['no scans', FILES.filter(({ name }) => name !== 'us/scans.yaml'), 'the file is missing', null],
];

describe('a broken catalogue', () => {
  it.each(CASES)('with %s is a bug of ours, and says where', async (_, files, message, at) => {
    const failure = await failureOf(() => loadCatalogue(files, 'US'));
    expect(failure).toMatchObject({ code: 'catalogue-invalid', exitCode: 1 });
    const problem = failure.problems.find((one) => one.message.includes(message));
    expect(problem?.message).toContain(message);
    if (at !== null) expect(problem?.row).toBe(lineOf(files, problem?.file ?? '', at));
  });

  it('tells every problem of every file at once', async () => {
    const files = broken(
      'us/digital.yaml',
      'source: us-page-2022',
      'source: us-page-2032',
      broken(SMALL, 'to: 2021-04-04', 'to: 2021-04-05', broken('us/floor.yaml', 'kind:', 'knd:')),
    );
    const failure = await failureOf(() => loadCatalogue(files, 'US'));
    expect([...new Set(failure.problems.flatMap(({ file }) => file ?? []))].toSorted()).toEqual([
      'us/digital.yaml',
      'us/floor.yaml',
      'us/small-flat.yaml',
    ]);
  });

  it('tells in one go what is wrong with one clause: its days, its tests, its sources, its quotations, its keys', async () => {
    const files = [
      ['to: 2021-04-04', 'to: 2021-04-05'],
      ['id: incl-tax', 'id: with-vat'],
      ['        source: us-page-2021\n', ''],
      ['words: untracked USPS Standard Mail', 'words: an "untracked" USPS Standard Mail'],
      ['title: Small/Flat shipments', 'titel: Small/Flat shipments'],
    ].reduce((all, [from = '', to = '']) => broken(SMALL, from, to, all), FILES);
    const failure = await failureOf(() => loadCatalogue(files, 'US'));
    const told = failure.problems.map(({ message, file, row }) => `${file}:${row} ${message}`);
    const expected = [
      ['they overlap', 'from: 2016-10-12'],
      ['is a reading without code', 'with-vat'],
      ['source is missing', 'Small/Flat shipments: Domestic'],
      ['a quotation in words that were not read verbatim', '"untracked"'],
      ['unknown key "titel"', 'titel'],
    ] as const;
    for (const [message, at] of expected) {
      const row = lineOf(files, SMALL, at);
      const own = told.filter((line) => line.includes(message));
      expect(own).not.toEqual([]);
      // A passage that lacks a key is told at its first line, its words at the line on which they begin.
      expect(own.some((line) => [row - 1, row].some((near) => line.startsWith(`${SMALL}:${near} `)))).toBe(
        true,
      );
    }
  });

  it('is told from another by its edition, whatever the order of its files', () => {
    expect(loadCatalogue(FILES.toReversed(), 'US').edition).toBe(US.edition);
    expect(loadCatalogue(broken(SMALL, 'amount: "10.00"', 'amount: "15.00"'), 'US').edition).not.toBe(
      US.edition,
    );
    expect(loadCatalogue(broken('uk/stamps.yaml', 'Postage stamps', 'Stamps'), 'US').edition).toBe(
      US.edition,
    );
  });
});
