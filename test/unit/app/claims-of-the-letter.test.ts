import { describe, expect, it, jest } from '@jest/globals';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import { causeTitle } from '../../../src/model/root-cause.js';
import { uspsNumber } from '../../support/any-records.js';
import { caseYaml } from '../../support/case-text.js';
import { type ListedPackage, letterDay, listedFiles } from '../../support/cause-cases.js';
import { LETTER_CASES, sentSince } from '../../support/letter-cases.js';
import { plain, type ReadPacket, readPacket } from '../../support/letter-of.js';
import { shipmentsCsv } from '../../support/records-text.js';
import { ordersTab, type VtrCells, vtrCsv } from '../../support/report-text.js';

jest.setTimeout(60_000);

const PROGRAM = prepareProgram();

/** `count` listed letters of $6.00 with the exact words, each of an order and a number of its own. */
const listed = (count: number, over: Partial<VtrCells> = {}, from = 1): readonly Partial<VtrCells>[] =>
  Array.from({ length: count }, (_, at) => ({
    order: `111-0000000-${1_000_000 + at + from}`,
    tracking: `LTR${at + from}`,
    value: '6.00',
    ...over,
  }));

/** The packet of a case that holds a VTR report. */
function packetOf(given: {
  readonly vtr: readonly Partial<VtrCells>[];
  readonly over?: Readonly<Record<string, unknown>>;
  readonly files?: Readonly<Record<string, string>>;
  readonly asOf?: string;
}): Promise<ReadPacket> {
  const files = {
    'case.yaml': caseYaml(given.over),
    'vtr-report.csv': vtrCsv(given.vtr),
    'proof.txt': 'proof',
    ...given.files,
  };
  return readPacket(files, given.asOf ?? '2021-08-20', PROGRAM);
}

const counted = (valid: number, all: number, name = 'Toys & Games') => ({ name, valid, counted: all });
const notice = (...categories: readonly object[]) => ({
  date: '2021-08-16',
  kind: 'deactivation',
  deadlineDays: 14,
  categories,
});

describe('a cause of unknown packages tells those that Amazon counts and does not list as defects', () => {
  it.each([
    [
      2,
      '8 of them are exempt under the reading that this letter rests on; 2 are counted as defects. 2 of the 10 are counted by Amazon as failing, but no readable row of its report lists them as failing.',
    ],
    [
      1,
      '8 of them are exempt under the reading that this letter rests on; 1 is counted as a defect. 1 of the 9 is counted by Amazon as failing, but no readable row of its report lists it as failing.',
    ],
  ])('%i of them', async (unlisted, words) => {
    const { letter, text } = await packetOf({
      vtr: listed(8),
      over: { declare: { shipFrom: 'US' }, notice: notice(counted(92 - unlisted, 100)) },
    });
    expect(letter).toContain(words);
    expect(plain(text('answers.txt'))).toContain(words);
    expect(letter).toContain(`By category: Toys & Games ${8 + unlisted}.`);
  });
});

describe('a plan of action names no shipping service that was not given', () => {
  const digital = (method: string) => ({
    vtr: listed(3, { method, value: '' }),
    files: {
      'orders.txt': ordersTab(listed(3).map(({ order = '' }) => ({ order, sku: 'EBOOK-1' }))),
    },
    over: {
      branch: 'plan-of-action',
      reports: ['vtr-report.csv', 'orders.txt'],
      declare: { shipFrom: 'US', mailpieces: [{ sku: ['EBOOK-1'], is: 'digital' }] },
      notice: notice(counted(40, 43)),
    },
  });

  it('of digital products without a shipping service', async () => {
    const { letter } = await packetOf(digital(''));
    expect(letter).toContain(
      '3 packages meet a clause of the policy as it is written. This letter does not dispute them.',
    );
    expect(letter).not.toContain('exact shipping service of the policy');
  });
});

describe('where Amazon counts as many failing packages as its report lists, but in other categories', () => {
  const rows = [...listed(4, { category: 'A' }), ...listed(2, { category: 'B', value: '12.00' }, 5)];
  const over = {
    declare: {
      shipFrom: 'US',
      mailpieces: [{ shipMethod: 'USPS First Class Mail envelopes', is: 'letter' }],
    },
    notice: notice(counted(10, 13, 'A'), counted(10, 13, 'B')),
  };

  it('the letter says so, and its table and its words tell how many leave', async () => {
    const { letter, text } = await packetOf({ vtr: rows, over });
    expect(letter).toContain(
      'Its VTR report lists the other 6, but not as many in each category as Amazon counted there;',
    );
    expect(letter).not.toContain('a different number');
    expect(letter).toContain('A 10 of 13 76.92% 4 3 of 4 10 of 10 100.00%');
    const words =
      'In A, 3 of the 4 exempt packages leave the calculation, since Amazon counted no more as failing.';
    expect(letter).toContain(words);
    expect(plain(text('answers.txt'))).toContain(`10 of 10 are valid: 100.00%. ${words}`);
  });
});

describe('a letter at exactly the floor that disputes nothing', () => {
  it('says that it is borderline, and that no package leaves', async () => {
    const { letter, text } = await packetOf({
      vtr: listed(5, { value: '12.00', method: 'Priority Mail', tracking: '' }),
      over: { declare: { shipFrom: 'US' }, notice: notice(counted(95, 100)) },
    });
    expect(letter).toContain(
      'Not disputed: Toys & Games at 95.00%, borderline. Its failing packages are ours',
    );
    expect(text('answers.txt')).not.toContain('leave the calculation');
  });
});

describe('a letter about one package', () => {
  const step = { cause: 'exempt-counted', what: 'Rows are read', evidence: ['proof.txt'] };
  const over = {
    declare: {
      shipFrom: 'US',
      mailpieces: [{ shipMethod: 'USPS First Class Mail envelopes', is: 'letter' }],
    },
    prevention: [{ ...step, from: '2021-08-17', measure: 'rows that meet it, target 0.' }],
  };
  const orders = { 'orders.txt': ordersTab(listed(1).map(({ order = '' }) => ({ order, itemTax: '0.10' }))) };

  it('that is exempt speaks of one, draws no empty chart, and ends each sentence once', async () => {
    const { letter } = await packetOf({
      vtr: listed(1),
      over: { ...over, reports: ['vtr-report.csv', 'orders.txt'], notice: notice(counted(0, 1)) },
      files: orders,
    });
    for (const words of [
      "The one package that Amazon's report lists as failing is excluded by the policy",
      'No counted package is left without the exempt one, and so no rate',
      'Amazon counted 1 package, 0 valid: 0.00%. Its VTR report lists the failing one, row by row.',
      'Nothing to correct: this package meets the clause as it is written.',
      'The exempt package meets it',
      'Rows are read. Measure: rows that meet it, target 0. Proof: C1.',
    ])
      expect(letter).toContain(words);
    expect(letter).not.toMatch(/these packages|exempt packages meet|0\.\. /);
    expect(letter).not.toContain('Valid Tracking Rate, all categories together');
  });

  it('that is owned speaks of one', async () => {
    const { letter } = await packetOf({
      vtr: listed(1, { value: '12.00' }),
      over: { ...over, notice: notice(counted(3, 4)) },
    });
    expect(letter).toContain('Not disputed: Toys & Games at 75.00%. Its failing package is ours to correct.');
  });
});

describe('a file that proves an action and a control', () => {
  it('is listed once, with both, and Exhibit C names it', async () => {
    const { letter } = await packetOf({
      vtr: [...listed(4), ...listed(3, { value: '12.00' }, 5)],
      over: {
        declare: {
          shipFrom: 'US',
          mailpieces: [{ shipMethod: 'USPS First Class Mail envelopes', is: 'letter' }],
        },
        notice: notice(counted(93, 100)),
        actions: [
          { cause: 'untracked-over-limit', what: 'Moved.', done: '2021-08-17', evidence: ['proof.txt'] },
        ],
        prevention: ['untracked-over-limit', 'exempt-counted'].map((cause) => ({
          cause,
          what: 'Read every week.',
          from: '2021-08-17',
          measure: 'rows, target 0',
          evidence: ['proof.txt'],
        })),
      },
    });
    expect(letter).toContain('The proof is B1 (Exhibit B).');
    const listing = letter.slice(
      letter.lastIndexOf('Exhibit B. Proof'),
      letter.lastIndexOf('Exhibit C. Proof'),
    );
    for (const cause of ['untracked-over-limit', 'exempt-counted'])
      expect(listing.replaceAll(' ', '')).toContain(causeTitle(cause).replaceAll(' ', ''));
  });
});

describe('a letter without Amazon’s counts', () => {
  it('names the number of a clear pass everywhere, and the borderline where it stands', async () => {
    const { letter, text } = await packetOf({
      vtr: [...listed(3), ...listed(21, { value: '12.00' }, 4)],
      over: {
        declare: {
          shipFrom: 'US',
          mailpieces: [{ shipMethod: 'USPS First Class Mail envelopes', is: 'letter' }],
        },
        notice: { date: '2021-08-16', kind: 'deactivation' },
      },
    });
    // (24 − 0.95 · 3) ÷ 0.05 = 423, at which the rate is 95 %.
    expect(letter).toContain('exceeds 95% if Amazon counted at least 424 packages in all');
    expect(letter).toContain('Toys & Games 24 3 21 424');
    expect(letter).toContain('from 424 packages');
    expect(letter).not.toContain('from 423 packages');
    const words = 'At exactly 423 packages Toys & Games stands at 95%, which is borderline and not a pass.';
    expect(letter).toContain(words);
    expect(plain(text('answers.txt'))).toContain(
      `the rate exceeds 95% if Amazon counted at least 424 packages. ${words}`,
    );
  });
});

describe('Exhibit A within the limits', () => {
  it.each([
    [1, 'the one row is not printed; it is in evidence.csv.'],
    [30, 'none of the 30 rows is printed; all of them are in evidence.csv.'],
  ])('without any of %i rows says so', async (count, words) => {
    const { letter } = await packetOf({
      vtr: listed(count, { value: '12.00' }),
      over: { notice: notice(counted(10, 10 + count)), profile: { maxPages: 2 } },
    });
    expect(letter).toContain(`To keep to the limits, ${words}`);
  });
});

describe('packages shipped since the fix of which none is settled', () => {
  const { files, asOf } = LETTER_CASES.planOfAction;

  it.each([
    [
      7,
      '7 packages were shipped after August 18, 2021, the day of the last change, and up to August 25, 2021; none of them is settled yet (no scan on file, or another fact missing).',
    ],
    [
      1,
      '1 package was shipped after August 18, 2021, the day of the last change, and up to August 19, 2021; it is not settled yet (no scan on file, or another fact missing).',
    ],
  ])('are told without a share: %i', async (count, words) => {
    const { letter } = await readPacket(
      { ...files, 'shipments.csv': shipmentsCsv(sentSince(count, 0)) },
      asOf,
      PROGRAM,
    );
    expect(letter).toContain(`Since the fix. ${words}`);
    expect(letter).not.toMatch(/Since the fix[^;]* of \d+ valid/);
  });
});

describe('what a number tells of its carrier', () => {
  const window = { from: '2023-03-01', to: '2023-03-30' };
  const parcel = (carrier: string, tracking: string): ListedPackage => ({
    vtr: { carrier, tracking, method: 'Standard', scan: 'Yes' },
    order: { item: '20.00', sku: 'GAME-01' },
    shipped: { mailpiece: 'parcel' },
  });

  it.each<[string, readonly ListedPackage[], string]>([
    [
      'a check digit of each',
      [parcel('UPS', uspsNumber(0))],
      "This package was confirmed with one carrier and a tracking number that is another's, by its form and check digit.",
    ],
    [
      'a form alone',
      [parcel('USPS', 'TBA502887274000'), parcel('USPS', 'TBA502887274001')],
      "These packages were confirmed with one carrier and a tracking number that is another's, by their form.",
    ],
    [
      'both',
      [parcel('UPS', uspsNumber(0)), parcel('USPS', 'TBA502887274001')],
      "that is another's, by their form and, where the form has one, the check digit.",
    ],
    [
      '“Other” beside it',
      [parcel('Other', uspsNumber(0))],
      "This package was confirmed under “Other”, though the tracking number is, by its form and check digit, of a carrier that is on Amazon's list.",
    ],
  ])('is %s', async (_, packages, words) => {
    const { letter } = await readPacket(listedFiles(packages, window), letterDay(window), PROGRAM);
    expect(letter).toContain(words);
  });
});
