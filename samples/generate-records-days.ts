const HOUR = 60 * 60 * 1000;

/** When the Pacific coast put its clocks forward in 2025. */
const SUMMER_TIME = Date.parse('2025-03-09T10:00:00Z');

/** A moment as the Order Report writes it: Pacific time with its offset. */
export function pacificTime(moment: string): string {
  const instant = Date.parse(moment);
  const hours = instant < SUMMER_TIME ? 8 : 7;
  return new Date(instant - hours * HOUR).toISOString().replace('.000Z', `-0${hours}:00`);
}

/** The moment at which Pacific clocks show a time of a day. */
export function pacificClock(day: string, clock: string): string {
  const winter = `${day}T${clock}-08:00`;
  return Date.parse(winter) < SUMMER_TIME ? winter : `${day}T${clock}-07:00`;
}

export function pacificDay(moment: string): string {
  return pacificTime(moment).slice(0, 10);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 24 * HOUR).toISOString().slice(0, 10);
}
