import { describe, expect, it } from '@jest/globals';
import { getTracking } from '../../../support/json-examples.js';
import { eventsOf, readJson } from '../../../support/read-json-text.js';
import { readReportText } from '../../../support/read-report-text.js';

const { payload } = getTracking;
const event = (eventCode: string, shipmentType = 'FORWARD', eventTime = '2021-07-09T18:00:00Z') => ({
  eventCode,
  eventTime,
  shipmentType,
});

describe('tracking by Amazon Shipping', () => {
  it.each([
    ['getTracking', getTracking],
    ['tracking without its wrapper', payload],
  ])('is a history, from %s', async (_, reply) => {
    const reading = await readJson(reply);
    expect(reading.format).toBe('shipping-v2');
    expect(reading.issues).toEqual([]);
    expect(reading.histories).toEqual([
      expect.objectContaining({ trackingNumber: 'TBA000000000001', carrier: null, asOf: null }),
    ]);
    expect(eventsOf(reading)).toEqual([
      ['announced', '2021-07-08'],
      ['scan', '2021-07-08'],
      ['delivery', '2021-07-10'],
    ]);
  });

  it('keeps the line and the words of the time of each event', async () => {
    const { histories } = await readReportText(
      ['{ "trackingId": "T1", "eventHistory": [', JSON.stringify(event('PickupDone')), ']}'].join('\n'),
    );
    expect(histories[0]?.source.row).toBe(1);
    expect(histories[0]?.events).toEqual([
      expect.objectContaining({ at: '2021-07-09T18:00:00Z', source: { file: 'report.txt', row: 2 } }),
    ]);
  });

  it.each([
    ['ReadyForReceive', 'announced'],
    ['PickupDone', 'scan'],
    ['ArrivedAtCarrierFacility', 'scan'],
    ['Departed', 'scan'],
    ['OutForDelivery', 'scan'],
    ['AvailableForPickup', 'scan'],
    ['DeliveryAttempted', 'attempt'],
    ['Delivered', 'delivery'],
    ['ReturnInitiated', 'returned'],
    ['Undeliverable', 'unknown'],
    ['Rejected', 'unknown'],
    ['Lost', 'unknown'],
    ['PickupCancelled', 'unknown'],
    ['SomethingNew', 'unknown'],
  ])('takes %s for: %s', async (code, kind) => {
    expect(eventsOf(await readJson({ ...payload, eventHistory: [event(code)] }))).toEqual([
      [kind, '2021-07-09'],
    ]);
  });

  it('takes a delivery on the way back for no delivery', async () => {
    // Amazon's own example: undeliverable, then returned, then "Delivered" to the sender.
    const eventHistory = [
      event('Undeliverable'),
      event('ReturnInitiated', 'RETURNS'),
      event('Delivered', 'RETURNS'),
    ];
    const kinds = eventsOf(await readJson({ ...payload, eventHistory })).map(([kind]) => kind);
    expect(kinds).toEqual(['unknown', 'returned', 'returned']);
  });

  it('without a number says so, and tells nothing', async () => {
    const { histories, issues } = await readJson({ ...payload, trackingId: ' null ' });
    expect(histories).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['field-missing', 'report-empty']);
  });
});
