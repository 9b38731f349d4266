import { type LocalDate, localDayOf, parseIsoDay, toDay } from '../model/local-date.js';

const ISO_TIME = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(Z|UTC|[+-]\d{2}:?\d{2})?$/;
/** As most reports write a time; it needs no other spelling to be read. */
const PLAIN_TIME = /T.{8}(?:Z|[+-]\d{2}:\d{2})$/;
const SLASH_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const WORDS = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/;
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** The zone of the US store, where the month comes first. */
const MONTH_FIRST = 'America/Los_Angeles';

function readSlashes(first: number, second: number, year: number, timeZone: string): LocalDate | null {
  if (timeZone === MONTH_FIRST || second > 12) return toDay(year, first, second);
  return first > 12 || first === second ? toDay(year, second, first) : null;
}

/**
 * The marketplace-local day that a report's cell states, or null where the text is no date of a known form.
 * A time with a zone is moved to the marketplace; one without is taken as local. `7/15/2021` is month first on the US store; on
 * others such a date is read only where a number above 12 tells which is the day.
 */
export function parseDay(text: string, timeZone: string): LocalDate | null {
  const isoDay = parseIsoDay(text);
  if (isoDay) return isoDay;
  const time = ISO_TIME.exec(text);
  if (time) {
    if (time[2] === undefined) return parseIsoDay(time[1] ?? '');
    const known = PLAIN_TIME.test(text) ? Date.parse(text) : Number.NaN;
    if (!Number.isNaN(known)) return localDayOf(known, timeZone);
    const zone = time[2] === 'UTC' ? 'Z' : time[2].replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
    const instant = Date.parse(
      text
        .slice(0, text.length - time[2].length)
        .trim()
        .replace(' ', 'T') + zone,
    );
    return Number.isNaN(instant) ? null : localDayOf(instant, timeZone);
  }
  const slash = SLASH_DAY.exec(text);
  if (slash) return readSlashes(Number(slash[1]), Number(slash[2]), Number(slash[3]), timeZone);
  const words = WORDS.exec(text);
  if (!words) return null;
  const name = (words[1] ?? '').toLowerCase();
  const month = MONTHS.findIndex(
    (full) => name === full || name === full.slice(0, 3) || name === full.slice(0, 4),
  );
  return month < 0 ? null : toDay(Number(words[3]), month + 1, Number(words[2]));
}
