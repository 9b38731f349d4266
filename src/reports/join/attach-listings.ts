import type { Issue } from '../../model/issue.js';
import { exactly } from '../../model/money.js';
import type { VtrRow } from '../../model/report-rows.js';
import { narrow } from './narrow.js';
import type { PackageSeed } from './package-seed.js';
import { amountRange } from './value-package.js';

/** Which package Amazon's rows of one order mean, the rows that mean none of them, and those whose package is not told apart. */
export interface AttachedListings {
  readonly bySeed: ReadonlyMap<PackageSeed, VtrRow>;
  readonly alone: readonly VtrRow[];
  /** Rows that took one of several packages alike: only what the row itself says is known of it. */
  readonly unclear: ReadonlySet<VtrRow>;
}

function worthOf({ holding }: PackageSeed): number | null {
  return exactly(
    amountRange(
      holding,
      [],
      ({ itemPrice }) => itemPrice,
      ({ shippingPrice }) => shippingPrice,
    ),
  );
}

/** A row that no package has by number: by ship method, then carrier, then value (contract, rule 9). */
function candidatesOf(row: VtrRow, free: readonly PackageSeed[]): readonly PackageSeed[] {
  const byMethod = narrow(
    free,
    ({ shipMethod }) => row.shipMethod !== null && shipMethod?.value === row.shipMethod,
  );
  const carrier = row.carrier?.toLowerCase() ?? '';
  const byCarrier = narrow(
    byMethod,
    (seed) => carrier !== '' && seed.carrier?.value.toLowerCase() === carrier,
  );
  return narrow(byCarrier, (seed) => row.packageValue !== null && worthOf(seed) === row.packageValue);
}

const NOTHING_LISTED: AttachedListings = { bySeed: new Map(), alone: [], unclear: new Set() };

/** Finds the package of an order that each of Amazon's rows means. Rows come in an order that does not hang on the file's. */
export function attachListings(
  rows: readonly VtrRow[],
  packages: readonly PackageSeed[],
  issues: Issue[],
): AttachedListings {
  if (rows.length === 0) return NOTHING_LISTED;
  const bySeed = new Map<PackageSeed, VtrRow>();
  const unclear = new Set<VtrRow>();
  const alone: VtrRow[] = [];
  const loose: VtrRow[] = [];
  for (const row of rows) {
    const own = row.trackingId
      ? packages.find((seed) => seed.trackingNumber?.value === row.trackingId && !bySeed.has(seed))
      : undefined;
    if (own === undefined) loose.push(row);
    else bySeed.set(own, row);
  }
  for (const row of loose) {
    const candidates = candidatesOf(
      row,
      packages.filter((seed) => !bySeed.has(seed)),
    );
    const [seed, ...others] = candidates;
    if (seed === undefined) {
      alone.push(row);
      continue;
    }
    bySeed.set(seed, row);
    if (others.length > 0) unclear.add(row);
    if (row.trackingId && seed.trackingNumber?.value)
      issues.push({
        code: 'listed-number-differs',
        message: `order ${row.orderId}: Amazon lists another number than the package was last confirmed with`,
        ...row.source,
      });
  }
  return { bySeed, alone, unclear };
}
