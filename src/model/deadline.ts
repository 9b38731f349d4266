import type { Notice } from './case-file.js';
import { addDays, type LocalDate } from './local-date.js';

/** The day of the notification that began it all: the notice's own, where the notice does not refuse an earlier answer. */
export function originalDay({ date, original }: Pick<Notice, 'date' | 'original'>): LocalDate {
  return original ?? date;
}

/**
 * The last day to answer a notice: the one it names, else so many days from the original notification, which is where
 * Amazon's refusals count from too. Null where the case does not say.
 */
export function deadlineOf(notice: Notice | null): LocalDate | null {
  if (notice === null) return null;
  if (notice.deadline !== null) return notice.deadline;
  return notice.deadlineDays === null ? null : addDays(originalDay(notice), notice.deadlineDays);
}
