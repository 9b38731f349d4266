import type { NumberShape } from '../model/number-shape.js';
import { carrierOf } from './carrier-name.js';

/**
 * Whether a number is of another carrier than the one that the report names. Never where the number's shape or the
 * carrier's name is unknown: a mismatch that is not one would invent a fault.
 */
export function isAnotherCarriers(shape: NumberShape, claimed: string | null): boolean {
  const carrier = claimed === null ? null : carrierOf(claimed);
  return carrier !== null && shape.wellFormed && !shape.carriers.includes(carrier);
}
