import { describe, expect, it } from '@jest/globals';
import type { CaseFindings } from '../../../src/app/analyze-case.js';
import { lookAtFiles } from '../../../src/app/draft/look-at-files.js';
import { outcomesUnder } from '../../../src/model/verdict.js';
import { analyzeFiles, issueCodes } from '../../support/analyze-files.js';
import { caseYaml } from '../../support/case-text.js';
import {
  aftershipTracking,
  easypostShipment,
  easypostTracker,
  getOrder2026,
  getOrderItems,
  getOrders,
  getShipment,
  getTracking,
  ORDER,
  shippoTrack,
  track17Reply,
} from '../../support/json-examples.js';
import { memoryInputs } from '../../support/memory-inputs.js';

/** Works a case of replies through, without Amazon's list. */
function run(replies: Readonly<Record<string, object>>): Promise<CaseFindings> {
  const files = Object.fromEntries(
    Object.entries(replies).map(([name, reply]) => [name, JSON.stringify(reply)]),
  );
  const notice = { date: '2021-08-16', kind: 'deactivation', deadlineDays: 14 };
  const declare = { shipFrom: 'US', category: 'Toys & Games' };
  return analyzeFiles({ ...files, 'case.yaml': caseYaml({ notice, reports: Object.keys(files), declare }) });
}

/** Each package: its order and number, value without and with tax, mailpiece, scans and what it may be as counted. */
const packagesOf = ({ packages }: CaseFindings) =>
  packages.map(({ shipment, ...judged }) => ({
    order: shipment.orderId,
    number: shipment.trackingNumber,
    exTax: shipment.value.exTax,
    inclTax: shipment.value.inclTax,
    mailpiece: shipment.mailpiece?.value ?? null,
    scans: shipment.scans === null ? null : [shipment.scans.inTransit.length, shipment.scans.delivery.length],
    outcomes: outcomesUnder({ shipment, ...judged }, 'as-counted'),
  }));

describe('a case of one reply of the Orders API v2026-01-01', () => {
  it('has its package with value, promised day, number and scan', async () => {
    const found = await run({ 'order.json': getOrder2026 });
    expect(packagesOf(found)).toEqual([
      expect.objectContaining({
        order: ORDER,
        exTax: { low: 898, high: 898 },
        inclTax: { low: 977, high: 977 },
        scans: [1, 0],
        outcomes: ['valid'],
      }),
    ]);
    expect(found.analysis.window).toMatchObject({ selectedBy: 'promised-delivery-date' });
  });
});

describe('a case of replies of the Orders API v0', () => {
  const replies = { 'orders.json': getOrders, 'items.json': getOrderItems };

  it.each([
    ["EasyPost's label", { 'label.json': easypostShipment }, 'letter', [1, 1], ['valid']],
    [
      "Shippo's track",
      { 'track.json': shippoTrack, 'label.json': { ...easypostShipment, tracker: null } },
      'letter',
      [1, 1],
      ['valid'],
    ],
    [
      "AfterShip's tracking",
      { 'track.json': aftershipTracking, 'label.json': { ...easypostShipment, tracker: null } },
      'letter',
      [1, 1],
      ['valid'],
    ],
  ])(
    'with %s has a package with what was mailed and its scans',
    async (_, more, mailpiece, scans, outcomes) => {
      const found = await run({ ...replies, ...more });
      expect(packagesOf(found)).toEqual([
        expect.objectContaining({ order: ORDER, exTax: { low: 898, high: 898 }, mailpiece, scans, outcomes }),
      ]);
    },
  );

  it('with a label that no carrier has touched has a defect', async () => {
    const tracking_details = easypostTracker.tracking_details.slice(0, 1);
    const tracker = { ...easypostTracker, status: 'pre_transit', tracking_details };
    const found = await run({ ...replies, 'label.json': { ...easypostShipment, tracker } });
    expect(packagesOf(found).map(({ outcomes }) => outcomes)).toEqual([['defect']]);
  });

  it('with a label of test mode proves neither a scan nor what was mailed', async () => {
    const tracker = { ...easypostTracker, mode: 'test' };
    const found = await run({ ...replies, 'label.json': { ...easypostShipment, mode: 'test', tracker } });
    expect(packagesOf(found)).toEqual([
      expect.objectContaining({ mailpiece: null, scans: null, outcomes: ['valid', 'defect'] }),
    ]);
    expect(issueCodes(found)).toContain('test-mode');
  });

  it('with a label of Buy Shipping has a parcel', async () => {
    const service = { ...getShipment.payload.ShippingService, ShipDate: '2021-07-09T18:00:00Z' };
    const priority = { ...service, ShippingServiceName: 'USPS Priority Mail®' };
    const found = await run({
      ...replies,
      'label.json': { ...getShipment.payload, ShippingService: priority },
    });
    expect(packagesOf(found)).toEqual([expect.objectContaining({ order: ORDER, mailpiece: 'parcel' })]);
  });
});

describe('the files of a folder', () => {
  it('are named with what leads first, JSON after the tables of its kind', async () => {
    const files: Readonly<Record<string, object>> = {
      'a.json': track17Reply,
      'b.json': getTracking,
      'c.json': easypostTracker,
      'd.json': getOrders,
      'e.json': getShipment,
      'f.json': getOrder2026,
      'g.json': { carrier: ['Invalid value'] },
    };
    const texts = Object.fromEntries(Object.entries(files).map(([name, one]) => [name, JSON.stringify(one)]));
    const inputs = memoryInputs(texts);
    const found = await lookAtFiles(Object.keys(texts), (name) => inputs.open(name));
    expect(found.map(({ is }) => (is.kind === 'report' ? [is.format, is.rows] : is.kind))).toEqual([
      ['orders-2026', 2],
      ['buy-shipping', 1],
      ['orders-v0', 1],
      ['easypost', 1],
      ['shipping-v2', 1],
      ['17track-api', 1],
      'unusable',
    ]);
  });
});
