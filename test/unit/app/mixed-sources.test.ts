import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseFindings } from '../../../src/app/analyze-case.js';
import { explainOrder } from '../../../src/app/explain-order.js';
import { readCase } from '../../../src/app/read-case.js';
import type { Explanation } from '../../../src/model/explanation.js';
import { outcomesUnder } from '../../../src/model/verdict.js';
import { analyzeFiles, figureOf, issueCodes } from '../../support/analyze-files.js';
import { caseYaml } from '../../support/case-text.js';
import {
  easypostTracker,
  getOrder2026,
  getShipment,
  getTracking,
  shippoTrack,
} from '../../support/json-examples.js';
import { memoryInputs } from '../../support/memory-inputs.js';
import { CATALOGUES, catalogueOf } from '../../support/policies.js';
import { confirmationsTab, orderReportTab } from '../../support/records-text.js';

const order = (at: number): string => `111-000000${at}-000000${at}`;

/** USPS numbers of labels, check digits included, and UPS's published example. */
const [PIRATE, UNTOUCHED, EASY, WAITING, LATE, AMAZON] = [
  '9400111899223197428497',
  '9400111899223197428503',
  '9400111899223197428510',
  '9400111899223197428527',
  '9400111899223197428534',
  '9400111899223197428541',
] as const;
const UPS = '1Z999AA10123456784';
const BOUGHT = 'TBA000000000001';

/** Orders 1 to 6 and 9, promised by March 1, 2023; 7 comes from Amazon's API alone. */
const ORDERED = [1, 2, 3, 4, 5, 6, 9].map((at) => ({
  'order-id': order(at),
  'order-item-id': `5000000000${at}`,
  sku: 'MUG-01',
  'item-price': '20.00',
  'purchase-date': '2023-02-20T03:00:00-07:00',
  'latest-delivery-date': '2023-03-01T23:59:59-08:00',
}));
const CONFIRMED = [
  [1, PIRATE],
  [2, UNTOUCHED],
  [3, EASY],
  [4, WAITING],
  [5, LATE],
  [9, UPS],
].map(([at, number]) => ({
  'order-id': order(Number(at)),
  'order-item-id': `5000000000${at}`,
  'tracking-number': String(number),
  'ship-date': '2023-02-22',
  'ship-method': 'USPS Ground Advantage',
}));
const PIRATE_SHIP = [
  'Tracking Number,Tracking Status,Carrier,Service,Ship Date,Order ID,Weight (oz)',
  `${PIRATE},Delivered,USPS,Priority Mail,02/22/2023,${order(1)},8`,
  `${UNTOUCHED},New Label Created,USPS,Priority Mail,02/22/2023,${order(2)},8`,
  '',
].join('\n');

const [announced, accepted, delivered] = easypostTracker.tracking_details;
const at = <T extends object>(event: T, datetime: string) => ({ ...event, datetime });
const TRACKERS = {
  trackers: [
    {
      ...easypostTracker,
      tracking_code: EASY,
      updated_at: '2023-03-10T10:00:00Z',
      tracking_details: [
        at({ ...announced }, '2023-02-22T18:00:00Z'),
        at({ ...accepted }, '2023-02-23T20:00:00Z'),
        at({ ...delivered }, '2023-02-27T20:00:00Z'),
      ],
    },
    {
      ...easypostTracker,
      tracking_code: WAITING,
      status: 'pre_transit',
      updated_at: '2023-03-10T10:00:00Z',
      tracking_details: [at({ ...announced }, '2023-02-22T18:00:00Z')],
    },
    // A number that no package bears.
    { ...easypostTracker, tracking_code: '9400111899223197428558' },
  ],
};
const [made, taken, left] = shippoTrack.tracking_history;
const TRACK = {
  ...shippoTrack,
  tracking_number: LATE,
  tracking_history: [
    { ...made, status_date: '2023-02-22T18:00:00Z' },
    { ...taken, status_date: '2023-02-23T20:00:00Z' },
    { ...left, status_date: '2023-03-21T20:00:00Z' },
  ],
};
const LABEL = {
  payload: {
    ...getShipment.payload,
    AmazonOrderId: order(6),
    ItemList: [{ OrderItemId: '50000000006', Quantity: 1 }],
    TrackingId: BOUGHT,
    ShippingService: {
      ShippingServiceName: 'Amazon Shipping Ground',
      CarrierName: 'Amazon Shipping',
      ShipDate: '2023-02-22T20:00:00Z',
    },
  },
};
const WAY = {
  payload: {
    ...getTracking.payload,
    trackingId: BOUGHT,
    eventHistory: [
      { eventCode: 'ReadyForReceive', eventTime: '2023-02-22T20:00:00Z', shipmentType: 'FORWARD' },
      { eventCode: 'PickupDone', eventTime: '2023-02-22T23:00:00Z', shipmentType: 'FORWARD' },
      { eventCode: 'Delivered', eventTime: '2023-02-25T20:00:00Z', shipmentType: 'FORWARD' },
    ],
  },
};
const BY_API = {
  order: {
    ...getOrder2026.order,
    orderId: order(7),
    programs: [],
    createdTime: '2023-02-20T03:10:00Z',
    lastUpdatedTime: '2023-03-10T10:00:00Z',
    fulfillment: {
      ...getOrder2026.order.fulfillment,
      deliverByWindow: { latestDateTime: '2023-03-02T07:59:59Z' },
    },
    packages: [
      {
        ...getOrder2026.order.packages[0],
        trackingNumber: AMAZON,
        shipTime: '2023-02-22T18:00:00Z',
        packageStatus: { status: 'DELIVERED' },
      },
    ],
  },
};

const json = (value: object): string => `${JSON.stringify(value, null, 1)}\n`;
const REPORTS = {
  'orders.txt': orderReportTab(ORDERED),
  'confirmations.txt': confirmationsTab(CONFIRMED),
  'pirate-ship.csv': PIRATE_SHIP,
  'easypost.json': json(TRACKERS),
  'shippo.json': json(TRACK),
  'label.json': json(LABEL),
  'amazon-shipping.json': json(WAY),
  'order-7.json': json(BY_API),
};
const FILES = {
  ...REPORTS,
  'case.yaml': caseYaml({
    notice: { date: '2023-03-22', kind: 'deactivation', deadlineDays: 14 },
    window: { from: '2023-02-10', to: '2023-03-11' },
    reports: Object.keys(REPORTS),
    declare: { shipFrom: 'US', category: 'Kitchen' },
  }),
};

let found: CaseFindings;
beforeAll(async () => {
  found = await analyzeFiles(FILES, '2023-03-25');
});

/** What is explained of one order: each fact's value and place by its name. */
async function factsOf(asked: string): Promise<ReadonlyMap<string, readonly [string | null, string | null]>> {
  const inputs = memoryInputs(FILES);
  const caseFile = await readCase(
    inputs,
    CATALOGUES.map(({ store }) => store),
  );
  const { packages }: Explanation = await explainOrder(
    caseFile,
    inputs,
    catalogueOf('US'),
    '2023-03-25',
    asked,
  );
  return new Map(packages[0]?.facts.map(({ fact, value, source }) => [fact, [value, source] as const]));
}

describe('a case of eight files of seven sources', () => {
  it('is one ledger of packages: each counts once, by the record that tells most', () => {
    const outcomes = found.packages.map((one) => [
      one.shipment.orderId,
      one.shipment.trackingNumber?.value,
      outcomesUnder(one, 'as-counted').join(' or '),
    ]);
    expect(outcomes.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))).toEqual([
      [order(1), PIRATE, 'valid'],
      [order(2), UNTOUCHED, 'defect'],
      [order(3), EASY, 'valid'],
      [order(4), WAITING, 'defect'],
      // Delivered 20 days after the promised day, one scan asked for: the policy leaves that open.
      [order(5), LATE, 'valid or defect'],
      [order(6), BOUGHT, 'valid'],
      [order(7), AMAZON, 'valid'],
      // A number of UPS beside the carrier USPS.
      [order(9), UPS, 'defect'],
    ]);
    expect(figureOf(found, 'as-counted')).toMatchObject({
      numerator: 4,
      denominator: 8,
      undetermined: 1,
      rate: '0.500000',
      high: '0.625000',
    });
  });

  it('names the causes that the records tell', () => {
    const causes = found.causes.map(({ id, packages }) => [
      id,
      packages.map(({ shipment }) => shipment.orderId).toSorted(),
    ]);
    expect(Object.fromEntries(causes)).toMatchObject({
      'never-scanned': [order(2), order(4)],
      'carrier-mismatch': [order(9)],
      'delivered-late': [order(5)],
    });
  });

  it('keeps for each fact the file and row that it was read from', async () => {
    const third = await factsOf(order(3));
    expect(third.get('promised delivery date')).toEqual(['2023-03-01', 'orders.txt:4']);
    expect(third.get('tracking number')).toEqual([EASY, 'confirmations.txt:4']);
    expect(third.get('scans')?.[0]).toBe('scanned 2023-02-23T20:00:00Z; delivered 2023-02-27T20:00:00Z');
    expect(third.get('scans')?.[1]).toMatch(/^easypost\.json:\d+, easypost\.json:\d+$/);
    const first = await factsOf(order(1));
    expect(first.get('postage service')).toEqual(['Priority Mail', 'pirate-ship.csv:2']);
    expect(first.get('scans')).toEqual(['delivered', 'pirate-ship.csv:2']);
    const sixth = await factsOf(order(6));
    expect(sixth.get('carrier')?.[1]).toMatch(/^label\.json:\d+$/);
    expect(sixth.get('scans')?.[1]).toMatch(/^amazon-shipping\.json:\d+, amazon-shipping\.json:\d+$/);
    const seventh = await factsOf(order(7));
    expect(seventh.get('promised delivery date')).toEqual([
      '2023-03-01',
      expect.stringMatching(/^order-7\.json:\d+$/),
    ]);
    expect(seventh.get('tracking number')).toEqual([AMAZON, expect.stringMatching(/^order-7\.json:\d+$/)]);
  });

  it('says which history is of no package, and nothing else is odd', () => {
    expect(found.analysis.issues.filter(({ code }) => code === 'history-unmatched')).toEqual([
      expect.objectContaining({
        file: 'easypost.json',
        message: expect.stringContaining('1 tracking history is of a number'),
      }),
    ]);
    expect(new Set(issueCodes(found))).toEqual(new Set(['history-unmatched']));
  });

  it('does not hang on the order in which the files are named', async () => {
    const turned = JSON.parse(FILES['case.yaml']) as { reports: string[] };
    const other = await analyzeFiles(
      { ...FILES, 'case.yaml': JSON.stringify({ ...turned, reports: turned.reports.toReversed() }) },
      '2023-03-25',
    );
    expect(other.analysis.scenarios).toEqual(found.analysis.scenarios);
  });
});
