import type { CaseFile } from '../model/case-file.js';
import { originalDay } from '../model/deadline.js';
import { daysBetween } from '../model/local-date.js';
import type { RecoveryLag } from '../model/outlook.js';
import { LAG_DAYS } from './choose-window.js';

/** A notice does not come later than this after the window that it speaks of. */
const MOST_DAYS = 30;

/** Days between the end of the window and the notice of it, where the case states both; else the usual ones. */
export function measureLag({ notice, window }: CaseFile): RecoveryLag {
  // A refusal comes long after the notification that named the window.
  const days = notice && window ? daysBetween(window.to, originalDay(notice)) : null;
  return days !== null && days >= 0 && days <= MOST_DAYS
    ? { lagDays: days, assumed: false }
    : { lagDays: LAG_DAYS, assumed: true };
}
