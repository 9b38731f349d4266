import { isDamagedBySpreadsheet } from '../../model/damaged-number.js';
import { numberKey } from '../../model/number-key.js';
import type { Shipment } from '../../model/shipment.js';

/** Tells which packages bear a tracking number that a package of another order bears too. */
export interface NumberIndex<T> {
  /** Notes every number that files state of a package, and what is kept of it. */
  readonly note: (shipment: Shipment, kept: T) => void;
  /** Whether any package bears a number, by its `numberKey`. */
  readonly isBorne: (key: string) => boolean;
  /** What is kept of the packages whose own number another order bears too, each with that number. */
  readonly listShared: () => ReadonlyMap<T, string>;
}

/** A package that bears a number which is not the one that counts as its own. */
interface Other {
  readonly orderId: string;
  readonly isOwn: false;
}

type Bearers<T> = Map<string, T | Other | (T | Other)[]>;

function noteNumbers<T>(
  bearers: Bearers<T>,
  { orderId, numbers, number: shape, trackingNumber }: Shipment,
  kept: T,
): void {
  const own = shape === null || trackingNumber === null ? null : numberKey(trackingNumber.value);
  for (const number of numbers) {
    // Digits that a spreadsheet ate make different numbers look alike.
    if (isDamagedBySpreadsheet(number)) continue;
    const key = numberKey(number);
    const bearer = key === own ? kept : { orderId, isOwn: false as const };
    const earlier = bearers.get(key);
    if (earlier === undefined) bearers.set(key, bearer);
    else if (Array.isArray(earlier)) earlier.push(bearer);
    else bearers.set(key, [earlier, bearer]);
  }
}

function listShared<T extends { readonly orderId: string }>(bearers: Bearers<T>): ReadonlyMap<T, string> {
  const shared = new Map<T, string>();
  for (const [key, found] of bearers) {
    if (!Array.isArray(found) || found.every(({ orderId }) => orderId === found[0]?.orderId)) continue;
    for (const one of found) if (!('isOwn' in one)) shared.set(one, key);
  }
  return shared;
}

/** Opens an index of tracking numbers with nothing in it. */
export function indexNumbers<T extends { readonly orderId: string }>(): NumberIndex<T> {
  const bearers: Bearers<T> = new Map();
  return {
    // Bound, as in `openOutlines`, to keep its optimized code.
    note: noteNumbers.bind(null, bearers),
    isBorne: (key) => bearers.has(key),
    listShared: () => listShared(bearers),
  };
}
