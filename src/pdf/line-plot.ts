import type { LineChartBlock } from '../model/block.js';
import { type ChartAxis, rateAxis } from './chart-axis.js';
import { type TimeAxis, timeAxis } from './time-axis.js';

/** The field of a line chart, between its axes. Distances are from the left top of the chart's band. */
export interface LinePlot {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly days: TimeAxis;
  readonly rates: ChartAxis;
  readonly xOf: (day: string) => number;
  /** How far a rate stands below the top of the field. */
  readonly downOf: (rate: number) => number;
}

const HEIGHT = 104;
/** The least space from one day's tick to the next. */
const TICK_EVERY = 44;

/** The field for all days and rates of a chart; null where it has no day. */
export function linePlot(chart: LineChartBlock, x: number, width: number): LinePlot | null {
  const points = chart.series.flatMap((series) => series.points);
  const days = timeAxis(
    [...points, ...chart.marks].map(({ day }) => day),
    Math.floor(width / TICK_EVERY) + 1,
  );
  if (days === null) return null;
  const rates = rateAxis([chart.floor, ...points.flatMap(({ rate }) => rate ?? [])], 0);
  return {
    x,
    width,
    height: HEIGHT,
    days,
    rates,
    xOf: (day) => x + days.at(day) * width,
    downOf: (rate) => (1 - rates.at(rate)) * HEIGHT,
  };
}
