import { Decimal, formatPercent, formatRate } from '../model/decimal.js';
import { groupBy } from '../model/group-by.js';
import { addDays, type DateSpan, daysBetween, type LocalDate } from '../model/local-date.js';
import type { CategoryRecovery, DatedRate } from '../model/outlook.js';
import { WINDOW_DAYS } from './choose-window.js';

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
  const isKnown = days.length === failing.length && days.length >= counted - valid;
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

/** Valid and counted packages that one promised day adds to the rolling figure, in parts of a package that are the same for all days. */
interface DayCount {
  readonly valid: Decimal;
  readonly counted: Decimal;
}

type Since = Extract<CategoryRecovery, { kind: 'open' }>['sinceFix'];

/**
 * What each day adds. Whole numbers throughout: a package is cut into as many parts as make every share of it whole, so that a rate of
 * exactly the floor stays exactly there.
 */
function countDays(
  { window, valid, counted, failing }: RecoveryGrounds,
  newFrom: LocalDate,
  since: Pick<Since, 'valid' | 'settled'>,
): (day: LocalDate) => DayCount {
  const known = failing.filter((day) => day !== null);
  const failedOn = groupBy(known, (day) => day);
  const length = daysBetween(window.from, window.to) + 1;
  const missing = counted - valid;
  const part = new Decimal(since.settled).times(Math.max(known.length, 1));
  const evenly = part.times(valid);
  // Failing packages of unknown day are spread evenly too; where more are listed than Amazon counted, each weighs less.
  const unknown = part.times(Math.max(0, missing - known.length));
  const oneFailed =
    known.length > missing ? new Decimal(since.settled).times(length).times(missing) : part.times(length);
  const atPace = part.times(counted);
  const sinceValid = atPace.times(since.valid).div(since.settled);
  return (day) => {
    if (day >= newFrom) return { counted: atPace, valid: sinceValid };
    if (day > window.to || day < window.from) return { counted: atPace, valid: evenly };
    const failed = oneFailed.times(failedOn.get(day)?.length ?? 0).plus(unknown);
    return { counted: evenly.plus(failed), valid: evenly };
  };
}

/**
 * An open category: packages go on arriving at the pace of the window. Those promised from `newFrom` on, and after the window, are
 * valid at the rate since the fix, those between the window and that day at the rate of the window. Failing packages of the window
 * stand on their own days, valid ones are spread evenly over its days.
 */
export function projectOpen(
  grounds: RecoveryGrounds,
  firstPromised: LocalDate,
  sinceFix: Pick<Since, 'valid' | 'settled'>,
  measured: readonly DatedRate[],
  asOf: LocalDate,
  floor: string,
): CategoryRecovery {
  const afterWindow = addDays(grounds.window.to, 1);
  const newFrom = firstPromised > afterWindow ? firstPromised : afterWindow;
  const dayCount = countDays(grounds, newFrom, sinceFix);
  const rates: DatedRate[] = [];
  let clearsOn: LocalDate | null = null;
  for (let ahead = 0; ahead <= MOST_DAYS && clearsOn === null; ahead++) {
    const day = addDays(asOf, ahead);
    const end = addDays(day, -grounds.lagDays);
    const days = Array.from({ length: WINDOW_DAYS }, (_, back) => dayCount(addDays(end, -back)));
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
      rate: formatRate(sinceFix.valid, sinceFix.settled) ?? '0.000000',
      display: formatPercent(sinceFix.valid, sinceFix.settled),
    },
    newFrom,
    clearsOn,
    measured,
    projected: rates,
  };
}
