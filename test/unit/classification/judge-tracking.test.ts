import { describe, expect, it } from '@jest/globals';
import type { ScanRecord } from '../../../src/model/shipment.js';
import { classified } from '../../support/model-rows.js';
import { type Scanned, scanned } from '../../support/scan-record.js';

/** A parcel from China of $20.00, of which Amazon's report does not speak: two scans are asked of it from 2021-08-09 on. */
const trackingOf = (scans: ScanRecord) =>
  classified(
    {
      listing: 'not-listed',
      mailpiece: 'parcel',
      item: '20.00',
      tracking: '9400111899223197428497',
      day: '2021-09-01',
      origin: 'CN',
      scans,
    },
    { isCovered: () => false },
  ).tracking;

/** Policy notes: “a fully trackable ship method that can provide at least two scans (including a delivery scan or delivery attempt)”. */
describe('where two scans are asked for', () => {
  it.each<[string, Scanned, readonly string[], needs: string | null]>([
    [
      'one under way and the delivery',
      { inTransit: ['2021-08-28'], delivery: ['2021-09-01'] },
      ['valid'],
      null,
    ],
    [
      'one under way, and it is known not to be delivered',
      { inTransit: ['2021-08-28'], notDelivered: true },
      ['defect'],
      null,
    ],
    ['one under way', { inTransit: ['2021-08-28'] }, ['valid', 'defect'], 'a delivery scan or attempt'],
    ['the delivery alone', { delivery: ['2021-09-01'] }, ['valid', 'defect'], 'an earlier scan'],
  ])('%s', (_, scans, outcomes, needs) => {
    const found = trackingOf(scanned(scans));
    expect(found.outcomes).toEqual(outcomes);
    if (needs === null) expect(found.needs).toBeNull();
    else expect(found.needs).toContain(needs);
  });

  it('records that contradict each other about the delivery leave it open', () => {
    const both = {
      ...scanned({ inTransit: ['2021-08-28'], delivery: ['2021-09-01'], notDelivered: true }),
      hasBoth: false,
    };
    expect(trackingOf(both)).toMatchObject({
      outcomes: ['valid', 'defect'],
      because: expect.stringContaining('both that it was delivered and that it was not'),
    });
  });
});
