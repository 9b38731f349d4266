/** An axis: where it starts and ends, its ticks, and where values stand on it. */
export interface ChartAxis {
  readonly start: number;
  readonly end: number;
  readonly ticks: readonly number[];
  /** Where a value stands, 0 at the start of the axis and 1 at its end; values outside stand at the ends. */
  readonly at: (value: number) => number;
}

function axisOf(start: number, end: number, steps: number): ChartAxis {
  return {
    start,
    end,
    ticks: Array.from({ length: steps + 1 }, (_, i) => start + ((end - start) * i) / steps),
    at: (value) => Math.min(1, Math.max(0, (value - start) / (end - start))),
  };
}

/**
 * An axis of rates to 100 % that starts at 0, unless no value lies below `cutFrom`: then it starts at the ten per cent below
 * the lowest, so that differences near the floor can be seen. The chart says so when it does not start at 0.
 */
export function rateAxis(values: readonly number[], cutFrom: number): ChartAxis {
  const lowest = Math.min(1, ...values);
  const tens = lowest >= cutFrom ? Math.max(0, Math.min(8, Math.floor(lowest * 10 - 0.2))) : 0;
  if (tens === 0) return axisOf(0, 1, 5);
  return axisOf(tens / 10, 1, tens >= 6 ? (10 - tens) * 2 : 10 - tens);
}

/** An axis from 0 to a round number at or above the largest value, in at most six round steps. */
export function pointsAxis(values: readonly number[]): ChartAxis {
  const most = Math.max(0.01, ...values);
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [0.2, 0.5, 1, 2].map((part) => part * power).find((one) => most / one <= 6) ?? power;
  const steps = Math.ceil(most / step - 1e-9);
  return axisOf(0, steps * step, steps);
}
