import type { Appeal } from '../model/appeal.js';
import { shareOf } from '../model/decimal.js';
import type { NamedChart, NamedLineChart } from './named-chart.js';

/** The rate of all categories together under each reading, as bars against the floor. */
export function rateChart({ scenarios, floor }: Appeal): NamedChart {
  return {
    type: 'chart',
    floor: shareOf(floor),
    bars: scenarios.map(({ title, rate, high, display, leads }) => ({
      label: title,
      value: rate,
      high,
      display,
      leads,
    })),
  };
}

/** What each root cause costs, as bars of percentage points. */
export function causePointsChart({ causes }: Appeal): NamedChart {
  return {
    type: 'chart',
    floor: null,
    bars: causes.flatMap(({ number, title, points }) =>
      points === null
        ? []
        : [
            {
              label: `${number}. ${title}`,
              value: Number(points),
              high: null,
              display: points,
              leads: false,
            },
          ],
    ),
  };
}

/** The rolling rate over days, with the day of the fix, the day of the letter and what is projected. */
export function rollingChart({ rolling, floor }: Appeal): NamedLineChart | null {
  if (rolling === null) return null;
  const { measured, projected, fixDay, asOf } = rolling;
  return {
    type: 'line-chart',
    floor: shareOf(floor),
    series: [
      { name: 'measured', dashed: false, points: measured },
      ...(projected.length > 0 ? [{ name: 'projected', dashed: true, points: projected }] : []),
    ],
    marks: [...(fixDay === null ? [] : [{ name: 'fix', day: fixDay }]), { name: 'letter', day: asOf }],
    words: ['measured', 'projected', 'fix', 'letter'],
  };
}
