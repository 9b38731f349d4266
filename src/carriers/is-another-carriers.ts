import { findCarrierName } from '../model/carrier-name.js';
import type { NumberShape } from '../model/number-shape.js';
import { formatOf } from './number-formats.js';

/**
 * Whether a number is of another carrier than the one that the report names. Never where the number's shape or the
 * carrier's name is unknown, where the carrier named works with the number's own, or where anyone may have printed the number for the
 * post office: a mismatch that is not one would invent a fault.
 */
export function isAnotherCarriers(shape: NumberShape, claimed: string | null): boolean {
  if (claimed === null || !shape.wellFormed) return false;
  const named = findCarrierName(claimed);
  if (named === null || named.numbers === null) return false;
  const { numbers, alsoBears } = named;
  return (
    !shape.carriers.some((carrier) => carrier === numbers || alsoBears.includes(carrier)) &&
    !shape.formats.some((id) => formatOf(id)?.isShared === true)
  );
}
