import type { LocalDate } from '../../model/local-date.js';
import type { OrderLine, PromiseRow } from '../../model/report-rows.js';
import type { DayKind } from '../../model/shipment.js';
import type { Fact } from '../../model/source.js';
import { factIn, type Said } from './package-seed.js';
import { factOf } from './settle-facts.js';

/** Everything that may state the day of a package. */
export interface DaySources {
  readonly isListed: boolean;
  /** By Amazon's row. */
  readonly promisedByAmazon: Said<LocalDate>;
  readonly lines: readonly OrderLine[];
  /** By a `shipments` file. */
  readonly promisedByFile: Said<LocalDate>;
  readonly shipDay: Said<LocalDate>;
  readonly promise: PromiseRow | undefined;
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
 * The day that selects window and edition: the promised delivery date, else what stands in for it. A package that Amazon
 * lists was measured by its promised date, so nothing else stands in for that one; nor does anything for a disputed day.
 */
export function dayOf(sources: DaySources): {
  readonly day: Fact<LocalDate> | null;
  readonly dayIs: DayKind;
} {
  const { isListed, promisedByAmazon, lines, promisedByFile, shipDay, promise } = sources;
  const promised = promisedByAmazon ?? latestPromise(lines) ?? promisedByFile;
  if (promised !== null || isListed) return { day: factIn(promised), dayIs: 'promised-delivery-date' };
  if (shipDay !== null) return { day: factIn(shipDay), dayIs: 'ship-date' };
  const shipBy = factOf(promise?.shipByDay, promise ?? null);
  if (shipBy !== null) return { day: shipBy, dayIs: 'ship-by-date' };
  const [first = null] = lines;
  return { day: factOf(first?.purchaseDay, first), dayIs: 'purchase-date' };
}
