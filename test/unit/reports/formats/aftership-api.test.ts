import { describe, expect, it } from '@jest/globals';
import { aftershipTracking, NUMBER } from '../../../support/json-examples.js';
import { eventsOf, readJson } from '../../../support/read-json-text.js';

const { tracking } = aftershipTracking.data;

describe("AfterShip's tracking", () => {
  it.each([
    ['one', aftershipTracking],
    ['of a page of several', { meta: { code: 200 }, data: { page: 1, trackings: [tracking] } }],
    ['that is the answer itself', { meta: { code: 200 }, data: tracking }],
    ['bare', tracking],
  ])('is a history: %s', async (_, reply) => {
    const reading = await readJson(reply);
    expect([reading.format, reading.issues]).toEqual(['aftership-api', []]);
    expect(reading.histories).toEqual([
      expect.objectContaining({ trackingNumber: NUMBER, carrier: 'usps', asOf: '2021-07-12' }),
    ]);
    // A time without a zone is local to the facility: it keeps its day.
    expect(eventsOf(reading)).toEqual([
      ['announced', '2021-07-08'],
      ['scan', '2021-07-08'],
      ['delivery', '2021-07-12'],
    ]);
    expect(reading.packages).toEqual([]);
    expect(JSON.stringify(reading)).not.toMatch(/Ann|example/);
  });

  it.each([
    ['Pending', 'unknown'],
    ['InfoReceived', 'announced'],
    ['InTransit', 'scan'],
    ['OutForDelivery', 'scan'],
    ['AttemptFail', 'attempt'],
    ['Delivered', 'delivery'],
    ['AvailableForPickup', 'scan'],
    ['Exception', 'unknown'],
    ['Expired', 'unknown'],
  ])('without checkpoints tells by its tag %s of: %s', async (tag, kind) => {
    expect(eventsOf(await readJson({ ...tracking, tag, checkpoints: [] }))).toEqual([[kind, null]]);
  });

  it('that turned back says so by its sub-status', async () => {
    const checkpoints = [
      { message: 'Accepted', tag: 'InTransit', checkpoint_time: '2021-07-09T10:00:00' },
      {
        message: 'Zurück',
        tag: 'Exception',
        subtag: 'Exception_010',
        checkpoint_time: '2021-07-10T10:00:00',
      },
      { message: 'Zugestellt', tag: 'Delivered', checkpoint_time: '2021-07-12T10:00:00' },
    ];
    const kinds = eventsOf(await readJson({ ...tracking, checkpoints })).map(([kind]) => kind);
    expect(kinds).toEqual(['scan', 'returned', 'delivery']);
  });
});
