import { formatPercent, formatRate } from '../model/decimal.js';
import { addDays, type DateSpan, isWithin, type LocalDate } from '../model/local-date.js';
import type { DatedRate } from '../model/outlook.js';
import { type ClassifiedShipment, outcomesUnder, worstOf } from '../model/verdict.js';

/** Days that Amazon's figure covers, and how far back it is followed. */
const WINDOW_DAYS = 30;
const MOST_DAYS = 60;

function rateOf(
  packages: readonly ClassifiedShipment[],
  span: DateSpan,
): Pick<DatedRate, 'rate' | 'display'> {
  const outcomes = packages
    .filter(({ shipment: { day } }) => day !== null && isWithin(day.value, span))
    .map((one) => worstOf(outcomesUnder(one, 'as-counted')));
  const valid = outcomes.filter((outcome) => outcome === 'valid').length;
  const counted = valid + outcomes.filter((outcome) => outcome === 'defect').length;
  return { rate: formatRate(valid, counted), display: formatPercent(valid, counted) };
}

/**
 * The rolling rate up to the window's own, day by day, from the first day whose 30 days the files hold whole. Each rate stands on the
 * day on which Amazon's figure shows it, the lag after its last promised day.
 */
export function rollRates(
  packages: readonly ClassifiedShipment[],
  lastEnd: LocalDate,
  lagDays: number,
): readonly DatedRate[] {
  const days = packages.flatMap(({ shipment: { day } }) => (day === null ? [] : [day.value]));
  const first = days.toSorted()[0];
  if (first === undefined) return [];
  const ends = Array.from({ length: MOST_DAYS }, (_, back) => addDays(lastEnd, -back)).filter(
    (end) => addDays(end, 1 - WINDOW_DAYS) >= first,
  );
  return ends.toReversed().map((end) => ({
    day: addDays(end, lagDays),
    ...rateOf(packages, { from: addDays(end, 1 - WINDOW_DAYS), to: end }),
  }));
}
