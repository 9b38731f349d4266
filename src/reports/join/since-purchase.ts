import type { IssueSink } from '../../model/issue.js';
import { daysBetween, type LocalDate } from '../../model/local-date.js';
import type { TrackingHistory } from '../../model/tracking-history.js';
import type { OrderFacts } from './order-facts.js';

/** A time without a zone may be that of a place whose day is another than the store's. */
const SLACK_DAYS = 1;

const boughtOn = (order: OrderFacts | null): LocalDate | null =>
  order?.lines.flatMap(({ purchaseDay }) => purchaseDay ?? []).toSorted()[0] ?? null;

/**
 * What histories tell of a package from the day on which its order was bought: carriers give numbers again, and what happened earlier
 * happened to another package, an issue.
 */
export function sincePurchase(
  histories: readonly TrackingHistory[],
  order: OrderFacts | null,
  issues: IssueSink,
): readonly TrackingHistory[] {
  const bought = boughtOn(order);
  if (bought === null) return histories;
  const isEarlier = (day: LocalDate | null): boolean => day !== null && daysBetween(day, bought) > SLACK_DAYS;
  return histories.map((history) => {
    const events = history.events.filter(({ day }) => !isEarlier(day));
    if (events.length === history.events.length) return history;
    issues.push({
      code: 'scan-before-order',
      message: `order ${order?.orderId}: its number has events of days before it was bought (${bought}); they are another package's, and left out`,
      mend: 'carriers use numbers again: check that the number is the one on this label',
      ...history.source,
    });
    return { ...history, events };
  });
}
