import type { Appeal } from '../model/appeal.js';
import type { CaseFile } from '../model/case-file.js';
import { deadlineOf } from '../model/deadline.js';
import { type LocalDate, spellDay } from '../model/local-date.js';

/** The notice that is answered, ready to print. */
export function describeNotice({ notice }: CaseFile, asOf: LocalDate): Appeal['notice'] {
  if (!notice) return null;
  const due = deadlineOf(notice);
  return {
    date: spellDay(notice.date),
    original: notice.original === null ? null : spellDay(notice.original),
    kind: `${notice.kind.slice(0, 1).toUpperCase()}${notice.kind.slice(1)}`,
    deadline: due === null ? null : spellDay(due),
    isPast: due !== null && due < asOf,
  };
}
