import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import type { LocalDate } from '../model/local-date.js';

/** A day by which Amazon must have the answer. */
export interface DueDay {
  /** The same for the same seller and day, so that a calendar takes a second file for the same entry. */
  readonly id: string;
  readonly seller: string;
  readonly due: LocalDate;
  readonly asOf: LocalDate;
}

const TWO_DAYS = 2 * 24 * 60 * 60;

/** Midnight UTC: the library writes an all-day event by the day of UTC. */
const toDate = (day: LocalDate): Date => new Date(`${day}T00:00:00Z`);

/** deadline.ics (RFC 5545): the last day to answer as an all-day event, with an alarm two days before. */
export function writeCalendar({ id, seller, due, asOf }: DueDay): string {
  const calendar = ical({ prodId: { company: 'vtr-appeal', product: 'vtr-appeal' } });
  const event = calendar.createEvent({
    id: `${id}@vtr-appeal`,
    stamp: toDate(asOf),
    start: toDate(due),
    allDay: true,
    summary: `Answer to Amazon due: ${seller}`,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  event.createAlarm({ type: ICalAlarmType.display, triggerBefore: TWO_DAYS });
  return `${calendar.toString()}\r\n`;
}
