import { describe, expect, it } from '@jest/globals';
import { failureOf } from '../../../support/failure-of.js';
import { NUMBER, shippoTrack } from '../../../support/json-examples.js';
import { eventsOf, readJson } from '../../../support/read-json-text.js';

describe("Shippo's track", () => {
  it.each([
    ['as asked for', shippoTrack],
    ['as its webhook sends it', { event: 'track_updated', test: false, data: shippoTrack }],
  ])('is a history, %s', async (_, reply) => {
    const reading = await readJson(reply);
    expect([reading.format, reading.issues]).toEqual(['shippo', []]);
    expect(reading.histories).toEqual([
      expect.objectContaining({ trackingNumber: NUMBER, carrier: 'usps', asOf: '2021-07-12' }),
    ]);
    // The status UNKNOWN of the first gives way to its words.
    expect(eventsOf(reading)).toEqual([
      ['announced', '2021-07-08'],
      ['scan', '2021-07-08'],
      ['delivery', '2021-07-12'],
    ]);
    expect(reading.packages).toEqual([]);
  });

  it.each([
    ['PRE_TRANSIT', 'announced'],
    ['TRANSIT', 'scan'],
    ['DELIVERED', 'delivery'],
    ['RETURNED', 'returned'],
    ['FAILURE', 'unknown'],
    ['UNKNOWN', 'unknown'],
  ])('without a history tells by its status %s of: %s', async (status, kind) => {
    const tracking_status = { status, status_date: '2021-07-09T18:00:00Z' };
    const reading = await readJson({ ...shippoTrack, tracking_history: [], tracking_status });
    expect(eventsOf(reading)).toEqual([[kind, '2021-07-09']]);
  });

  it('of a number that is not known yet has no event', async () => {
    const reading = await readJson({ ...shippoTrack, tracking_history: [], tracking_status: null });
    expect(reading.histories).toEqual([expect.objectContaining({ events: [] })]);
  });

  it('of its test carrier proves nothing', async () => {
    const reading = await readJson({
      ...shippoTrack,
      carrier: 'shippo',
      tracking_number: 'SHIPPO_DELIVERED',
    });
    expect(reading.issues.map(({ code }) => code)).toEqual(['test-mode']);
    expect(eventsOf(reading)).toEqual([]);
  });

  it('is not a reply that says what was wrong with the request', async () => {
    const failure = await failureOf(() =>
      readJson({ carrier: ["Invalid value specified for provider 'X'"] }),
    );
    expect(failure).toMatchObject({ code: 'report-unrecognised', exitCode: 3 });
    expect(failure.message).toContain('error reply');
    expect(failure.message).not.toContain('Invalid value');
  });
});
