import { describe, expect, it } from '@jest/globals';
import { track17Reply } from '../../../support/json-examples.js';
import { eventsOf, readJson } from '../../../support/read-json-text.js';

const [accepted] = track17Reply.data.accepted;
const withEvent = (event: object) => ({
  number: 'RR123456785CN',
  track_info: { tracking: { providers: [{ events: [{ time_iso: '2021-07-09T10:00:00Z', ...event }] }] } },
});

describe("17TRACK's reply", () => {
  it.each([
    ['gettrackinfo', track17Reply],
    ['a number without its wrapper', accepted],
  ])('is a history each number, from %s', async (_, reply) => {
    const reading = await readJson(reply);
    expect([reading.format, reading.issues]).toEqual(['17track-api', []]);
    expect(reading.histories).toEqual([
      expect.objectContaining({ trackingNumber: 'RR123456785CN', carrier: 'China Post', asOf: '2021-07-12' }),
    ]);
    // 08:00 of the 10th in China is the 9th in Los Angeles; words in other languages give way to the stage.
    expect(eventsOf(reading)).toEqual([
      ['scan', '2021-07-09'],
      ['scan', '2021-07-08'],
      ['announced', '2021-07-08'],
    ]);
    expect(JSON.stringify(reading)).not.toMatch(/Salem/);
  });

  it.each([
    [{ stage: 'InfoReceived' }, 'announced'],
    [{ stage: 'PickedUp' }, 'scan'],
    [{ stage: 'Departure' }, 'scan'],
    [{ stage: 'AvailableForPickup' }, 'scan'],
    [{ stage: 'OutForDelivery' }, 'scan'],
    [{ stage: 'Delivered' }, 'delivery'],
    [{ stage: 'Returned' }, 'returned'],
    [{ stage: null, sub_status: 'Exception_Returning' }, 'returned'],
    [{ stage: null, sub_status: 'InTransit_Other' }, 'unknown'],
    [{ stage: null, sub_status: 'DeliveryFailure_Other' }, 'unknown'],
    [{ stage: null, description: 'Delivery attempted' }, 'attempt'],
  ])('takes %j for: %s', async (event, kind) => {
    expect(eventsOf(await readJson(withEvent(event))).map(([one]) => one)).toEqual([kind]);
  });

  it('tells of each number, also of one without a way yet', async () => {
    const data = { accepted: [accepted, { number: 'LX000000001CN', track_info: {} }], rejected: [] };
    const { histories } = await readJson({ code: 0, data });
    expect(histories.map(({ trackingNumber, events }) => [trackingNumber, events.length])).toEqual([
      ['RR123456785CN', 3],
      ['LX000000001CN', 0],
    ]);
  });

  it('keeps what two carriers tell of one number apart: both may tell of one delivery', async () => {
    const delivery = (name: string, time_iso: string) => ({
      provider: { name },
      events: [{ time_iso, stage: 'Delivered' }],
    });
    const providers = [
      delivery('China Post', '2021-07-12T20:10:00Z'),
      delivery('USPS', '2021-07-12T13:00:00-07:00'),
    ];
    const { histories } = await readJson({
      number: 'RR123456785CN',
      track_info: { tracking: { providers } },
    });
    expect(histories.map(({ carrier, events }) => [carrier, events.length])).toEqual([
      ['China Post', 1],
      ['USPS', 1],
    ]);
  });
});
