const QUARTER_HOUR = 900;
const MOST_OFFSETS = 100_000;

interface Clock {
  readonly formatter: Intl.DateTimeFormat;
  /** By how many seconds the zone is after UTC, by quarter hours: every change falls on one. */
  readonly offsets: Map<number, number>;
}

const clocks = new Map<string, Clock>();

function openClock(timeZone: string): Clock {
  const date = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  const formatter = new Intl.DateTimeFormat('en-CA', { timeZone, ...date, ...time });
  const clock = { formatter, offsets: new Map<number, number>() };
  clocks.set(timeZone, clock);
  return clock;
}

function offsetAt(seconds: number, timeZone: string): number {
  const { formatter, offsets } = clocks.get(timeZone) ?? openClock(timeZone);
  const quarter = Math.floor(seconds / QUARTER_HOUR);
  const known = offsets.get(quarter);
  if (known !== undefined) return known;
  const start = quarter * QUARTER_HOUR;
  // As 2021-07-15, 13:45:00.
  const shown = formatter.format(start * 1_000).replace(', ', 'T');
  const offset = Date.parse(`${shown}Z`) / 1_000 - start;
  if (offsets.size < MOST_OFFSETS) offsets.set(quarter, offset);
  return offset;
}

/**
 * The instant, in seconds since 1970 began in UTC, at which the clocks of a zone show a time; of one that they show twice, one of the two.
 * @param shown the time as if the clocks showed UTC.
 */
export function localInstant(shown: number, timeZone: string): number {
  const near = shown - offsetAt(shown, timeZone);
  return shown - offsetAt(near, timeZone);
}
