import { formatPercent, formatRate } from '../model/decimal.js';
import { addDays, type DateSpan, type LocalDate } from '../model/local-date.js';
import type { DatedRate } from '../model/outlook.js';
import type { PackageOutline } from '../model/package-outline.js';
import { outcomesUnder, worstOf } from '../model/verdict.js';
import { WINDOW_DAYS } from './choose-window.js';

/** How far back the rate is followed. */
const MOST_DAYS = 60;

interface DayCount {
  valid: number;
  counted: number;
  /** Whether some package of the day may still be one thing or another. */
  isOpen: boolean;
}

function countDays(packages: readonly PackageOutline[]): ReadonlyMap<LocalDate, DayCount> {
  const byDay = new Map<LocalDate, DayCount>();
  for (const one of packages) {
    const day = one.shipment.day?.value;
    if (day === undefined) continue;
    const count = byDay.get(day) ?? { valid: 0, counted: 0, isOpen: false };
    byDay.set(day, count);
    const outcomes = outcomesUnder(one, 'as-counted');
    const worst = worstOf(outcomes);
    if (worst === 'valid') count.valid++;
    if (worst !== 'exempt') count.counted++;
    if (outcomes.length > 1) count.isOpen = true;
  }
  return byDay;
}

/**
 * The rolling rate before the window's own, day by day, from the first day whose 30 days the files hold whole. They do not hold what
 * comes before a package that was promised before the window and is still undetermined. Each rate stands on the day on which Amazon's
 * figure shows it, the lag after its last promised day.
 */
export function rollRates(
  packages: readonly PackageOutline[],
  window: DateSpan,
  lagDays: number,
): readonly DatedRate[] {
  const byDay = countDays(packages);
  const held = [...byDay.keys()].toSorted();
  const lastOpen = held.findLast((day) => day < window.from && byDay.get(day)?.isOpen) ?? '';
  const first = held.find((day) => day > lastOpen);
  if (first === undefined) return [];
  const ends = Array.from({ length: MOST_DAYS }, (_, back) => addDays(window.to, -1 - back)).filter(
    (end) => addDays(end, 1 - WINDOW_DAYS) >= first,
  );
  return ends.toReversed().map((end) => {
    const days = Array.from({ length: WINDOW_DAYS }, (_, back) => byDay.get(addDays(end, -back)));
    const valid = days.reduce((sum, day) => sum + (day?.valid ?? 0), 0);
    const counted = days.reduce((sum, day) => sum + (day?.counted ?? 0), 0);
    return {
      day: addDays(end, lagDays),
      rate: formatRate(valid, counted),
      display: formatPercent(valid, counted),
    };
  });
}
