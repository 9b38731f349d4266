import type { Shipment } from '../../model/shipment.js';
import type { JoinedPackage } from './build-shipment.js';
import type { JoinContext } from './join-context.js';
import { numbersOf } from './numbers-of.js';
import { factIn } from './package-seed.js';
import type { SettledFacts } from './settle-facts.js';

/** What the number of a package is, and whether any number stated of it is, or may be, one of a tracked piece. */
export function describeNumbers(
  joined: JoinedPackage,
  { trackingNumber, carrier }: SettledFacts,
  context: JoinContext,
): Pick<Shipment, 'number' | 'numbers' | 'bearsTrackedNumber'> {
  const describe = (text: string) => context.describeNumber(text, factIn(carrier)?.value ?? null);
  const number = factIn(trackingNumber)?.value ?? null;
  const own = number ? describe(number) : null;
  const numbers = numbersOf(joined);
  const isTracked = (text: string): boolean | null =>
    ((text === number ? own : null) ?? describe(text)).isTrackedPiece;
  const { seed, attached } = joined;
  const mayBeTracked = (text: string): boolean => !numbers.includes(text) && isTracked(text) !== false;
  const isOpen =
    trackingNumber === 'unreadable' ||
    seed.trackingNumber === 'unreadable' ||
    (trackingNumber === null || trackingNumber === 'disputed'
      ? numbers.length === 0
      : seed.possibleNumbers.some(mayBeTracked) ||
        attached.possibleNumbers.some(mayBeTracked) ||
        attached.labels.some((label) => label.seed.possibleNumbers.some(mayBeTracked)));
  return {
    number: own,
    numbers,
    bearsTrackedNumber: numbers.some((text) => isTracked(text) === true)
      ? true
      : isOpen || numbers.some((text) => isTracked(text) === null)
        ? null
        : false,
  };
}
