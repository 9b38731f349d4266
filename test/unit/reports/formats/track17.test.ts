import { describe, expect, it } from '@jest/globals';
import { readReportText } from '../../../support/read-report-text.js';
import { LETTERED, PARCEL, TRACK17, TRACK17_ROWS, UPS_PARCEL } from '../../../support/tool-texts.js';
import { workbookOf } from '../../../support/workbook-bytes.js';

const EXPECTED = [
  [PARCEL, 'USPS', 'delivery', '2021-07-19 12:30', '2021-07-19'],
  // The date beside it is none of delivery: it was not delivered.
  [LETTERED, 'USPS', 'scan', 'yes', null],
  [UPS_PARCEL, 'UPS', 'unknown', 'yes', null],
];
const READ: readonly (readonly [how: string, content: string | Uint8Array])[] = [
  ['text', TRACK17],
  ['a workbook', workbookOf({ sheets: [{ name: 'Sheet1', rows: TRACK17_ROWS }] })],
];

describe("17TRACK's export", () => {
  it.each(READ)('as %s gives the last status of each number, and names no order', async (_, content) => {
    const { format, histories, packages } = await readReportText(content);
    expect([format, packages]).toEqual(['17track', []]);
    expect(
      histories.flatMap(({ trackingNumber, carrier, events }) =>
        events.map(({ kind, at, day }) => [trackingNumber, carrier, kind, at, day]),
      ),
    ).toEqual(EXPECTED);
  });

  // 17TRACK's help, “Understanding Tracking Status (Main Status & Substatus)”; Undelivered and Alert as its apps say.
  it.each([
    ['NotFound', 'unknown'],
    ['Not found', 'unknown'],
    ['NotFound_InvalidCode', 'unknown'],
    ['InfoReceived', 'announced'],
    ['InTransit', 'scan'],
    ['InTransit_PickedUp', 'scan'],
    ['InTransit_CustomsReleased', 'scan'],
    ['AvailableForPickup', 'scan'],
    ['PickUp', 'scan'],
    ['OutForDelivery', 'scan'],
    ['OutForDelivery_Other', 'scan'],
    ['DeliveryFailure', 'attempt'],
    ['DeliveryFailure_NoBody', 'attempt'],
    ['DeliveryFailure_Security', 'unknown'],
    ['DeliveryFailure_InvalidAddress', 'unknown'],
    ['Undelivered', 'attempt'],
    ['Delivered', 'delivery'],
    ['Delivered_Other', 'delivery'],
    ['Exception', 'unknown'],
    ['Exception_Returning', 'returned'],
    ['Exception_Returned', 'returned'],
    ['Alert', 'unknown'],
    ['Expired', 'unknown'],
  ])('the status “%s” is %s', async (status, kind) => {
    const { histories, issues } = await readReportText(`Number,Carrier,Status\nN1,USPS,${status}\n`);
    expect(histories.map(({ events }) => events.map((event) => event.kind))).toEqual([[kind]]);
    expect(issues).toEqual([]);
  });

  it('under other headings is read by a map', async () => {
    const { histories } = await readReportText('Sendung;Paketstatus\nN1;Delivered\n', {
      format: '17track',
      columns: { trackingNumber: 'Sendung', status: 'Paketstatus' },
    });
    expect(histories.map(({ trackingNumber }) => trackingNumber)).toEqual(['N1']);
  });
});
