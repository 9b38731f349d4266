import type { JoinedPackage } from './build-shipment.js';
import { factIn } from './package-seed.js';

/** Every tracking number that some file states of a package, blanks left out. */
export function numbersOf({
  row,
  seed,
  attached,
}: Pick<JoinedPackage, 'row' | 'seed' | 'attached'>): readonly string[] {
  const numbers = new Set<string>();
  const add = (number: string | null | undefined): void => {
    if (number) numbers.add(number);
  };
  add(row?.trackingId);
  add(factIn(seed.trackingNumber)?.value);
  for (const { seed: own } of attached.labels) add(factIn(own.trackingNumber)?.value);
  return [...numbers];
}
