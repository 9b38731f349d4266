import { describe, expect, it } from '@jest/globals';
import { rollRates } from '../../../src/metrics/roll-rates.js';
import { addDays } from '../../../src/model/local-date.js';
import type { ClassifiedShipment } from '../../../src/model/verdict.js';
import { classified, type Package } from '../../support/model-rows.js';

const WINDOW = { from: '2021-07-07', to: '2021-08-05' };
const USPS = '9400111899223197428497';

/** A parcel that no report of Amazon's covers: presumed scanned, so valid, or a defect without a number. */
const sent = (day: string | null, over: Partial<Package> = {}): ClassifiedShipment =>
  classified(
    {
      id: `111-${day}`,
      listing: 'not-listed',
      mailpiece: 'parcel',
      item: '20.00',
      tracking: USPS,
      day,
      ...over,
    },
    { isCovered: () => false, scansPresumed: true },
  );
/** The same, of which nothing says whether it was scanned. */
const open = (day: string): ClassifiedShipment =>
  classified(
    { id: `112-${day}`, listing: 'not-listed', mailpiece: 'parcel', item: '20.00', tracking: USPS, day },
    { isCovered: () => false },
  );

/** A valid package a day, from one day to another. */
const daily = (from: string, days: number): readonly ClassifiedShipment[] =>
  Array.from({ length: days }, (_, at) => sent(addDays(from, at)));

describe('the rate of the days before the window’s own', () => {
  it('is told for each day whose thirty days the files hold, the lag after the last of them', () => {
    // The files begin on July 4: whole are the thirty days to August 2, 3 and 4. One failing package stands on July 5.
    const rates = rollRates([...daily('2021-07-04', 33), sent('2021-07-05', { tracking: '' })], WINDOW, 11);
    expect(rates).toEqual([
      { day: '2021-08-13', rate: '0.967742', display: '96.77%' },
      { day: '2021-08-14', rate: '0.967742', display: '96.77%' },
      { day: '2021-08-15', rate: '1.000000', display: '100.00%' },
    ]);
  });

  it('is not told where the files hold nothing before the window', () => {
    expect(rollRates(daily('2021-07-07', 30), WINDOW, 11)).toEqual([]);
    expect(rollRates([], WINDOW, 11)).toEqual([]);
    expect(rollRates([sent(null)], WINDOW, 11)).toEqual([]);
  });

  it('goes back sixty days at most', () => {
    const rates = rollRates(daily('2021-01-01', 217), WINDOW, 0);
    expect(rates).toHaveLength(60);
    expect(rates[0]?.day).toBe('2021-06-06');
    expect(rates.at(-1)?.day).toBe('2021-08-04');
  });

  it('is not told across a package before the window that is still undetermined', () => {
    const held = daily('2021-06-01', 66);
    expect(rollRates(held, WINDOW, 0)[0]?.day).toBe('2021-06-30');
    expect(rollRates([...held, open('2021-07-01')], WINDOW, 0)[0]?.day).toBe('2021-07-31');
    // One of the window itself counts as it does in the window's own figure: against the seller.
    expect(rollRates([...held, open('2021-07-10')], WINDOW, 0)[0]?.day).toBe('2021-06-30');
    expect(rollRates([...held, open('2021-07-10')], WINDOW, 0).at(-1)?.rate).toBe('0.967742');
  });

  it('is none on a day whose thirty days hold no counted package', () => {
    const rates = rollRates([sent('2021-06-01'), sent('2021-08-05')], WINDOW, 0);
    expect(rates.find(({ day }) => day === '2021-07-05')).toEqual({
      day: '2021-07-05',
      rate: null,
      display: 'no rate',
    });
  });
});
