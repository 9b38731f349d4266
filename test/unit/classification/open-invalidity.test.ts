import { describe, expect, it } from '@jest/globals';
import { classified, type Package } from '../../support/model-rows.js';
import { scanned } from '../../support/scan-record.js';

const USPS = '9400111899223197428497';

/** A parcel from a store without a VTR report, scanned and delivered on the promised day by USPS, unless the test says otherwise. */
const trackingOf = (over: Partial<Package>) =>
  classified(
    {
      listing: 'not-listed',
      mailpiece: 'parcel',
      item: '20.00',
      tracking: USPS,
      day: '2023-03-01',
      scans: scanned({ inTransit: ['2023-02-25'], delivery: ['2023-03-01'] }),
      ...over,
    },
    { isCovered: () => false },
  ).tracking;

const delivered = (day: string, from: string): Partial<Package> => ({
  scans: scanned({ inTransit: ['2023-02-20'], delivery: [day] }),
  origin: from,
});

/** Policy notes: "Items delivered 17+ days past the Promised Delivery date will be considered invalid tracking." (2022-24; it may belong to the two-scan rule only). */
describe('delivered long after the promised day', () => {
  it.each<[string, Partial<Package>, readonly string[]]>([
    ['16 days late', delivered('2023-03-17', 'US'), ['valid']],
    ['17 days late, one scan asked for: open', delivered('2023-03-18', 'US'), ['valid', 'defect']],
    ['17 days late, two scans asked for', delivered('2023-03-18', 'CN'), ['defect']],
    ['16 days late, two scans asked for', delivered('2023-03-17', 'CN'), ['valid']],
    [
      'late by one record and not by another',
      { scans: scanned({ inTransit: ['2023-02-20'], delivery: ['2023-03-02', '2023-03-30'] }), origin: 'CN' },
      ['valid', 'defect'],
    ],
    [
      'before the words stood on the page',
      {
        day: '2022-07-24',
        scans: scanned({ inTransit: ['2022-07-20'], delivery: ['2022-08-30'] }),
        origin: 'CN',
      },
      ['valid'],
    ],
    [
      'since 2025, when it is not known whether they still stand there',
      { day: '2025-02-01', scans: scanned({ inTransit: ['2025-01-25'], delivery: ['2025-03-01'] }) },
      ['valid', 'defect'],
    ],
    [
      'without a day of delivery',
      { scans: scanned({ inTransit: ['2023-02-25'], delivery: ['yes'] }) },
      ['valid'],
    ],
    [
      'without a promised day of its own: not asked',
      { ...delivered('2023-05-01', 'CN'), day: null },
      ['valid'],
    ],
  ])('%s', (_, over, outcomes) => expect(trackingOf(over).outcomes).toEqual(outcomes));

  it('says by how many days', () => {
    expect(trackingOf(delivered('2023-03-18', 'CN')).because).toBe(
      'delivered 17 days after the promised day: from 17 days on its tracking is invalid',
    );
  });
});

/** Policy notes: "If you manually add a carrier name in the free-form text field "Other" and that carrier is integrated …, your tracking will be marked as invalid." (2022-24). */
describe('a carrier beside “Other”', () => {
  it.each<[string, Partial<Package>, readonly string[]]>([
    ['an integrated one, typed', { otherCarrier: 'named' }, ['defect']],
    ['an integrated one, chosen from the list', { otherCarrier: null }, ['valid']],
    ['no name, and a well-formed number', { otherCarrier: 'unnamed', carrier: '' }, ['valid', 'defect']],
    [
      'no name, and a number of no known form',
      { otherCarrier: 'unnamed', carrier: '', tracking: 'X-77' },
      ['valid'],
    ],
    ['typed before the words stood on the page', { otherCarrier: 'named', day: '2022-07-24' }, ['valid']],
    ['typed since 2025', { otherCarrier: 'named', day: '2025-02-01' }, ['valid', 'defect']],
  ])('%s', (_, over, outcomes) => expect(trackingOf(over).outcomes).toEqual(outcomes));
});

/** Policy notes: "Carrier not integrated: invalid in texts to 2024; measured like any other from 2025"; the list of codes is not complete. */
describe('a carrier that no list names', () => {
  it.each<[string, Partial<Package>, readonly string[]]>([
    ['while integrated ones alone counted', { carrier: 'Sendle' }, ['valid', 'defect']],
    [
      'since 2025',
      { carrier: 'Sendle', day: '2025-02-01', scans: scanned({ inTransit: ['2025-01-25'] }) },
      ['valid'],
    ],
    ['one on the list', { carrier: 'OnTrac', tracking: 'ABC-1' }, ['valid']],
    ['a listed one under another spelling', { carrier: 'USPS First Class' }, ['valid']],
  ])('%s', (_, over, outcomes) => expect(trackingOf(over).outcomes).toEqual(outcomes));
});

describe('what makes scanned tracking invalid', () => {
  it('is not asked where Amazon’s own report decides', () => {
    const late = { ...delivered('2023-03-18', 'CN'), listing: 'valid' } as const;
    expect(classified({ day: '2023-03-01', ...late }).tracking.outcomes).toEqual(['valid']);
  });

  it('adds nothing to what is no valid tracking anyway', () => {
    expect(trackingOf({ otherCarrier: 'named', scans: scanned({ neverScanned: true }) }).because).toBe(
      'the carrier never scanned it',
    );
    expect(trackingOf({ otherCarrier: 'named', day: '2025-02-01', scans: null }).because).toBe(
      'no scan is on record',
    );
  });

  it('leaves what is presumed a presumption', () => {
    const { tracking } = classified(
      {
        listing: 'not-listed',
        mailpiece: 'parcel',
        item: '20.00',
        tracking: USPS,
        day: '2025-02-01',
        otherCarrier: 'named',
      },
      { isCovered: () => false, scansPresumed: true },
    );
    expect(tracking).toMatchObject({ outcomes: ['valid', 'defect'], isPresumed: true });
  });
});
