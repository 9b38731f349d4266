import { Decimal, formatPercent, formatRate } from '../model/decimal.js';
import { addDays, type DateSpan, daysBetween, type LocalDate } from '../model/local-date.js';
import type { CategoryRecovery, DatedRate } from '../model/outlook.js';

/** Days that Amazon's figure covers. */
const WINDOW_DAYS = 30;
/** No projection looks further: by then every day of the window is one after the fix. */
const MOST_DAYS = 120;

/** What one category's projection starts from, as Amazon counted it. */
export interface RecoveryGrounds {
  readonly category: string;
  readonly window: DateSpan;
  readonly lagDays: number;
  /** Valid and counted packages of the window. */
  readonly valid: number;
  readonly counted: number;
  /** The promised day of each failing package; null where it is not known. */
  readonly failing: readonly (LocalDate | null)[];
}

/**
 * A blocked category: no new packages. A package promised on a day is out of Amazon's figure 30 days and the lag later.
 * @param later the promised days of packages after the window that fail too.
 */
export function projectBlocked(grounds: RecoveryGrounds, later: readonly LocalDate[]): CategoryRecovery {
  const { category, window, lagDays, failing, valid, counted } = grounds;
  const days = failing.filter((day) => day !== null);
  const isKnown = days.length >= counted - valid;
  const lastDefect = [...days, ...later, ...(isKnown ? [] : [window.to])].toSorted().at(-1) ?? window.to;
  return {
    category,
    kind: 'blocked',
    lastDefect,
    isKnown,
    later: later.length,
    emptyOn: addDays(lastDefect, WINDOW_DAYS + lagDays),
  };
}

/** Valid and counted packages that one promised day adds to the rolling figure; fractions, since valid ones are spread evenly. */
interface DayCount {
  readonly valid: Decimal;
  readonly counted: Decimal;
}

function countDay(grounds: RecoveryGrounds, newFrom: LocalDate, since: Decimal, day: LocalDate): DayCount {
  const { window, valid, counted, failing } = grounds;
  const daily = new Decimal(counted).div(daysBetween(window.from, window.to) + 1);
  if (day >= newFrom && day > window.to) return { counted: daily, valid: daily.times(since) };
  if (day > window.to || day < window.from) return { counted: daily, valid: daily.times(valid).div(counted) };
  // Failing packages of unknown day are spread evenly too.
  const unknown = counted - valid - failing.filter((one) => one !== null).length;
  const failed = new Decimal(Math.max(0, unknown))
    .div(daysBetween(window.from, window.to) + 1)
    .plus(failing.filter((one) => one === day).length);
  return { counted: daily, valid: daily.minus(failed) };
}

/**
 * An open category: packages go on arriving at the pace of the window. Those promised from `newFrom` on are valid at the rate
 * since the fix, those between the window and that day at the rate of the window. Valid packages of the window are spread evenly
 * over its days.
 */
export function projectOpen(
  grounds: RecoveryGrounds,
  newFrom: LocalDate,
  sinceFix: { readonly valid: number; readonly settled: number },
  measured: readonly DatedRate[],
  asOf: LocalDate,
  floor: string,
): CategoryRecovery {
  const since = new Decimal(sinceFix.valid).div(sinceFix.settled);
  const rates: DatedRate[] = [];
  let clearsOn: LocalDate | null = null;
  for (let ahead = 0; ahead <= MOST_DAYS && clearsOn === null; ahead++) {
    const day = addDays(asOf, ahead);
    const end = addDays(day, -grounds.lagDays);
    const days = Array.from({ length: WINDOW_DAYS }, (_, back) =>
      countDay(grounds, newFrom, since, addDays(end, -back)),
    );
    const sum = (of: (one: DayCount) => Decimal): Decimal =>
      days.reduce((total, one) => total.plus(of(one)), new Decimal(0));
    const [valid, counted] = [sum((one) => one.valid), sum((one) => one.counted)];
    rates.push({ day, rate: formatRate(valid, counted), display: formatPercent(valid, counted) });
    if (valid.comparedTo(counted.times(floor)) > 0) clearsOn = day;
    // Nothing changes any more once every day of the window is one after the fix.
    if (addDays(end, 1 - WINDOW_DAYS) >= newFrom) break;
  }
  return {
    category: grounds.category,
    kind: 'open',
    sinceFix: {
      ...sinceFix,
      rate: since.toFixed(6),
      display: formatPercent(sinceFix.valid, sinceFix.settled),
    },
    newFrom,
    clearsOn,
    measured,
    projected: rates,
  };
}
