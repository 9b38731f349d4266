import { describe, expect, it } from '@jest/globals';
import { easypostShipment, easypostTracker, NUMBER, ORDER } from '../../../support/json-examples.js';
import { eventsOf, readJson } from '../../../support/read-json-text.js';

const codesOf = ({ issues }: { readonly issues: readonly { readonly code: string }[] }) =>
  issues.map(({ code }) => code);

describe("EasyPost's Tracker", () => {
  it('of a page that more follow says so', async () => {
    const reading = await readJson({ trackers: [easypostTracker], has_more: true });
    expect(codesOf(reading)).toEqual(['more-pages']);
  });

  it.each([
    ['alone', easypostTracker],
    ['in a list', { trackers: [easypostTracker], has_more: false }],
    ['in an Event', { object: 'Event', description: 'tracker.updated', result: easypostTracker }],
  ])('is a history, %s', async (_, reply) => {
    const reading = await readJson(reply);
    expect(reading.format).toBe('easypost');
    expect(reading.issues).toEqual([]);
    expect(reading.histories).toEqual([
      expect.objectContaining({ trackingNumber: NUMBER, carrier: 'USPS', asOf: '2021-07-12' }),
    ]);
    expect(eventsOf(reading)).toEqual([
      ['announced', '2021-07-08'],
      ['scan', '2021-07-08'],
      ['delivery', '2021-07-12'],
    ]);
    expect(JSON.stringify(reading)).not.toMatch(/Ann|Salem/);
  });

  it.each([
    ['unknown', 'unknown'],
    ['pre_transit', 'announced'],
    ['in_transit', 'scan'],
    ['out_for_delivery', 'scan'],
    ['delivered', 'delivery'],
    ['available_for_pickup', 'scan'],
    ['return_to_sender', 'returned'],
    ['failure', 'unknown'],
    ['cancelled', 'unknown'],
    ['error', 'unknown'],
  ])('with the status %s and no events tells of: %s', async (status, kind) => {
    const reading = await readJson({ ...easypostTracker, status, tracking_details: [] });
    expect(eventsOf(reading)).toEqual([[kind, null]]);
  });

  it('believes the words of an event before its status', async () => {
    const tracking_details = [
      { message: 'In Transit to Next Facility', status: 'in_transit', datetime: '2021-07-09T18:00:00Z' },
      { message: 'Customs clearance', status: 'in_transit', datetime: '2021-07-09T19:00:00Z' },
      { message: 'Pre-Shipment Info Sent to USPS', status: 'unknown', datetime: '2021-07-08T19:00:00Z' },
    ];
    const reading = await readJson({ ...easypostTracker, tracking_details });
    expect(eventsOf(reading).map(([kind]) => kind)).toEqual(['unknown', 'scan', 'announced']);
  });

  it('of a return tells nothing of the way there', async () => {
    const back = await readJson({ ...easypostTracker, is_return: true });
    expect(new Set(eventsOf(back).map(([kind]) => kind))).toEqual(new Set(['returned']));
  });

  it('of test mode is read, and proves nothing', async () => {
    const reading = await readJson({ ...easypostTracker, mode: 'test' });
    expect(codesOf(reading)).toEqual(['test-mode']);
    expect(reading.histories).toEqual([expect.objectContaining({ trackingNumber: NUMBER, events: [] })]);
  });
});

describe("EasyPost's Shipment", () => {
  it.each([
    ['alone', easypostShipment],
    ['in a list', { shipments: [easypostShipment], has_more: false }],
    ['in an Event', { object: 'Event', result: easypostShipment }],
  ])('is a label with the history of its number, %s', async (_, reply) => {
    const reading = await readJson(reply);
    expect([reading.format, reading.issues]).toEqual(['easypost', []]);
    expect(reading.packages).toEqual([
      expect.objectContaining({
        report: 'easypost',
        orderId: ORDER,
        packageId: 'shp_1',
        shipDay: '2021-07-08',
        carrier: 'USPS',
        service: 'First',
        packageType: 'Letter',
        mailpiece: null,
        trackingNumber: NUMBER,
        shipMethod: null,
        origin: 'US',
        destination: 'US',
      }),
    ]);
    expect(reading.histories).toHaveLength(1);
    expect(JSON.stringify(reading)).not.toMatch(/Ann|Salem|97301/);
  });

  it.each([
    ['its reference', { reference: '#1001' }, '#1001'],
    [
      'its invoice number, where it has no reference',
      { reference: null, options: { invoice_number: '77' } },
      '77',
    ],
    ['its invoice number, where the reference is a name', { reference: 'Ann Buyer' }, '77'],
    ['its invoice number, written as a number', { reference: null, options: { invoice_number: 77 } }, '77'],
  ])('names its order by %s', async (_, more, orderId) => {
    expect((await readJson({ ...easypostShipment, ...more })).packages[0]?.orderId).toBe(orderId);
  });

  it('that names no order still tells of its number', async () => {
    const reading = await readJson({ ...easypostShipment, reference: 'Ann Buyer', options: {} });
    expect([reading.packages.length, reading.histories.length]).toEqual([0, 1]);
    expect(codesOf(reading)).toEqual(['row-without-order']);
    expect(JSON.stringify(reading.issues)).not.toContain('Ann');
  });

  it.each([
    ['whose refund was asked for', { refund_status: 'submitted' }, 'label-voided'],
    ['that was refunded', { refund_status: 'refunded' }, 'label-voided'],
    ['that was cancelled', { status: 'cancelled' }, 'label-voided'],
    ['for a return', { is_return: true }, 'label-of-return'],
    [
      'of which only rates are known',
      { selected_rate: null, tracking_code: null, postage_label: null },
      'label-not-bought',
    ],
  ])('%s is left out, and that is said', async (_, more, code) => {
    const reading = await readJson({ ...easypostShipment, ...more });
    expect([reading.packages, reading.histories]).toEqual([[], []]);
    expect(codesOf(reading)).toEqual([code, 'report-empty']);
  });

  it('whose refund was refused is kept', async () => {
    expect((await readJson({ ...easypostShipment, refund_status: 'rejected' })).packages).toHaveLength(1);
  });

  it('of test mode is read, but tells neither what was mailed nor of any scan', async () => {
    const tracker = { ...easypostTracker, mode: 'test' };
    const reading = await readJson({ ...easypostShipment, mode: 'test', tracker });
    expect(reading.packages).toEqual([
      expect.objectContaining({ orderId: ORDER, trackingNumber: NUMBER, service: null, packageType: null }),
    ]);
    expect(eventsOf(reading)).toEqual([]);
    expect(codesOf(reading)).toEqual(['test-mode', 'test-mode']);
  });
});
