import { addDays, daysBetween, type LocalDate } from '../model/local-date.js';

/** An axis of days. */
export interface TimeAxis {
  readonly ticks: readonly LocalDate[];
  /** Where a day stands, 0 at the first day of the axis and 1 at its last. */
  readonly at: (day: LocalDate) => number;
}

/** Days from one tick to the next: every day, every other one, whole weeks. */
const STEPS = [1, 2, 7, 14, 28];

/** An axis over all the days given, with at most `most` ticks; one day alone stands at its start. */
export function timeAxis(days: readonly LocalDate[], most: number): TimeAxis | null {
  const sorted = days.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return null;
  const span = daysBetween(first, last);
  const longest = Math.ceil(span / Math.max(1, most - 1) / 28) * 28;
  const step = STEPS.find((one) => Math.floor(span / one) < most) ?? longest;
  return {
    ticks: Array.from({ length: Math.floor(span / step) + 1 }, (_, i) => addDays(first, i * step)),
    at: (day) => daysBetween(first, day) / Math.max(1, span),
  };
}
