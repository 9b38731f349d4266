import type { ChartBlock } from '../model/block.js';

/** The common axis of a chart's bars: where it starts and ends, and its ticks (all fractions 0–1). */
export interface ChartAxis {
  readonly start: number;
  readonly ticks: readonly number[];
  /** Where a value stands on the axis, 0 at its start and 1 at its end; values outside stand at the ends. */
  readonly at: (value: number) => number;
}

/**
 * An axis to 100 % that starts at 0, unless every value stands in the last quarter: then it starts at the ten per cent
 * below the lowest, so that differences near the floor can be seen. The chart says so when it does not start at 0.
 */
export function chartAxis(chart: ChartBlock): ChartAxis {
  const values = [chart.floor, ...chart.bars.flatMap((bar) => [bar.rate, bar.high])].filter(
    (v) => v !== null,
  );
  const lowest = Math.min(...values);
  const tens = lowest >= 0.75 ? Math.min(8, Math.floor(lowest * 10 - 0.2)) : 0;
  const start = tens / 10;
  const steps = tens === 0 ? 5 : (10 - tens) * 2;
  const ticks = Array.from({ length: steps + 1 }, (_, i) => start + ((1 - start) * i) / steps);
  return { start, ticks, at: (value) => Math.min(1, Math.max(0, (value - start) / (1 - start))) };
}
