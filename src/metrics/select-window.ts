import { AppealError, type Problem } from '../errors.js';
import type { IssueSink } from '../model/issue.js';
import { type DateSpan, isWithin, type LocalDate } from '../model/local-date.js';
import type { Shipment } from '../model/shipment.js';

/** Whether a package is of the window, both ends included. One whose day is unknown is taken as inside, and the issue says so. */
export function isInWindow(shipment: Shipment, window: DateSpan, issues: IssueSink): boolean {
  if (shipment.day !== null) return isWithin(shipment.day.value, window);
  issues.push({
    code: 'day-unknown',
    message: `package ${shipment.packageId} has no date; taken as inside the window`,
    ...shipment.sources[0],
  });
  return true;
}

/**
 * Refuses a window in which no package falls.
 * @param days those of the packages that the files hold, none of them in the window.
 * @param lost what became of the rows of files of which none is left.
 * @throws AppealError `window-empty`, naming the days that the files do hold.
 */
export function refuseEmptyWindow(
  window: DateSpan,
  days: readonly LocalDate[],
  lost: readonly Problem[],
): never {
  const sorted = days.toSorted();
  const held =
    sorted.length > 0
      ? ` The files hold ${sorted[0]} to ${sorted.at(-1)}.`
      : ' The files hold no package at all.';
  if (lost.length > 0) {
    const message = `no package falls from ${window.from} to ${window.to}.${held} What could not be read may hold some:`;
    throw new AppealError('window-empty', [{ message }, ...lost]);
  }
  throw new AppealError('window-empty', [
    {
      message: `no package falls from ${window.from} to ${window.to}.${held} Download the reports for the window, or set window in the case file to the days that the notice names.`,
    },
  ]);
}
