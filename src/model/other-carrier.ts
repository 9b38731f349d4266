import { findCarrierName } from './carrier-name.js';
import { listsCarrier, mayBeListed, namedCarrier, plainCarrier } from './carrier-words.js';
import type { Shipment } from './shipment.js';

/**
 * How “Other” was given for a carrier that has a code of its own at Amazon: its name was typed beside it, or its number's form and check
 * digit tell it. A name that nobody is known by, typed beside the number of one such carrier alone, says no more than “Other”. Null: it
 * was not, as far as the rows tell.
 * @param list the carriers with a code of their own.
 */
export function tellOther(
  { carrier, otherCarrier, number }: Pick<Shipment, 'carrier' | 'otherCarrier' | 'number'>,
  list: readonly string[],
): 'by-name' | 'by-number' | null {
  const text = carrier?.value ?? '';
  const isUnnamed = otherCarrier === 'unnamed' || plainCarrier(text) === 'other';
  if (otherCarrier === null && !isUnnamed) return null;
  const name = namedCarrier(text);
  if (otherCarrier === 'named' && listsCarrier(list, name)) return 'by-name';
  const told = number?.shape.wellFormed
    ? number.shape.carriers.filter((one) => listsCarrier(list, one)).length
    : 0;
  const isNobody =
    otherCarrier === 'named' && name !== '' && findCarrierName(name) === null && !mayBeListed(list, name);
  return (isUnnamed && told > 0) || (isNobody && told === 1) ? 'by-number' : null;
}
