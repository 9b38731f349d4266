import { AppealError } from '../errors.js';
import type { IssueSink } from '../model/issue.js';
import { type DateSpan, isWithin } from '../model/local-date.js';
import type { Shipment } from '../model/shipment.js';

/**
 * The packages of the window, both ends included. One whose day is unknown stays in: Amazon lists it, and the issue says so.
 * @throws AppealError `window-empty`, naming the days that the files do hold.
 */
export function selectWindow(
  shipments: readonly Shipment[],
  window: DateSpan,
  issues: IssueSink,
): { readonly inside: readonly Shipment[]; readonly outside: readonly Shipment[] } {
  const inside: Shipment[] = [];
  const outside: Shipment[] = [];
  for (const shipment of shipments) {
    if (shipment.day === null)
      issues.push({
        code: 'day-unknown',
        message: `package ${shipment.packageId} has no date; taken as inside the window`,
        ...shipment.sources[0],
      });
    (shipment.day === null || isWithin(shipment.day.value, window) ? inside : outside).push(shipment);
  }
  if (inside.length > 0) return { inside, outside };
  const days = outside.flatMap((shipment) => (shipment.day ? [shipment.day.value] : [])).toSorted();
  const held =
    days.length > 0 ? ` The files hold ${days[0]} to ${days.at(-1)}.` : ' The files hold no package at all.';
  throw new AppealError('window-empty', [
    {
      message: `no package falls from ${window.from} to ${window.to}.${held} Download the reports for the window, or set window in the case file to the days that the notice names.`,
    },
  ]);
}
