import { mayBeListed, namedCarrier } from '../../model/carrier-words.js';
import { type Detector, invalidating } from '../detector.js';

/** A carrier without a code of its own at Amazon, as far as the list is known, on a day on which the policy measured integrated ones alone. */
export const carrierNotIntegrated: Detector = {
  id: 'carrier-not-integrated',
  explains: (one, policy) => {
    const { carrier, trackingNumber } = one.shipment;
    const name = namedCarrier(carrier?.value ?? '');
    return (
      name !== '' &&
      (trackingNumber?.value ?? '') !== '' &&
      !mayBeListed(policy.integratedCarriers, name) &&
      invalidating(one, policy, 'unintegrated-carrier') !== null
    );
  },
};
