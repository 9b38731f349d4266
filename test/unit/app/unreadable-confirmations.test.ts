import { describe, expect, it } from '@jest/globals';
import type { CaseFindings } from '../../../src/app/analyze-case.js';
import { outcomesUnder } from '../../../src/model/verdict.js';
import { analyzeFiles, issueCodes } from '../../support/analyze-files.js';
import { caseYaml } from '../../support/case-text.js';
import {
  type AllOrdersCells,
  allOrdersTab,
  type ConfirmationCells,
  confirmationsTab,
  shipmentsCsv,
} from '../../support/records-text.js';
import { vtrCsv } from '../../support/report-text.js';

/** Bytes that are no text, as they are decoded. */
const NO_TEXT = '\uFFFD';
const PARCEL = '9400111899223197428497';
const A = '50000000001';

interface Given {
  readonly all?: readonly AllOrdersCells[];
  readonly confirmed: readonly ConfirmationCells[] | string;
  /** Numbers that a carrier scanned. */
  readonly scanned?: readonly string[];
  readonly vtr?: boolean;
  readonly declare?: Readonly<Record<string, unknown>>;
}

async function run({
  all = [{}],
  confirmed,
  scanned = [],
  vtr = false,
  declare,
}: Given): Promise<CaseFindings> {
  const files: Record<string, string> = {
    'all-orders.txt': allOrdersTab(all, true),
    'confirmations.txt': typeof confirmed === 'string' ? confirmed : confirmationsTab(confirmed),
    ...(scanned.length > 0 && {
      'shipments.csv': shipmentsCsv(
        scanned.map((number) => ({ 'tracking-number': number, 'first-scan': '2021-07-13' })),
      ),
    }),
    ...(vtr && { 'vtr-report.csv': vtrCsv([{ order: '111-0000009-0000009' }]) }),
  };
  const reports = Object.keys(files).map((file) => ({ file, encoding: 'utf-8' }));
  const caseText = caseYaml({
    notice: { date: '2021-08-16', kind: 'deactivation', deadlineDays: 14 },
    reports,
    declare: {
      shipFrom: 'US',
      category: 'Toys & Games',
      mailpieces: [{ sku: ['STICK-01'], is: 'letter' }],
      ...declare,
    },
  });
  return analyzeFiles({ ...files, 'case.yaml': caseText });
}

/** Each package of the order: number, outcomes as counted and as written, and its value in cents, as bounds. */
const packagesOf = ({ packages }: CaseFindings): readonly string[] =>
  packages
    .filter(({ shipment }) => shipment.orderId === '111-0000001-0000001')
    .map((one) => {
      const { trackingNumber, value } = one.shipment;
      const number = trackingNumber === null ? 'unknown' : trackingNumber.value || 'none';
      const [counted, written] = ['as-counted', 'as-written'].map((id) => outcomesUnder(one, id).join('|'));
      return `${number} ${counted} / ${written} ${value.exTax.low}..${value.exTax.high}`;
    })
    .toSorted();

describe('a tracking number that can’t be read', () => {
  it.each([
    ['valid or a defect', {}],
    ['not presumed to be scanned', { declare: { scans: 'presumed' } }],
    ['not shown by the scan of a label', { scanned: ['LTR1'] }],
  ])('is unknown: %s', async (_, over) => {
    const found = await run({ confirmed: [{ 'tracking-number': NO_TEXT }], ...over });
    expect(packagesOf(found)).toEqual(['unknown valid|defect / valid|defect|exempt 600..600']);
  });

  it('is not one that Amazon left out itself', async () => {
    const found = await run({ confirmed: [{ 'tracking-number': NO_TEXT }], vtr: true });
    expect(packagesOf(found)).toEqual(['unknown valid|exempt / valid|exempt 600..600']);
  });

  it('is unknown too where the row ends before it', async () => {
    const [heading = ''] = confirmationsTab([{}]).split('\n');
    const found = await run({ confirmed: `${heading}\n111-0000001-0000001\t\t\t2021-07-12\n` });
    expect(packagesOf(found)).toEqual(['unknown valid|defect / valid|defect|exempt 600..600']);
  });

  it('neither keeps nor deletes an earlier one, and a blank behind it keeps what is unknown', async () => {
    const rows = [{ 'tracking-number': PARCEL }, { 'tracking-number': NO_TEXT }];
    const scanned = [PARCEL];
    expect(packagesOf(await run({ confirmed: rows, scanned }))).toEqual([
      'unknown valid|defect / valid|defect 600..600',
    ]);
    expect(packagesOf(await run({ confirmed: [...rows, { 'tracking-number': '' }], scanned }))).toEqual([
      'unknown valid|defect / valid|defect 600..600',
    ]);
    expect(packagesOf(await run({ confirmed: [...rows, { 'tracking-number': PARCEL }], scanned }))).toEqual([
      `${PARCEL} valid / valid 600..600`,
    ]);
  });

  it('may be that of any other row of its order, so that what each holds is unknown', async () => {
    const found = await run({
      all: [{ 'item-price': '8.00' }, { 'order-item-id': '50000000002', 'item-price': '8.00' }],
      confirmed: [
        { 'order-item-id': A, 'tracking-number': 'LTR1' },
        { 'order-item-id': '50000000002', 'tracking-number': NO_TEXT },
      ],
    });
    expect(packagesOf(found)).toEqual([
      'LTR1 valid|defect / valid|defect|exempt 0..1800',
      'unknown valid|defect / valid|defect|exempt 0..1800',
    ]);
  });

  it('leaves every row standing where it is not known which one it replaces', async () => {
    const row = (number: string) => ({ 'order-item-id': A, quantity: '1', 'tracking-number': number });
    const found = await run({
      all: [{ quantity: '2' }],
      confirmed: [row(PARCEL), row('LTR2'), row(NO_TEXT)],
      scanned: [PARCEL],
    });
    expect(packagesOf(found).map((one) => one.split(' /')[0])).toEqual([
      `${PARCEL} valid|exempt`,
      'LTR2 valid|defect|exempt',
      'unknown valid|defect',
    ]);
    expect(issueCodes(found)).toContain('confirmation-open');
  });
});

describe('a shipping service that can’t be read', () => {
  it.each(['#NAME?', `First Cl${NO_TEXT}ss`])('is unknown, and not blank: %j', async (text) => {
    const { packages } = await run({ confirmed: [{ 'ship-method': text, 'tracking-number': 'LTR1' }] });
    expect(packages.map((one) => outcomesUnder(one, 'small-flat.method=by-ship-method').join('|'))).toEqual([
      'valid|defect|exempt',
    ]);
    expect(packages[0]?.shipment.shipMethod).toBeNull();
  });

  it('a blank one is none', async () => {
    const { packages } = await run({ confirmed: [{ 'ship-method': '', 'tracking-number': 'LTR1' }] });
    expect(packages.map((one) => outcomesUnder(one, 'small-flat.method=by-ship-method').join('|'))).toEqual([
      'valid|defect',
    ]);
  });
});

describe('a carrier that can’t be read', () => {
  it('may be another than that of the number, whatever the scans', async () => {
    const confirmed = [{ 'carrier-code': NO_TEXT, 'tracking-number': PARCEL }];
    const { packages } = await run({ confirmed, scanned: [PARCEL] });
    expect(packages.map((one) => outcomesUnder(one, 'as-counted').join('|'))).toEqual(['valid|defect']);
    expect(packages[0]?.shipment.carrier).toBeNull();
  });
});

describe('a quantity that can’t be read', () => {
  const row = (number: string, quantity: string) => ({
    'order-item-id': A,
    quantity,
    'tracking-number': number,
  });
  const two = { all: [{ quantity: '2' }] };

  it('replaces no row for certain: the earlier ones may count or not', async () => {
    const found = await run({ ...two, confirmed: [row('LTR1', '1 pc'), row('LTR2', '1 pc')] });
    expect(packagesOf(found)).toEqual([
      'LTR1 valid|defect|exempt / exempt 0..600',
      'LTR2 valid|defect / exempt 0..600',
    ]);
    expect(issueCodes(found)).toContain('confirmation-open');
  });

  it('of the only row is all of the line or a part', async () => {
    const found = await run({ ...two, confirmed: [row('LTR1', '1 pc')] });
    expect(packagesOf(found)).toEqual(['LTR1 valid|defect / exempt 0..600']);
  });

  it('of one piece ordered is that piece, so that a later row replaces it', async () => {
    const found = await run({ confirmed: [row('LTR1', '1 pc'), row('LTR2', '1')] });
    expect(packagesOf(found)).toEqual(['LTR2 valid|defect / exempt 600..600']);
  });

  it('a blank one, or a word for nothing, is all of it', async () => {
    const found = await run({ ...two, confirmed: [row('LTR1', '--'), row('LTR2', '')] });
    expect(packagesOf(found)).toEqual(['LTR2 valid|defect / exempt 600..600']);
  });
});

describe('an order item that can’t be read', () => {
  it('is not the whole order: rows of two such items are two packages', async () => {
    const found = await run({
      all: [{}, { 'order-item-id': '50000000002' }],
      confirmed: [
        { 'order-item-id': NO_TEXT, 'tracking-number': 'LTR1' },
        { 'order-item-id': NO_TEXT, 'tracking-number': 'LTR2' },
      ],
    });
    expect(packagesOf(found).map((one) => one.split(' ')[0])).toEqual(['LTR1', 'LTR2']);
  });
});
