import type { CaseFile } from '../model/case-file.js';
import { addDays, type LocalDate } from '../model/local-date.js';

/** The last day on which the notice can be answered; null where it names none. */
export function noticeDeadline({ notice }: Pick<CaseFile, 'notice'>): LocalDate | null {
  return notice === null || notice.deadlineDays === null ? null : addDays(notice.date, notice.deadlineDays);
}
