import { findCarrierName } from '../../model/carrier-name.js';
import { listsCarrier, mayBeListed, namedCarrier, plainCarrier } from '../../model/carrier-words.js';
import type { NumberShape } from '../../model/number-shape.js';
import { type Detector, invalidating } from '../detector.js';

/** The carriers of the list that a number's form tells. */
const listedOf = ({ carriers }: NumberShape, list: readonly string[]): number =>
  carriers.filter((carrier) => listsCarrier(list, carrier)).length;

/**
 * “Other” given as the carrier of a number that an integrated carrier's form and check digit tell, or beside the name of one: it was
 * there to be chosen from the list. A name that nobody is known by, typed beside the number of one integrated carrier alone, says no
 * more than “Other”.
 */
export const carrierOther: Detector = {
  id: 'carrier-other',
  saysNothing: ['carrier'],
  explains: (one, policy) => {
    const { carrier, carrierIsTyped, number } = one.shipment;
    if (carrier === null || number === null || !number.shape.wellFormed) return false;
    const list = policy.integratedCarriers;
    const name = namedCarrier(carrier.value);
    const told = listedOf(number.shape, list);
    const isOther = plainCarrier(carrier.value) === 'other' && told > 0;
    const isListed = carrierIsTyped && listsCarrier(list, name);
    const isNobody =
      carrierIsTyped && findCarrierName(name) === null && !mayBeListed(list, name) && told === 1;
    return (isOther || isListed || isNobody) && invalidating(one, policy, 'other-carrier') !== null;
  },
};
