import type { NumberFacts } from '../../model/number-shape.js';
import type { Shipment } from '../../model/shipment.js';
import type { JoinedPackage } from './build-shipment.js';
import type { JoinContext } from './join-context.js';
import { numbersOf } from './numbers-of.js';
import { factIn } from './package-seed.js';
import type { SettledFacts } from './settle-facts.js';

/** What the numbers of a package tell of its service: any well-formed one that was given to Amazon is a tracked one's, but letter post's. */
function tellService(own: NumberFacts | null, stated: readonly NumberFacts[]): Shipment['numbersTell'] {
  if (own?.shape.wellFormed && own.isLetterPost === null) return 'tracked';
  if (stated.some(({ isLetterPost }) => isLetterPost === false)) return 'tracked';
  return stated.every(({ isLetterPost }) => isLetterPost === true) ? 'letter-post' : 'open';
}

/** What the number of a package is, and whether any number stated of it is, or may be, one of a tracked piece. */
export function describeNumbers(
  joined: JoinedPackage,
  { trackingNumber, carrier }: SettledFacts,
  context: JoinContext,
): Pick<Shipment, 'number' | 'numbers' | 'bearsTrackedNumber' | 'numbersTell'> {
  const describe = (text: string) => context.describeNumber(text, factIn(carrier)?.value ?? null);
  const number = factIn(trackingNumber)?.value ?? null;
  const own = number ? describe(number) : null;
  const numbers = numbersOf(joined);
  const factsOf = (text: string): NumberFacts => (text === number ? own : null) ?? describe(text);
  const isTracked = (text: string): boolean | null => factsOf(text).isTrackedPiece;
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
    numbersTell: tellService(own, numbers.map(factsOf)),
  };
}
