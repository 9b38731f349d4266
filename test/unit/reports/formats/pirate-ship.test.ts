import { describe, expect, it } from '@jest/globals';
import { readReportText } from '../../../support/read-report-text.js';
import { LETTERED, PARCEL, PIRATE_SHIP } from '../../../support/tool-texts.js';

const HEADING = 'Tracking Number,Tracking Status,Carrier,Ship Date,Cost,Order ID,Weight (oz)';
const read = (...rows: readonly string[]) => readReportText(`${[HEADING, ...rows].join('\n')}\n`);

describe("Pirate Ship's export", () => {
  it('gives a label for each row: order, number, carrier, service, day and country', async () => {
    const { packages } = await readReportText(PIRATE_SHIP);
    expect(packages).toEqual([
      expect.objectContaining({
        report: 'pirate-ship',
        orderId: '111-0000001-0000001',
        trackingNumber: PARCEL,
        carrier: 'USPS',
        service: 'Ground Advantage',
        packageType: null,
        shipDay: '2024-07-15',
        destination: 'US',
        firstScan: null,
        delivered: null,
      }),
      expect.objectContaining({ orderId: '111-0000002-0000002', destination: 'United States' }),
    ]);
  });

  it('gives the last status of each number, on a day that it does not state', async () => {
    const { histories } = await readReportText(PIRATE_SHIP);
    const source = { file: 'report.txt', row: 2 };
    expect(histories).toEqual([
      {
        source,
        trackingNumber: PARCEL,
        carrier: 'USPS',
        asOf: null,
        events: [{ source, kind: 'delivery', at: 'yes', day: null }],
      },
      expect.objectContaining({
        trackingNumber: LETTERED,
        events: [expect.objectContaining({ kind: 'announced' })],
      }),
    ]);
  });

  it('leaves out refunded labels, with what they tell of their number', async () => {
    const { packages, histories, issues } = await readReportText(PIRATE_SHIP);
    expect(packages.map(({ orderId }) => orderId)).not.toContain('111-0000003-0000003');
    expect(histories).toHaveLength(2);
    expect(issues.filter(({ code }) => code === 'label-voided')).toEqual([
      expect.objectContaining({ row: 4, column: 'Status' }),
    ]);
  });

  it.each([
    ['New Label Created', 'announced'],
    ['In Transit', 'scan'],
    ['Arrived at Facility', 'scan'],
    ['Out for Delivery', 'scan'],
    ['Delivered', 'delivery'],
    ['Returned to Sender', 'returned'],
    ['In Transit to Next Facility', 'unknown'],
  ])('the status “%s” is %s', async (status, kind) => {
    const { histories, issues } = await read(`${PARCEL},${status},USPS,07/15/2024,4.50,111-1,3`);
    expect(histories.map(({ events }) => events.map((event) => event.kind))).toEqual([[kind]]);
    expect(issues).toEqual([]);
  });

  it('a label without an order still tells of its number, and is no package', async () => {
    const { packages, histories, issues } = await read(`${PARCEL},Delivered,USPS,07/15/2024,4.50,,3`);
    expect(packages).toEqual([]);
    expect(histories.map(({ trackingNumber }) => trackingNumber)).toEqual([PARCEL]);
    expect(issues).toEqual([
      expect.objectContaining({ code: 'row-without-order', row: 2, column: 'Order ID' }),
    ]);
  });

  it('a label without a status tells nothing of its number', async () => {
    const { packages, histories } = await read(`${PARCEL},,USPS,07/15/2024,4.50,111-1,3`);
    expect(packages).toHaveLength(1);
    expect(histories).toEqual([]);
  });

  it('a status that nobody knows is noted once, without its words, and is unknown', async () => {
    const rows = ['Left with Robin Sample', 'Left with Robin Sample', 'Gone'].map(
      (status, at) => `N${at},${status},USPS,07/15/2024,4.50,111-${at},3`,
    );
    const { histories, issues } = await read(...rows);
    expect(histories.flatMap(({ events }) => events.map(({ kind }) => kind))).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
    expect(issues.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['status-unknown', 2, 'Tracking Status'],
      ['status-unknown', 4, 'Tracking Status'],
    ]);
    expect(JSON.stringify(issues)).not.toContain('Robin');
  });

  it('rows whose date may be read in two ways wait for the rest, and keep both records', async () => {
    const { packages, histories, issues } = await read(
      `${PARCEL},Delivered,USPS,07/08/2024,4.50,111-1,3`,
      `${LETTERED},Odd words,USPS,15/08/2024,4.50,111-2,3`,
    );
    expect(packages.map(({ shipDay }) => shipDay)).toEqual(['2024-08-07', '2024-08-15']);
    expect(histories.map(({ trackingNumber }) => trackingNumber)).toEqual([PARCEL, LETTERED]);
    expect(issues.map(({ code }) => code)).toEqual(['status-unknown']);
  });
});
