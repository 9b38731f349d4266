import type { IssueSink } from '../../model/issue.js';
import { exactly } from '../../model/money.js';
import { numberKey } from '../../model/number-key.js';
import type { VtrRow } from '../../model/report-rows.js';
import { narrow } from './narrow.js';
import { factIn, type PackageSeed } from './package-seed.js';
import { amountRange, ITEM_AND_SHIPPING } from './value-package.js';

/** Which package Amazon's rows of one order mean, and the rows that mean none of them. */
export interface AttachedListings {
  readonly bySeed: ReadonlyMap<PackageSeed, VtrRow>;
  readonly alone: readonly VtrRow[];
  /** Packages of which nobody knows which of them a row means: listed or not, only what all of them share is known. */
  readonly unclear: ReadonlySet<PackageSeed>;
}

const NOTHING_LISTED: AttachedListings = { bySeed: new Map(), alone: [], unclear: new Set() };

function worthOf({ holding }: PackageSeed): number | null {
  return exactly(amountRange(holding, [], ITEM_AND_SHIPPING));
}

/** A row that no package has by number: by ship method, then carrier, then value. */
function candidatesOf(row: VtrRow, free: readonly PackageSeed[]): readonly PackageSeed[] {
  const carrier = row.carrier?.toLowerCase() ?? '';
  const byMethod = narrow(
    free,
    ({ shipMethod }) => row.shipMethod !== null && factIn(shipMethod)?.value === row.shipMethod,
  );
  const byCarrier = narrow(
    byMethod,
    (seed) => carrier !== '' && factIn(seed.carrier)?.value.toLowerCase() === carrier,
  );
  return narrow(byCarrier, (seed) => row.packageValue !== null && worthOf(seed) === row.packageValue);
}

/** Finds the package of an order that each of Amazon's rows means. Rows come in an order that does not hang on the file's. */
export function attachListings(
  rows: readonly VtrRow[],
  packages: readonly PackageSeed[],
  issues: IssueSink,
): AttachedListings {
  if (rows.length === 0) return NOTHING_LISTED;
  const bySeed = new Map<PackageSeed, VtrRow>();
  const byNumber = new Map(
    packages.map((seed) => [numberKey(factIn(seed.trackingNumber)?.value ?? ''), seed] as const),
  );
  const loose: VtrRow[] = [];
  for (const row of rows) {
    const own = row.trackingId ? byNumber.get(numberKey(row.trackingId)) : undefined;
    if (own === undefined || bySeed.has(own)) loose.push(row);
    else bySeed.set(own, row);
  }
  const free = packages.filter((seed) => !bySeed.has(seed));
  const alone: VtrRow[] = [];
  const unclear = new Set<PackageSeed>();
  for (const row of loose) {
    const left = free.filter((seed) => !bySeed.has(seed));
    const candidates = candidatesOf(row, left);
    const [seed, ...others] = candidates;
    if (seed === undefined) {
      alone.push(row);
      continue;
    }
    bySeed.set(seed, row);
    // Taken by choice: which of these the row means is not known, nor then which of them it leaves.
    if (others.length > 0) for (const one of candidates) unclear.add(one);
    if (others.length === 0 && row.trackingId && factIn(seed.trackingNumber)?.value)
      issues.push({
        code: 'listed-number-differs',
        message: `order ${row.orderId}: Amazon lists another number than the package was last confirmed with`,
        ...row.source,
      });
  }
  return { bySeed, alone, unclear };
}
