import { describe, expect, it } from '@jest/globals';
import { readReportText } from '../../../support/read-report-text.js';
import { AFTERSHIP, LETTERED, PARCEL, UPS_PARCEL } from '../../../support/tool-texts.js';

/** The kinds, times and days that one row of AfterShip gives. */
async function eventsOf(status: string, dates = ',,') {
  const heading =
    'tracking_number,courier,tag,shipment_pickup_date,first_attempted_at,shipment_delivery_date';
  const { histories, issues } = await readReportText(`${heading}\n${PARCEL},usps,${status},${dates}\n`);
  return {
    events: histories.flatMap(({ events }) => events.map(({ kind, at, day }) => [kind, at, day])),
    codes: issues.map(({ code }) => code),
  };
}

describe("AfterShip's export", () => {
  it('gives a label, with carrier and number, for each row that names an order', async () => {
    const { packages, issues } = await readReportText(AFTERSHIP);
    expect(packages).toEqual([
      expect.objectContaining({
        report: 'aftership',
        orderId: '111-0000001-0000001',
        trackingNumber: PARCEL,
        carrier: 'usps',
        shipDay: null,
        service: null,
      }),
      expect.objectContaining({ orderId: '111-0000002-0000002', trackingNumber: LETTERED }),
    ]);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([['row-without-order', 4]]);
  });

  // Whether the first attempt of a package that was delivered at once is the delivery, AfterShip does not say.
  it('takes a first attempt on the day of the delivery for the delivery', async () => {
    const kinds = async (dates: string) => (await eventsOf('Delivered', dates)).events.map(([kind]) => kind);
    expect(await kinds(',2021-07-12,2021-07-12T15:10:00')).toEqual(['delivery']);
    expect(await kinds(',2021-07-11,2021-07-12T15:10:00')).toEqual(['attempt', 'delivery']);
  });

  it('gives a history for every number, those without an order too', async () => {
    const { histories } = await readReportText(AFTERSHIP);
    expect(histories.map(({ trackingNumber, carrier }) => [trackingNumber, carrier])).toEqual([
      [PARCEL, 'usps'],
      [LETTERED, 'usps'],
      [UPS_PARCEL, 'ups'],
    ]);
  });

  it('without a column of orders gives histories alone, and nothing is amiss', async () => {
    const { packages, histories, issues } = await readReportText(
      'tracking_number,slug,tag\nN1,usps,InTransit\n',
    );
    expect([packages, histories.length, issues]).toEqual([[], 1, []]);
  });

  // AfterShip's documentation, “Delivery Statuses”, by code and by name.
  it.each([
    ['InfoReceived', 'announced'],
    ['Information Received', 'announced'],
    ['Info Received', 'announced'],
    ['InTransit', 'scan'],
    ['In Transit', 'scan'],
    ['OutForDelivery', 'scan'],
    ['Out for Delivery', 'scan'],
    ['AvailableForPickup', 'scan'],
    ['Available for Pickup', 'scan'],
    ['AttemptFail', 'attempt'],
    ['Failed Attempt', 'attempt'],
    ['Attempt Failed', 'attempt'],
    ['Delivered', 'delivery'],
    ['Exception', 'unknown'],
    ['Expired', 'unknown'],
    ['Pending', 'unknown'],
    ['DELIVERED', 'delivery'],
    ['RETURNED_TO_SENDER', 'returned'],
  ])('the status “%s” is %s', async (status, kind) => {
    expect(await eventsOf(status)).toEqual({ events: [[kind, 'yes', null]], codes: [] });
  });

  it('takes the days of pickup, first attempt and delivery where they stand there', async () => {
    expect(await eventsOf('Delivered', '2021-07-15T10:00:00,2021-07-18,2021-07-19T12:30:00')).toEqual({
      events: [
        ['scan', '2021-07-15T10:00:00', '2021-07-15'],
        ['attempt', '2021-07-18', '2021-07-18'],
        ['delivery', '2021-07-19T12:30:00', '2021-07-19'],
      ],
      codes: [],
    });
  });

  it('keeps a status that says less than its dates', async () => {
    const { events } = await eventsOf('Expired', ',,2021-07-19');
    expect(events).toEqual([
      ['delivery', '2021-07-19', '2021-07-19'],
      ['unknown', 'yes', null],
    ]);
  });

  it('never takes an expected day for one of delivery', async () => {
    const { histories } = await readReportText(
      'tracking_number,slug,tag,expected_delivery\nN1,usps,InTransit,2021-07-20\n',
    );
    expect(histories.flatMap(({ events }) => events.map(({ kind, day }) => [kind, day]))).toEqual([
      ['scan', null],
    ]);
  });
});
