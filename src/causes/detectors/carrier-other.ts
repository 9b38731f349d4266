import { listsCarrier, namedCarrier, plainCarrier } from '../../model/carrier-words.js';
import { type Detector, invalidating } from '../detector.js';

/**
 * “Other” given as the carrier of a number that an integrated carrier's form and check digit tell, or beside the name of one: it was
 * there to be chosen from the list.
 */
export const carrierOther: Detector = {
  id: 'carrier-other',
  saysNothing: ['carrier'],
  explains: (one, policy) => {
    const { carrier, otherCarrier, number } = one.shipment;
    if (carrier === null || number === null || !number.shape.wellFormed) return false;
    const isOther = otherCarrier === 'unnamed' || plainCarrier(carrier.value) === 'other';
    const isListed = listsCarrier(policy.integratedCarriers, namedCarrier(carrier.value));
    return (
      (isOther || (otherCarrier === 'named' && isListed)) &&
      invalidating(one, policy, 'other-carrier') !== null
    );
  },
};
