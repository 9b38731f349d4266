import { describe, expect, it } from '@jest/globals';
import { countSinceFix } from '../../../src/metrics/count-since-fix.js';
import { selectSinceFix } from '../../../src/metrics/select-since-fix.js';
import type { ClassifiedShipment } from '../../../src/model/verdict.js';
import { classified, type Package } from '../../support/model-rows.js';
import { scanned } from '../../support/scan-record.js';

const FIXED = '2021-08-17';
const AS_OF = '2021-08-30';
const USPS = '9400111899223197428497';

/** A parcel sent after the fix, which no report of Amazon's covers. */
const sent = (id: string, over: Partial<Package> = {}): ClassifiedShipment =>
  classified(
    {
      id,
      listing: 'not-listed',
      mailpiece: 'parcel',
      item: '20.00',
      tracking: USPS,
      shipDay: '2021-08-20',
      day: '2021-08-25',
      ...over,
    },
    { isCovered: () => false },
  );

const VALID = { scans: scanned({ inTransit: ['2021-08-21'] }) };
const DEFECT = { tracking: '' };
const EXEMPT = { mailpiece: 'letter', item: '5.00', tracking: 'LTR1' } as const;
const PENDING = { scans: null };

describe('a package was shipped since the fix', () => {
  it.each([
    ['on the day before the fix', '2021-08-16', false],
    ['on the very day of the fix', '2021-08-17', false],
    ['on the day after', '2021-08-18', true],
    ['on the day of the letter', '2021-08-30', true],
    ['on the day after the letter', '2021-08-31', false],
    ['on a day that no file states', null, false],
  ])('%s (%s): %s', (_, shipDay, isSince) => {
    const one = sent('111-1', { shipDay });
    expect(selectSinceFix([one], FIXED, AS_OF)).toEqual(isSince ? [one] : []);
  });
});

describe('the result since the fix', () => {
  it.each([
    ['scanned: valid', VALID, 'valid'],
    ['without a number: a defect', DEFECT, 'defect'],
    ['never scanned by its record: a defect', { scans: scanned({ neverScanned: true }) }, 'defect'],
    ['an exempt letter: exempt, whatever its tracking', EXEMPT, 'exempt'],
    ['no scan on file yet: pending', PENDING, 'pending'],
    [
      'a defect or exempt, since nothing says what was mailed: pending',
      { ...DEFECT, mailpiece: null, item: '5.00' },
      'pending',
    ],
  ] as const)('counts a package %s', (_, over, as) => {
    const none = { shipped: 1, valid: 0, defect: 0, exempt: 0, pending: 0 };
    expect(countSinceFix([sent('111-1', over)], FIXED, 'as-written')).toMatchObject({ ...none, [as]: 1 });
  });

  it('asks for what the scenario that leads asks for', () => {
    const other = sent('111-1', { ...EXEMPT, shipMethod: 'First Class' });
    expect(countSinceFix([other], FIXED, 'as-written')).toMatchObject({ exempt: 1 });
    expect(countSinceFix([other], FIXED, 'strictest')).toMatchObject({ exempt: 0, pending: 1 });
  });

  it('is told for all, and for each category by name', () => {
    const since = [
      sent('111-1', VALID),
      sent('111-2', { ...VALID, category: 'Books', shipDay: '2021-08-28' }),
      sent('111-3', { ...DEFECT, category: 'Books' }),
      sent('111-4', PENDING),
      sent('111-5', EXEMPT),
    ];
    expect(countSinceFix(since, FIXED, 'as-written')).toEqual({
      fixDay: FIXED,
      lastShipped: '2021-08-28',
      shipped: 5,
      valid: 2,
      defect: 1,
      exempt: 1,
      pending: 1,
      examples: [
        {
          orderId: '111-1',
          category: 'Toys & Games',
          shipped: '2021-08-20',
          scanned: '2021-08-21',
          source: 'shipments.csv:2',
        },
        {
          orderId: '111-2',
          category: 'Books',
          shipped: '2021-08-28',
          scanned: '2021-08-21',
          source: 'shipments.csv:2',
        },
      ],
      categories: [
        { category: 'Books', shipped: 2, valid: 1, defect: 1, exempt: 0, pending: 0 },
        { category: 'Toys & Games', shipped: 3, valid: 1, defect: 0, exempt: 1, pending: 1 },
      ],
    });
  });

  it('is null where the files hold no such package', () => {
    expect(countSinceFix([], FIXED, 'as-written')).toBeNull();
  });
});
