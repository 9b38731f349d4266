import { describe, expect, it } from '@jest/globals';
import { projectBlocked, projectOpen, type RecoveryGrounds } from '../../../src/metrics/project-recovery.js';
import type { CategoryRecovery } from '../../../src/model/outlook.js';

/** 90 of 100 in the thirty days to August 5, shown 11 days later; the ten failing ones were promised on July 20. */
const grounds = (over: Partial<RecoveryGrounds> = {}): RecoveryGrounds => ({
  category: 'Toys & Games',
  window: { from: '2021-07-07', to: '2021-08-05' },
  lagDays: 11,
  valid: 90,
  counted: 100,
  failing: Array.from({ length: 10 }, () => '2021-07-20'),
  ...over,
});

describe('a blocked category', () => {
  it.each([
    // In the figure of a day are the 30 days that ended 11 days before: July 20 is in it up to August 29.
    ['leaves with its last failing package', {}, [], '2021-07-20', true, '2021-08-30'],
    ['without a lag', { lagDays: 0 }, [], '2021-07-20', true, '2021-08-19'],
    [
      'has the end of the window for a failing package of unknown day',
      { failing: [...Array.from({ length: 9 }, () => '2021-07-20'), null] },
      [],
      '2021-08-05',
      false,
      '2021-09-15',
    ],
    [
      'has it too for one that Amazon counts and does not list',
      { failing: ['2021-07-20'] },
      [],
      '2021-08-05',
      false,
      '2021-09-15',
    ],
    [
      'does not take a day for known since more are listed than counted',
      { failing: [...Array.from({ length: 10 }, () => '2021-07-20'), null] },
      [],
      '2021-08-05',
      false,
      '2021-09-15',
    ],
    [
      'waits for the packages that fail after the window',
      {},
      ['2021-08-09', '2021-08-07'],
      '2021-08-09',
      true,
      '2021-09-19',
    ],
  ] as const)('%s', (_, over, later, lastDefect, isKnown, emptyOn) => {
    expect(projectBlocked(grounds(over), later)).toEqual({
      category: 'Toys & Games',
      kind: 'blocked',
      lastDefect,
      isKnown,
      later: later.length,
      emptyOn,
    });
  });
});

type Open = Extract<CategoryRecovery, { kind: 'open' }>;

interface Given {
  readonly over?: Partial<RecoveryGrounds>;
  readonly newFrom?: string;
  readonly since?: { readonly valid: number; readonly settled: number };
  readonly asOf?: string;
}

function open({ over = {}, newFrom = '2021-08-06', since, asOf = '2021-08-16' }: Given = {}): Open {
  const found = projectOpen(grounds(over), newFrom, since ?? { valid: 10, settled: 10 }, [], asOf, '0.95');
  if (found.kind !== 'open') throw new Error(found.kind);
  return found;
}
const rateOn = ({ projected }: Open, day: string): string | null | undefined =>
  projected.find((one) => one.day === day)?.rate;

describe('an open category', () => {
  it('begins with the window’s own figure where the letter is dated the lag after it', () => {
    expect(open().projected[0]).toEqual({ day: '2021-08-16', rate: '0.900000', display: '90.00%' });
  });

  it('rises as failing days leave, and clears on the first day above the floor', () => {
    // Each day of the window holds 3 valid packages, July 20 also its 10 failing; each new day holds 100 / 30, all valid.
    // While July 20 is in: (90 + n/3) / (100 + n/3) for n new days. It leaves on August 30, and then nothing fails.
    const found = open();
    // n = 13: (90 + 13/3) / (100 + 13/3) = 283 / 313.
    expect(rateOn(found, '2021-08-29')).toBe('0.904153');
    expect(rateOn(found, '2021-08-30')).toBe('1.000000');
    expect(found.clearsOn).toBe('2021-08-30');
    expect(found.projected.at(-1)?.day).toBe('2021-08-30');
  });

  it('takes the rate of the window for the days up to the first promised day since the fix', () => {
    // August 6 to 15 at 90 %, from August 16 on at 100 %: on August 30 the window is July 21 to August 19.
    // Valid 16 × 3 + 10 × 3 + 4 × 10/3, counted 16 × 3 + 14 × 10/3: 274 of 284.
    const found = open({ newFrom: '2021-08-16' });
    expect(found.newFrom).toBe('2021-08-16');
    expect(rateOn(found, '2021-08-30')).toBe('0.964789');
    expect(found.clearsOn).toBe('2021-08-30');
  });

  it('takes the rate since the fix for days after the window alone', () => {
    const found = open({ newFrom: '2021-07-25', since: { valid: 1, settled: 2 } });
    expect(found.newFrom).toBe('2021-08-06');
    expect(rateOn(found, '2021-08-16')).toBe('0.900000');
    // The last day is the one on which all thirty days come after the window: half of them valid.
    expect(found.projected.at(-1)).toEqual({ day: '2021-09-15', rate: '0.500000', display: '50.00%' });
    expect(found.clearsOn).toBeNull();
  });

  it.each([
    [{ valid: 19, settled: 20 }, null],
    [{ valid: 951, settled: 1000 }, '2021-09-15'],
    [{ valid: 9, settled: 10 }, null],
  ])('with %o since the fix clears on %s: exactly 95 %% is not above', (since, clearsOn) => {
    // Seven failing packages on the last day of the window, so that they are in it as long as anything of it is.
    const over = { valid: 93, failing: Array.from({ length: 7 }, () => '2021-08-05') };
    const found = open({ over, since });
    expect(found.clearsOn).toBe(clearsOn);
    expect(found.sinceFix.rate).toBe((since.valid / since.settled).toFixed(6));
  });

  it('is at exactly the floor, and not above it, whatever does not divide evenly', () => {
    // 7 packages in 30 days, 19 of 20 valid since: thirds of sevenths, and still 95 % to the last place.
    const found = open({ over: { valid: 3, counted: 7, failing: [] }, since: { valid: 19, settled: 20 } });
    expect(found.projected.at(-1)).toMatchObject({ rate: '0.950000', display: '95.00%' });
    expect(found.clearsOn).toBeNull();
  });

  it('spreads failing packages of unknown day over the window', () => {
    // On August 17 one day of the window has left, and with it 3 valid and 1/3 failing; the new day brings 10/3 valid.
    const found = open({ over: { failing: [] } });
    expect(rateOn(found, '2021-08-17')).toBe('0.903333');
  });

  it('lets each listed package weigh less where Amazon counted fewer', () => {
    const over = { failing: Array.from({ length: 20 }, () => '2021-07-20') };
    expect(rateOn(open({ over }), '2021-08-16')).toBe('0.900000');
  });

  it('dated before the window has ended takes the days before the window to be like it', () => {
    // On August 6 the figure covers June 27 to July 26: ten days of 10/3 at 90 %, twenty of 3, and the ten failing ones.
    const found = open({ asOf: '2021-08-06' });
    expect(found.projected[0]).toMatchObject({ day: '2021-08-06', rate: '0.870968' });
  });

  it('may be above the floor on the day of the letter', () => {
    const over = { failing: Array.from({ length: 10 }, () => '2021-07-07') };
    const found = open({ over, asOf: '2021-08-20' });
    expect(found.clearsOn).toBe('2021-08-20');
    expect(found.projected).toHaveLength(1);
  });
});
