import { describe, expect, it } from '@jest/globals';
import { measureLag } from '../../../src/metrics/measure-lag.js';
import { caseOf } from '../../support/case-of.js';

const lag = (date: string | null, to: string | null) =>
  measureLag(
    caseOf({
      notice:
        date === null
          ? null
          : {
              date,
              kind: 'warning',
              deadlineDays: null,
              original: null,
              asks: [],
              deadline: null,
              categories: [],
            },
      window: to === null ? null : { from: '2021-07-07', to },
    }),
  );

describe('the lag of Amazon’s figure', () => {
  it.each([
    ['the days from the window to the notice', '2021-08-16', '2021-08-05', 11, false],
    ['none where both end on one day', '2021-08-05', '2021-08-05', 0, false],
    ['30 days at most', '2021-09-04', '2021-08-05', 30, false],
    ['the usual one where a notice comes later than that', '2021-09-05', '2021-08-05', 11, true],
    ['the usual one where the window ends after the notice', '2021-08-04', '2021-08-05', 11, true],
    ['the usual one where the case states no window', '2021-08-16', null, 11, true],
    ['the usual one where the case states no notice', null, '2021-08-05', 11, true],
  ] as const)('is %s', (_, date, to, lagDays, assumed) => {
    expect(lag(date, to)).toEqual({ lagDays, assumed });
  });
});
