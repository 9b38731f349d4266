import { describe, expect, it } from '@jest/globals';
import type { CaseFindings } from '../../../src/app/analyze-case.js';
import { outcomesUnder } from '../../../src/model/verdict.js';
import { analyzeFiles, figureOf, issueCodes } from '../../support/analyze-files.js';
import { caseYaml } from '../../support/case-text.js';
import {
  type AllOrdersCells,
  allOrdersTab,
  type ConfirmationCells,
  confirmationsTab,
  continuationRow,
  type OrderReportCells,
  orderReportTab,
  type ShipmentCells,
  type ShipStationCells,
  shipmentsCsv,
  shipStationCsv,
  unshippedTab,
} from '../../support/records-text.js';
import { type VtrCells, vtrCsv } from '../../support/report-text.js';

/** Published by USPS as an example of a package barcode, and its neighbour with the check digit worked out by hand. */
const PARCEL = '9400111899223197428497';
const OTHER_PARCEL = '9400111899223197428503';
const UPS = '1Z999AA10123456784';

interface Given {
  readonly order?: readonly OrderReportCells[];
  readonly all?: readonly AllOrdersCells[];
  readonly confirmed?: readonly ConfirmationCells[];
  readonly labels?: readonly ShipStationCells[];
  readonly shipments?: readonly ShipmentCells[];
  readonly vtr?: readonly Partial<VtrCells>[];
  readonly unshipped?: readonly Record<string, string>[];
  readonly case?: Record<string, unknown>;
}

/** Works a case of records through; `case` replaces top-level keys of the case file. */
async function run(given: Given): Promise<CaseFindings> {
  const files: Record<string, string> = {
    ...(given.vtr && { 'vtr-report.csv': vtrCsv(given.vtr) }),
    ...(given.order && { 'order-report.txt': orderReportTab(given.order) }),
    ...(given.all && { 'all-orders.txt': allOrdersTab(given.all, true) }),
    ...(given.confirmed && { 'confirmations.txt': confirmationsTab(given.confirmed) }),
    ...(given.labels && { 'labels.csv': shipStationCsv(given.labels) }),
    ...(given.shipments && { 'shipments.csv': shipmentsCsv(given.shipments) }),
    ...(given.unshipped && { 'unshipped.txt': unshippedTab(given.unshipped) }),
  };
  const caseText = caseYaml({
    notice: { date: '2021-08-16', kind: 'deactivation', deadlineDays: 14 },
    reports: Object.keys(files),
    declare: { shipFrom: 'US', category: 'Toys & Games' },
    ...given.case,
  });
  return analyzeFiles({ ...files, 'case.yaml': caseText });
}

/** Each package in a line: id, number, value without and with tax in cents (as bounds where open), outcomes as counted. */
function packagesOf({ packages }: CaseFindings): readonly string[] {
  return packages
    .map((one) => {
      const { packageId, trackingNumber, value } = one.shipment;
      const range = ({ low, high }: { low: number; high: number | null }): string =>
        low === high ? `${low}` : `${low}..${high ?? '?'}`;
      const number = trackingNumber === null ? 'unknown' : trackingNumber.value || 'none';
      return `${packageId} ${number} ${range(value.exTax)} ${range(value.inclTax)} ${outcomesUnder(one, 'as-counted').join('|')}`;
    })
    .toSorted();
}

const ID = '111-0000001-0000001';
const A = '50000000001';
const B = '50000000002';
const scanned = { 'first-scan': '2021-07-13', 'tracking-number': PARCEL };

describe('a split order', () => {
  const two = [
    { 'order-item-id': A, 'item-price': '5.00' },
    { 'order-item-id': B, sku: 'CARD-01', 'item-price': '7.00' },
  ];

  it('is two packages, each with the line that its row names', async () => {
    const found = await run({
      order: two,
      confirmed: [
        { 'order-item-id': A, 'tracking-number': PARCEL },
        { 'order-item-id': B, 'tracking-number': OTHER_PARCEL },
      ],
    });
    // Item 5.00 and 7.00, shipping 1.00 each, tax 0.40 + 0.08 each.
    expect(packagesOf(found)).toEqual([
      `${ID}/1 ${PARCEL} 600 648 valid|defect`,
      `${ID}/2 ${OTHER_PARCEL} 800 848 valid|defect`,
    ]);
  });

  it('carries part of a line by quantity, the cents left over with the last', async () => {
    const found = await run({
      order: [
        {
          'quantity-purchased': '3',
          'item-price': '10.00',
          'item-tax': '0.80',
          'shipping-price': '0.00',
          'shipping-tax': '0.00',
        },
      ],
      confirmed: [
        { quantity: '1', 'tracking-number': PARCEL },
        { quantity: '1', 'tracking-number': OTHER_PARCEL },
        { quantity: '1', 'tracking-number': UPS, 'carrier-code': 'UPS' },
      ],
    });
    // 10.00 ÷ 3 is 3.33, 3.33 and 3.34; 0.80 ÷ 3 is 0.26, 0.26 and 0.28.
    expect(packagesOf(found)).toEqual([
      `${ID}/1 ${UPS} 334 362 valid|defect`,
      `${ID}/2 ${PARCEL} 333 359 valid|defect`,
      `${ID}/3 ${OTHER_PARCEL} 333 359 valid|defect`,
    ]);
  });

  it('sent in part carries its part, and nobody the cents left over', async () => {
    const found = await run({
      order: [{ 'quantity-purchased': '3', 'item-price': '10.00', 'item-tax': '', 'shipping-price': '0.00' }],
      confirmed: [{ quantity: '1', 'tracking-number': PARCEL }],
    });
    // The tax on the item is blank, of that on shipping 0.08 ÷ 3 is 0.02.
    expect(packagesOf(found)).toEqual([`${ID} ${PARCEL} 333 335..? valid|defect`]);
  });

  it('of whole-order rows under two numbers holds nobody knows what: anything up to the whole', async () => {
    const found = await run({
      order: two,
      confirmed: [
        { 'order-item-id': '', quantity: '1', 'tracking-number': PARCEL },
        { 'order-item-id': '', quantity: '1', 'tracking-number': OTHER_PARCEL },
      ],
    });
    expect(packagesOf(found)).toEqual([
      `${ID}/1 ${PARCEL} 0..1400 0..1496 valid|defect`,
      `${ID}/2 ${OTHER_PARCEL} 0..1400 0..1496 valid|defect`,
    ]);
  });

  it('of one row without an item id takes the lines that no other row names', async () => {
    const found = await run({
      order: two,
      confirmed: [
        { 'order-item-id': A, 'tracking-number': PARCEL },
        { 'order-item-id': '', quantity: '', 'tracking-number': OTHER_PARCEL },
      ],
    });
    expect(packagesOf(found)).toEqual([
      `${ID}/1 ${PARCEL} 600 648 valid|defect`,
      `${ID}/2 ${OTHER_PARCEL} 800 848 valid|defect`,
    ]);
  });
});

describe('a confirmation that is amended', () => {
  it('keeps the later number: the first was replaced', async () => {
    const found = await run({
      order: [{}],
      confirmed: [{ 'tracking-number': PARCEL }, { 'tracking-number': OTHER_PARCEL }],
    });
    expect(packagesOf(found)).toEqual([`${ID} ${OTHER_PARCEL} 600 648 valid|defect`]);
  });

  it('keeps the earlier number where the later row leaves it blank', async () => {
    const found = await run({
      order: [{}],
      confirmed: [{ 'tracking-number': PARCEL, 'ship-method': 'First Class' }, { 'tracking-number': '' }],
    });
    expect(packagesOf(found)).toEqual([`${ID} ${PARCEL} 600 648 valid|defect`]);
    expect(found.packages[0]?.shipment.shipMethod?.value).toBe('USPS First Class Mail envelopes');
  });

  it('has no number where the later row says NULL: a defect', async () => {
    const found = await run({
      order: [{}],
      confirmed: [{ 'tracking-number': PARCEL }, { 'tracking-number': 'NULL' }],
    });
    expect(packagesOf(found)).toEqual([`${ID} none 600 648 defect`]);
  });

  it('replaces the row of its own number before the latest one', async () => {
    const found = await run({
      order: [{ 'quantity-purchased': '2' }],
      confirmed: [
        { quantity: '1', 'tracking-number': PARCEL, 'carrier-code': 'UPS' },
        { quantity: '1', 'tracking-number': OTHER_PARCEL },
        { quantity: '1', 'tracking-number': PARCEL },
      ],
    });
    expect(packagesOf(found).map((line) => line.split(' ')[1])).toEqual([PARCEL, OTHER_PARCEL]);
    expect(found.packages.map(({ shipment }) => shipment.carrier?.value)).toEqual(['USPS', 'USPS']);
  });
});

describe('labels of a shipping tool', () => {
  const letters = [
    { 'order-item-id': A, 'tracking-number': '', 'ship-date': '2021-07-12' },
    { 'order-item-id': B, 'tracking-number': '', 'ship-date': '2021-07-13' },
  ];
  const two = [{ 'order-item-id': A }, { 'order-item-id': B, sku: 'CARD-01' }];
  const mailpieces = (found: CaseFindings) =>
    found.packages
      .map(({ shipment }) => [shipment.shipDay?.value ?? '', shipment.mailpiece?.value ?? null] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));

  it('of two packages and one label tells only of the package whose ship date it names', async () => {
    const found = await run({
      order: two,
      confirmed: letters,
      labels: [{ 'Shipment - Tracking Number': '', 'Date - Shipped Date': '2021-07-13' }],
    });
    expect(mailpieces(found)).toEqual([
      ['2021-07-12', null],
      ['2021-07-13', 'letter'],
    ]);
  });

  it('of two packages and one label that fits both tells nothing', async () => {
    const found = await run({
      order: two,
      confirmed: letters,
      labels: [{ 'Shipment - Tracking Number': '', 'Date - Shipped Date': '2021-07-20' }],
    });
    expect(mailpieces(found).map(([, mailpiece]) => mailpiece)).toEqual([null, null]);
  });

  it('that fit two packages and disagree leave both unknown, whatever is declared', async () => {
    const found = await run({
      order: two,
      confirmed: letters,
      labels: ['Letter', 'Package'].map((type) => ({
        'Shipment - Tracking Number': '',
        'Date - Shipped Date': '2021-07-20',
        'Shipment - Package Type': type,
      })),
      case: {
        declare: {
          shipFrom: 'US',
          category: 'Toys & Games',
          mailpieces: [{ sku: ['STICK-01', 'CARD-01'], is: 'letter' }],
        },
      },
    });
    // The label of another package type is another package by date and carrier: both fit both.
    expect(mailpieces(found).map(([, mailpiece]) => mailpiece)).toEqual([null, null]);
    expect(issueCodes(found)).toContain('label-ambiguous');
  });

  it('that were voided say nothing', async () => {
    const found = await run({
      order: [{}],
      confirmed: [{}],
      labels: [
        { 'Shipment - Void Flag': 'True', 'Shipment - Package Type': 'Package' },
        { 'Shipment - Package Type': 'Letter' },
      ],
    });
    expect(found.packages[0]?.shipment.mailpiece?.value).toBe('letter');
    expect(issueCodes(found)).toContain('label-voided');
  });

  it('overrule a declaration, and say so', async () => {
    const found = await run({
      order: [{}],
      confirmed: [{}],
      labels: [{ 'Shipment - Service': 'USPS Ground Advantage', 'Shipment - Package Type': 'Package' }],
      case: {
        declare: {
          shipFrom: 'US',
          category: 'Toys & Games',
          mailpieces: [{ sku: ['STICK-01'], is: 'letter' }],
        },
      },
    });
    expect(found.packages[0]?.shipment).toMatchObject({
      mailpiece: { value: 'parcel' },
      mailpieceBy: 'record',
    });
    expect(issueCodes(found)).toContain('declaration-overruled');
  });

  it.each([
    ['First Class Mail', 'Letter', 'letter'],
    ['usps_first_class_mail', 'large_envelope_or_flat', 'flat'],
    ['USPS First Class Mail', 'Large Envelope or Flat', 'flat'],
    ['usps_first_class_mail_letter', '', 'letter'],
    ['USPS First Class Mail', 'Thick Envelope', 'parcel'],
    ['USPS First Class Mail', '', null],
    ['USPS First-Class Package', 'Package', 'parcel'],
    ['USPS Ground Advantage', 'Letter', 'parcel'],
    ['USPS Marketing Mail', 'Letter', 'letter'],
    ['USPS Priority Mail', 'Flat Rate Envelope', 'parcel'],
    ['UPS® 2nd Day Air', '', 'parcel'],
    ['', 'Flat', 'flat'],
  ])('by %s and package type "%s" were mailed as %s', async (service, type, mailpiece) => {
    const found = await run({
      order: [{}],
      confirmed: [{}],
      labels: [{ 'Shipment - Service': service, 'Shipment - Package Type': type }],
    });
    expect(found.packages[0]?.shipment.mailpiece?.value ?? null).toBe(mailpiece);
  });
});

describe('a postage service that did not exist on its day', () => {
  it.each([
    ['USPS Ground Advantage', '2023-07-08', true],
    ['USPS Ground Advantage', '2023-07-09', false],
    ['USPS First-Class Package Service', '2023-07-08', false],
    ['usps_first_class_package', '2023-07-09', true],
    ['USPS First Class Mail', '2024-01-01', false],
  ])('%s on %s is noted: %s', async (service, day, noted) => {
    const found = await run({
      order: [{ 'latest-delivery-date': `${day}T23:59:59-07:00` }],
      labels: [
        { 'Shipment - Service': service, 'Date - Shipped Date': day, 'Shipment - Package Type': 'Package' },
      ],
      case: { window: { from: '2023-06-20', to: '2024-01-31' } },
    });
    expect(issueCodes(found).includes('service-out-of-its-time')).toBe(noted);
    expect(found.packages[0]?.shipment.mailpiece?.value).toBe('parcel');
  });
});

describe("a letter's reference id", () => {
  it('is a number like any text, has no carrier’s form, and leaves an unlisted package valid or exempt', async () => {
    const listed = { order: '111-0000009-0000009', tracking: 'LTR9' };
    const found = await run({ order: [{}], confirmed: [{ 'tracking-number': 'LTR00123' }], vtr: [listed] });
    expect(found.analysis.basis).toBe('records');
    expect(packagesOf(found)).toContain(`${ID} LTR00123 600 648 valid|exempt`);
  });
});

describe('an order that nobody confirmed', () => {
  it('counts with an unknown number where All Orders calls it shipped', async () => {
    const found = await run({
      all: [{}, { 'amazon-order-id': '111-0000002-0000002', 'order-item-id': B }],
      confirmed: [{}],
    });
    expect(packagesOf(found)).toContain('111-0000002-0000002 unknown 600 648 valid|defect');
  });

  it('may never have been sent where only the Order Report holds it: valid, a defect or not counted', async () => {
    const found = await run({
      order: [{}, { 'order-id': '111-0000002-0000002', 'order-item-id': B }],
      confirmed: [{}],
    });
    expect(packagesOf(found)).toContain('111-0000002-0000002 unknown 600 648 valid|defect|exempt');
    expect(issueCodes(found)).toContain('order-not-confirmed');
  });

  it.each([
    ['status', 'order-status', 'Envoyé', 'a text of 6 characters, expected Shipped'],
    ['channel', 'fulfillment-channel', '', 'nothing that can be read, expected Merchant'],
  ])(
    'is told where the %s in All Orders is no known word, beside confirmations or alone',
    async (_, column, word, found) => {
      const odd = { 'amazon-order-id': '111-0000002-0000002', 'order-item-id': B, [column]: word };
      for (const confirmed of [[{}], undefined]) {
        const { analysis } = await run({ all: [{}, odd], ...(confirmed && { confirmed }) });
        const told = analysis.issues.filter(({ code }) => code === 'order-not-confirmed');
        expect(told).toMatchObject([{ file: 'all-orders.txt', row: 3, column }]);
        expect(told[0]?.message).toContain(`its ${column} is no known word: found ${found}`);
      }
    },
  );

  it('counts though no order report holds it: its value is unknown', async () => {
    const found = await run({ order: [{}], confirmed: [{}, { 'order-id': '111-0000002-0000002' }] });
    expect(packagesOf(found)).toContain('111-0000002-0000002 LTR1 0..? 0..? valid|defect');
  });
});

describe('a cancelled line in a shipped order', () => {
  it('does not count, though the Order Report holds it with its price', async () => {
    const found = await run({
      order: [{ 'order-item-id': A }, { 'order-item-id': B, sku: 'CARD-01', 'item-price': '7.00' }],
      all: [
        { 'order-item-id': A },
        {
          'order-item-id': B,
          sku: 'CARD-01',
          'item-status': 'Cancelled',
          quantity: '0',
          'item-price': '',
          'item-tax': '',
        },
      ],
      confirmed: [{ 'order-item-id': '', quantity: '' }],
    });
    expect(packagesOf(found)).toEqual([`${ID} LTR1 600 648 valid|defect`]);
    expect(found.analysis.packages).toMatchObject({ read: 1, counted: 1, cancelledLines: 1 });
    expect(issueCodes(found)).toEqual([]);
  });
});

describe('money', () => {
  it('is the Order Report’s, never added; a difference is an issue', async () => {
    const found = await run({
      order: [{ 'item-price': '5.00' }],
      all: [{ 'item-price': '6.00' }],
      confirmed: [{}],
    });
    expect(packagesOf(found)).toEqual([`${ID} LTR1 600 648 valid|defect`]);
    expect(issueCodes(found)).toContain('reports-differ');
  });

  it('with a blank tax is open upwards', async () => {
    const found = await run({ order: [{ 'item-tax': '' }], confirmed: [{}] });
    expect(packagesOf(found)).toEqual([`${ID} LTR1 600 608..? valid|defect`]);
  });

  it('of continuation rows is none', async () => {
    const found = await run({ order: [{}, continuationRow({}), continuationRow({})], confirmed: [{}] });
    expect(packagesOf(found)).toEqual([`${ID} LTR1 600 648 valid|defect`]);
    expect(issueCodes(found)).toEqual([]);
  });
});

describe('a discount', () => {
  const netOf = async (given: Given) => (await run(given)).packages[0]?.shipment.value.net;

  it.each([
    ['is taken off item and shipping', '1.00', '0.50', { low: 450, high: 450 }],
    ['may be written with a minus', '-1.00', '-0.50', { low: 450, high: 450 }],
    ['that nothing states may be anything', '', '', { low: 0, high: 600 }],
    [
      'that is stated of the item alone may be more, by no more than the shipping',
      '1.00',
      '',
      { low: 400, high: 500 },
    ],
    ['takes off no more than there is', '9.00', '0.00', { low: 100, high: 100 }],
  ])('%s', async (_, item, shipping, expected) => {
    const cells = { 'item-promotion-discount': item, 'ship-promotion-discount': shipping };
    expect(await netOf({ order: [cells], confirmed: [{}] })).toEqual(expected);
    expect(await netOf({ all: [cells], confirmed: [{}] })).toEqual(expected);
  });

  it('of a line that continues in further rows is not known, wherever these stand', async () => {
    const cells = { 'item-promotion-discount': '1.00', 'ship-promotion-discount': '0.00' };
    const unknown = { low: 0, high: 600 };
    expect(await netOf({ order: [cells, continuationRow({})], confirmed: [{}] })).toEqual(unknown);
    expect(await netOf({ order: [continuationRow({}), cells], confirmed: [{}] })).toEqual(unknown);
  });
});

describe('an order that the Order Report calls Prime', () => {
  it.each([
    ['true', true],
    ['false', false],
    ['', false],
  ])('"%s": never exempt is %s', async (cell, isPrime) => {
    const found = await run({
      order: [{ 'is-prime': cell }],
      confirmed: [{ 'ship-method': 'USPS First Class Mail envelopes' }],
      case: { declare: { shipFrom: 'US', mailpieces: [{ sku: ['STICK-01'], is: 'letter' }] } },
    });
    const [one] = found.packages;
    expect(one?.shipment.isPrime).toBe(isPrime);
    expect(one?.byScenario.get('strictest')?.exemption).toBe(isPrime ? 'not-exempt' : 'exempt');
    expect(issueCodes(found).includes('prime-package')).toBe(isPrime);
  });
});

describe('the promised day', () => {
  it.each([
    ['2021-08-05T23:59:59-07:00', 1],
    ['2021-08-06T06:59:59Z', 1],
    ['2021-08-06T07:00:00Z', 0],
    ['2021-07-07T00:00:00-07:00', 1],
    ['2021-07-06T23:59:59-07:00', 0],
  ])('of %s is a day of Los Angeles: %i of the window', async (promise, counted) => {
    const found = await run({
      order: [{ 'latest-delivery-date': promise }, { 'order-id': '111-0000002-0000002' }],
      confirmed: [{}],
    });
    expect(found.analysis.packages.counted).toBe(1 + counted);
    expect(found.analysis.window.selectedBy).toBe('promised-delivery-date');
  });

  it('that nothing states gives way to the ship date, and the figures are called approximate', async () => {
    const found = await run({ all: [{}], confirmed: [{ 'ship-date': '2021-07-12' }] });
    expect(found.packages[0]?.shipment.day?.value).toBe('2021-07-12');
    expect(found.analysis.window.selectedBy).toBe('ship-date');
  });

  it('is not the promise of the Unshipped report, which is the day to ship by; that stands in last but one', async () => {
    const found = await run({
      all: [{ 'purchase-date': '2021-06-01T10:00:00+00:00' }],
      confirmed: [{ 'ship-date': '' }],
      unshipped: [{ 'promise-date': '2021-07-20T23:59:59-07:00' }],
    });
    expect(found.packages[0]?.shipment.day?.value).toBe('2021-07-20');
    expect(found.analysis.window.selectedBy).toBe('ship-by-date');
  });
});

describe('a window across 2025-01-15', () => {
  it('judges each package by the edition of its own day', async () => {
    const letter = (order: string, promise: string) => ({
      'order-id': order,
      'item-price': '9.50',
      'shipping-price': '0.00',
      'item-tax': '0.76',
      'shipping-tax': '0.00',
      'latest-delivery-date': promise,
    });
    const found = await run({
      order: [letter('111-1', '2025-01-14T23:59:59-08:00'), letter('111-2', '2025-01-15T23:59:59-08:00')],
      confirmed: ['111-1', '111-2'].map((order) => ({ 'order-id': order })),
      labels: ['111-1', '111-2'].map((order) => ({ 'Order - Number': order })),
      case: { window: { from: '2025-01-01', to: '2025-01-30' } },
    });
    const strictest = found.packages.map((one) => [
      one.shipment.orderId,
      outcomesUnder(one, 'strictest').join('|'),
    ]);
    // 9.50 and 10.26 with tax: tax counted in the strictest reading until 2025-01-14, and is excluded from the next day on.
    expect(strictest).toEqual([
      ['111-1', 'valid|defect'],
      ['111-2', 'exempt'],
    ]);
  });
});

describe('without a VTR report', () => {
  it.each([
    ['a first scan', { ...scanned }, 'valid'],
    ['a delivery alone', { 'tracking-number': PARCEL, delivered: 'Yes' }, 'valid'],
    ['no scan on record', { 'tracking-number': PARCEL }, 'valid|defect'],
    ['a carrier that never scanned it', { 'tracking-number': PARCEL, 'first-scan': 'none' }, 'defect'],
    ['no number', { 'tracking-number': '', 'first-scan': '2021-07-13' }, 'defect'],
    ["another carrier's number, scanned or not", { ...scanned, 'tracking-number': UPS }, 'defect'],
    ['a number that a spreadsheet damaged', { ...scanned, 'tracking-number': '9.40011E+21' }, 'valid|defect'],
  ])('%s makes a package %s', async (_, row, outcome) => {
    const found = await run({ order: [{}], shipments: [row] });
    expect(found.packages.map((one) => outcomesUnder(one, 'as-counted').join('|'))).toEqual([outcome]);
  });

  it('scans may be presumed, as a declaration', async () => {
    const found = await run({
      order: [{}],
      shipments: [{ 'tracking-number': PARCEL }],
      case: { declare: { shipFrom: 'US', category: 'Toys & Games', scans: 'presumed' } },
    });
    expect(figureOf(found, 'as-counted')).toMatchObject({ numerator: 1, denominator: 1, undetermined: 0 });
  });

  it.each([
    ['2021-08-08', '4.99', 'valid'],
    ['2021-08-09', '4.99', 'valid'],
    ['2021-08-08', '5.00', 'valid'],
    ['2021-08-09', '5.00', 'valid|defect'],
  ])('from China, promised %s and of $%s, one scan makes it %s', async (day, price, outcome) => {
    const found = await run({
      order: [
        {
          'item-price': price,
          'shipping-price': '0.00',
          'latest-delivery-date': `${day}T23:59:59-07:00`,
        },
      ],
      shipments: [{ ...scanned, origin: 'CN' }],
      case: { window: { from: '2021-08-01', to: '2021-08-30' } },
    });
    expect(found.packages.map((one) => outcomesUnder(one, 'as-counted').join('|'))).toEqual([outcome]);
  });

  it('from China at the value, a second scan that is the delivery makes it valid, and none a defect', async () => {
    const given = (delivered: string): Given => ({
      order: [{ 'item-price': '20.00', 'latest-delivery-date': '2021-08-20T23:59:59-07:00' }],
      shipments: [{ ...scanned, origin: 'CN', delivered }],
      case: { window: { from: '2021-08-01', to: '2021-08-30' } },
    });
    expect(figureOf(await run(given('2021-08-15')), 'as-counted')).toMatchObject({
      numerator: 1,
      undetermined: 0,
    });
    expect(figureOf(await run(given('No')), 'as-counted')).toMatchObject({
      numerator: 0,
      denominator: 1,
      undetermined: 0,
    });
  });
});

describe('with a VTR report, without counts', () => {
  it('a listed package is a defect, and of the others the number decides', async () => {
    const orders = ['111-1', '111-2', '111-3', '111-4'].map((order) => ({ 'order-id': order }));
    const numbers = ['LTR1', PARCEL, '', 'LTR4'];
    const found = await run({
      order: orders,
      confirmed: orders.map((order, at) => ({ ...order, 'tracking-number': numbers[at] ?? '' })),
      vtr: [{ order: '111-1', tracking: 'LTR1' }],
    });
    expect(found.analysis.basis).toBe('records');
    expect(packagesOf(found).map((line) => line.split(' ').at(-1))).toEqual([
      'defect',
      'valid',
      'exempt',
      'valid|exempt',
    ]);
    // Worst: 111-4 leaves both sides. Best: it is valid.
    expect(figureOf(found, 'as-counted')).toMatchObject({
      numerator: 1,
      denominator: 2,
      exempt: 2,
      undetermined: 1,
      rate: '0.500000',
      high: '0.666667',
    });
  });

  it('lists an order that no other report holds: a defect of its own', async () => {
    const found = await run({
      order: [{}],
      confirmed: [{}],
      vtr: [{ order: '111-0000009-0000009', tracking: 'LTR9' }],
    });
    expect(packagesOf(found)).toContain('111-0000009-0000009 LTR9 0..? 0..? defect');
  });

  it('matches a row whose number was replaced since to the order’s only package, and says so', async () => {
    const found = await run({
      order: [{}],
      confirmed: [{ 'tracking-number': PARCEL }, { 'tracking-number': OTHER_PARCEL }],
      vtr: [{ tracking: PARCEL }],
    });
    expect(packagesOf(found)).toEqual([`${ID} ${PARCEL} 600 648 defect`]);
    expect(issueCodes(found)).toContain('listed-number-differs');
  });

  it('speaks only of the days that the case says it covers', async () => {
    const found = await run({
      order: [{ 'latest-delivery-date': '2021-07-25T23:59:59-07:00' }],
      confirmed: [{ 'tracking-number': PARCEL }],
      vtr: [{ order: '111-0000009-0000009', tracking: 'LTR9', promised: '2021-07-15' }],
      case: {
        reports: [
          { file: 'vtr-report.csv', covers: { from: '2021-07-07', to: '2021-07-20' } },
          'order-report.txt',
          'confirmations.txt',
        ],
      },
    });
    expect(packagesOf(found)).toContain(`${ID} ${PARCEL} 600 648 valid|defect`);
  });
});

describe("beside Amazon's counts", () => {
  it('the records are reconstructed, and the difference is explained by category', async () => {
    const orders = ['111-1', '111-2', '111-3'].map((order) => ({ 'order-id': order }));
    const numbers = ['LTR1', PARCEL, 'LTR3'];
    const found = await run({
      order: orders,
      confirmed: orders.map((order, at) => ({ ...order, 'tracking-number': numbers[at] ?? '' })),
      vtr: [{ order: '111-1', tracking: 'LTR1' }],
      case: {
        notice: {
          date: '2021-08-16',
          kind: 'deactivation',
          categories: [{ name: 'Toys & Games', valid: 2, counted: 3 }],
        },
      },
    });
    expect(found.analysis.basis).toBe('ledger');
    expect(figureOf(found, 'as-counted')).toMatchObject({ numerator: 2, denominator: 3 });
    expect(found.analysis.reconstructed?.[0]?.total).toMatchObject({
      numerator: 1,
      denominator: 2,
      undetermined: 1,
      high: '0.666667',
    });
    expect(found.analysis.amazon[0]).toMatchObject({
      stated: { valid: 2, counted: 3 },
      ours: { valid: 2, counted: 3 },
      rebuilt: { valid: 1, counted: 2, undetermined: 1 },
    });
    expect(found.analysis.amazon[0]?.explained.join('; ')).toContain('whose outcome the files leave open');
    // The ledger still counts the listed rows alone.
    expect(found.packages).toHaveLength(1);
  });
});

describe('the causes that records show', () => {
  it.each([
    ['spreadsheet-number', { 'tracking-number': '9.40011E+21' }, {}],
    ['carrier-mismatch', { 'tracking-number': UPS }, {}],
    ['never-scanned', { 'tracking-number': PARCEL }, { 'first-scan': 'none' }],
    ['no-number', { 'tracking-number': '' }, {}],
    ['unknown', { 'tracking-number': PARCEL }, {}],
  ])('%s', async (cause, confirmed, shipment) => {
    const found = await run({
      order: [{ 'item-price': '25.00' }],
      confirmed: [confirmed],
      shipments: [{ ...confirmed, mailpiece: 'parcel', ...shipment }],
    });
    expect(found.analysis.causes).toEqual([
      expect.objectContaining({ id: cause, packages: 1, points: '100.00' }),
    ]);
  });

  it('late-confirmation: a ship date after the delivery, of a package that Amazon failed', async () => {
    const found = await run({
      order: [{ 'item-price': '25.00' }],
      confirmed: [{ 'tracking-number': PARCEL, 'ship-date': '2021-07-20' }],
      shipments: [{ ...scanned, delivered: '2021-07-16', mailpiece: 'parcel' }],
      vtr: [{ tracking: PARCEL }],
    });
    expect(found.analysis.causes.map(({ id }) => id)).toEqual(['late-confirmation']);
  });

  it('merged-orders: one carrier’s number for two orders; a shared reference id is none', async () => {
    const two = (number: string): Given => ({
      order: ['111-1', '111-2'].map((order) => ({ 'order-id': order, 'item-price': '25.00' })),
      confirmed: ['111-1', '111-2'].map((order) => ({ 'order-id': order, 'tracking-number': number })),
    });
    expect((await run(two(PARCEL))).analysis.causes.map(({ id }) => id)).toEqual(['merged-orders']);
    expect((await run(two('LTR1'))).analysis.causes.map(({ id }) => id)).toEqual(['unknown']);
  });
});

describe('a row of Amazon’s that may mean several packages', () => {
  const two = [
    { 'order-item-id': A, 'item-price': '4.00' },
    { 'order-item-id': B, sku: 'CARD-01', 'item-price': '7.00' },
  ];
  const confirmed = (first: string, second: string): readonly ConfirmationCells[] => [
    { 'order-item-id': A, 'tracking-number': first },
    { 'order-item-id': B, 'tracking-number': second },
  ];
  const blank = { tracking: '', method: '', carrier: '' };

  it.each([
    ['in this order', confirmed(PARCEL, 'HELLO')],
    ['in the other', confirmed(PARCEL, 'HELLO').toReversed()],
  ])('leaves open which of them is left, whatever the order of rows: %s', async (_, rows) => {
    const found = await run({ order: two, confirmed: rows, vtr: [blank] });
    expect(packagesOf(found).map((line) => line.split(' ').slice(1).join(' '))).toEqual([
      // The listed one, and the one that is not: each may be either, so the number of neither is known.
      'none 0..1300 0..1396 defect',
      'unknown 0..1300 0..1396 valid|exempt',
    ]);
  });

  it('never exempts one that may bear a package barcode', async () => {
    const found = await run({
      order: two,
      confirmed: confirmed(PARCEL, OTHER_PARCEL),
      vtr: [{ ...blank, method: 'USPS First Class Mail envelopes', value: '4.00', carrier: 'USPS' }],
      case: {
        declare: {
          shipFrom: 'US',
          category: 'Toys & Games',
          mailpieces: [{ sku: ['STICK-01', 'CARD-01'], is: 'letter' }],
        },
      },
    });
    const listed = found.packages.filter(({ shipment }) => shipment.listing === 'defect');
    expect(listed.map((one) => outcomesUnder(one, 'strictest').includes('defect'))).toEqual([true]);
  });
});

describe('what speaks against an envelope', () => {
  const declare = {
    shipFrom: 'US',
    category: 'Toys & Games',
    mailpieces: [{ sku: ['STICK-01', 'CARD-01'], is: 'letter' }],
  };
  const certainlyExempt = (found: CaseFindings) =>
    found.packages.filter((one) => outcomesUnder(one, 'as-written').join() === 'exempt').length;

  it('is not lost where a parcel’s label may belong to either of two packages', async () => {
    const found = await run({
      order: [{ 'order-item-id': A }, { 'order-item-id': B, sku: 'CARD-01' }],
      confirmed: [
        { 'order-item-id': A, 'tracking-number': '', 'ship-date': '2021-07-12' },
        { 'order-item-id': B, 'tracking-number': '', 'ship-date': '2021-07-13' },
      ],
      labels: [
        {
          'Shipment - Tracking Number': PARCEL,
          'Date - Shipped Date': '2021-07-20',
          'Shipment - Service': 'USPS First-Class Package',
          'Shipment - Package Type': 'Package',
        },
      ],
      case: { declare },
    });
    expect(certainlyExempt(found)).toBe(0);
  });

  it('is a barcode on the label, though the confirmation bears a reference id', async () => {
    const found = await run({
      order: [{}],
      confirmed: [{ 'tracking-number': 'LTR1' }],
      labels: [{ 'Shipment - Tracking Number': PARCEL, 'Shipment - Package Type': 'Letter' }],
      case: { declare },
    });
    expect(certainlyExempt(found)).toBe(0);
  });

  it.each([
    [
      'a mailpiece and a service that contradict each other',
      { mailpiece: 'letter', service: 'Ground Advantage' },
    ],
    [
      'two countries it was sent from',
      { mailpiece: 'letter', origin: 'US' },
      { mailpiece: 'letter', origin: 'CN' },
    ],
    [
      'two countries it was sent to',
      { mailpiece: 'letter', destination: 'US' },
      { mailpiece: 'letter', destination: 'CA' },
    ],
    ['two carriers', { mailpiece: 'letter', carrier: 'USPS' }, { mailpiece: 'letter', carrier: 'UPS' }],
  ])('is %s: unknown, and nothing declared stands in', async (_, ...rows: readonly ShipmentCells[]) => {
    const found = await run({
      order: [{ 'ship-country': '' }],
      shipments: rows.map((row) => ({
        'package-id': 'P1',
        'ship-method': 'USPS First Class Mail envelopes',
        ...row,
      })),
      case: { declare },
    });
    expect(certainlyExempt(found)).toBe(0);
    expect(issueCodes(found).some((code) => ['rows-differ', 'label-contradiction'].includes(code))).toBe(
      true,
    );
  });

  it('is Media Mail, by which no letter travels', async () => {
    const found = await run({
      order: [{}],
      confirmed: [{ 'ship-method': 'USPS Media Mail' }],
      case: { declare },
    });
    expect(certainlyExempt(found)).toBe(0);
  });

  it('is a label that may have been voided: it proves no letter', async () => {
    const found = await run({
      order: [{}],
      confirmed: [{}],
      labels: [{ 'Shipment - Void Flag': 'Void 3/13/2025' }],
    });
    expect(found.packages[0]?.shipment.mailpiece).toBeNull();
  });
});

describe('files that overlap', () => {
  const text = shipmentsCsv([{ value: '6.00', tax: '0.48', 'tracking-number': 'LTR1' }]);
  const values = async (files: Record<string, string>) => {
    const found = await analyzeFiles({
      ...files,
      'case.yaml': caseYaml({
        notice: { date: '2021-08-16', kind: 'deactivation' },
        reports: Object.keys(files),
        declare: { shipFrom: 'US', category: 'Toys & Games' },
      }),
    });
    return packagesOf(found);
  };

  it('of a shipping tool count each row once', async () => {
    expect(await values({ 'one.csv': text, 'two.csv': text })).toEqual(await values({ 'one.csv': text }));
  });

  it('of VTR reports count rows alike as often as one file holds them, in whatever order', async () => {
    const blank = { tracking: '', value: '5.00' };
    const [twice, once] = [vtrCsv([blank, blank]), vtrCsv([blank])];
    const one = await values({ 'v1.csv': twice, 'v2.csv': once });
    const other = await values({ 'v2.csv': once, 'v1.csv': twice });
    expect(one).toHaveLength(2);
    expect(other).toEqual(one);
  });

  it('named twice in the case are refused', async () => {
    await expect(
      run({
        order: [{}],
        confirmed: [{}],
        case: { reports: ['order-report.txt', './order-report.txt', 'confirmations.txt'] },
      }),
    ).rejects.toThrow('order-report.txt is named twice');
  });

  it('of which the Order Report tells two lines apart leave no doubt of a third', async () => {
    const alike = { 'item-price': '2.00', 'shipping-price': '1.00' };
    const found = await analyzeFiles({
      'order-report.txt': orderReportTab([
        { ...alike, 'order-item-id': A },
        { ...alike, 'order-item-id': B },
      ]),
      'all-orders.txt': allOrdersTab([alike, alike], false),
      'confirmations.txt': confirmationsTab([{ 'order-item-id': '', quantity: '' }]),
      'case.yaml': caseYaml({
        notice: { date: '2021-08-16', kind: 'deactivation' },
        reports: ['order-report.txt', 'all-orders.txt', 'confirmations.txt'],
        declare: { shipFrom: 'US', category: 'Toys & Games' },
      }),
    });
    expect(packagesOf(found)).toEqual([`${ID} LTR1 600 696 valid|defect`]);
  });
});

describe('what cannot be true', () => {
  it('more confirmed than ordered leaves open what the package holds, and never multiplies the price', async () => {
    const found = await run({ order: [{}], confirmed: [{ quantity: '2' }] });
    expect(packagesOf(found)).toEqual([`${ID} LTR1 0..600 0..648 valid|defect`]);
  });

  it('scanned, and never scanned, is open', async () => {
    const found = await run({
      order: [{}],
      shipments: [{ 'tracking-number': PARCEL, 'first-scan': 'none', delivered: '2021-07-16' }],
    });
    expect(packagesOf(found)[0]).toContain('valid|defect');
  });

  it.each([
    ['a channel that is no known word', { 'fulfillment-channel': '' }],
    ['a status that is no known word', { 'order-status': 'Versandt', 'item-status': '' }],
  ])('%s is not left out for the seller', async (_, cells) => {
    const found = await run({
      all: [{}, { 'amazon-order-id': '111-0000002-0000002', 'order-item-id': B, ...cells }],
      confirmed: [{}],
    });
    expect(packagesOf(found)).toContain('111-0000002-0000002 unknown 600 648 valid|defect|exempt');
  });

  it('a row torn in two by a line break names no order by the buyer’s street', async () => {
    const torn = orderReportTab([
      { 'order-id': '111-0000001-0000001' },
      { 'order-id': '111-0000002-0000002', 'recipient-name': 'Robin\nSECRETSTREET 12' },
    ]);
    const found = await analyzeFiles({
      'order-report.txt': torn,
      'confirmations.txt': confirmationsTab([{}]),
      'case.yaml': caseYaml({
        notice: { date: '2021-08-16', kind: 'deactivation' },
        reports: ['order-report.txt', 'confirmations.txt'],
        declare: { shipFrom: 'US', category: 'Toys & Games' },
      }),
    });
    expect(JSON.stringify([found.analysis, found.packages])).not.toContain('SECRET');
    expect(issueCodes(found)).toContain('row-without-order');
  });
});

describe('numbers written in two ways', () => {
  it('are one number: with spaces, hyphens or small letters', async () => {
    const found = await run({
      order: [{}],
      confirmed: [{ 'tracking-number': '9400 1118 9922 3197 4284 97' }],
      labels: [{ 'Shipment - Tracking Number': PARCEL }],
      vtr: [{ tracking: '9400-1118-9922-3197-4284-97' }],
    });
    expect(found.packages).toHaveLength(1);
    expect(issueCodes(found)).not.toContain('label-number-differs');
  });
});
