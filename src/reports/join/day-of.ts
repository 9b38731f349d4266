import type { LocalDate } from '../../model/local-date.js';
import type { OrderLine, PromiseRow, VtrRow } from '../../model/report-rows.js';
import type { DayKind } from '../../model/shipment.js';
import type { Fact, Source } from '../../model/source.js';
import type { Label } from './label.js';

/** Everything that may state the day of a package. */
export interface DaySources {
  readonly row: VtrRow | null;
  readonly lines: readonly OrderLine[];
  readonly labels: readonly Label[];
  readonly shipDay: Fact<LocalDate> | null;
  readonly promise: PromiseRow | undefined;
}

/** A fact from a row, or null where the row states none. */
export function factOf<T>(
  value: T | null | undefined,
  row: { readonly source: Source } | null,
): Fact<T> | null {
  return value === null || value === undefined || row === null ? null : { value, source: row.source };
}

/** Of several lines the one promised last. */
function latestPromise(lines: readonly OrderLine[]): Fact<LocalDate> | null {
  const promised = lines.filter(({ promisedDay }) => promisedDay !== null);
  const latest = promised.reduce<OrderLine | null>(
    (last, line) => ((line.promisedDay ?? '') > (last?.promisedDay ?? '') ? line : last),
    null,
  );
  return factOf(latest?.promisedDay, latest);
}

/**
 * The day that selects window and edition (contract, rule 4): the promised delivery date, else what stands in for it. A
 * package that Amazon lists was measured by its promised date, so nothing else stands in for that one.
 */
export function dayOf(sources: DaySources): {
  readonly day: Fact<LocalDate> | null;
  readonly dayIs: DayKind;
} {
  const { row, lines, labels, shipDay, promise } = sources;
  const promised =
    factOf(row?.promisedDeliveryDate, row) ??
    latestPromise(lines) ??
    labels.find(({ promisedDay }) => promisedDay !== null)?.promisedDay ??
    null;
  if (promised !== null || row !== null) return { day: promised, dayIs: 'promised-delivery-date' };
  if (shipDay !== null) return { day: shipDay, dayIs: 'ship-date' };
  const shipBy = factOf(promise?.shipByDay, promise ?? null);
  if (shipBy !== null) return { day: shipBy, dayIs: 'ship-by-date' };
  const [first = null] = lines;
  return { day: factOf(first?.purchaseDay, first), dayIs: 'purchase-date' };
}
