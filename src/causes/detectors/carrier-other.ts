import { tellOther } from '../../model/other-carrier.js';
import { type Detector, invalidating } from '../detector.js';

/** “Other” given for an integrated carrier, which was there to be chosen from the list: told by the name typed beside it, or by the number. */
export const carrierOther: Detector = {
  id: 'carrier-other',
  saysNothing: ['carrier'],
  explains: (one, policy) =>
    (one.shipment.trackingNumber?.value ?? '') !== '' &&
    tellOther(one.shipment, policy.integratedCarriers) !== null &&
    invalidating(one, policy, 'other-carrier') !== null,
};
