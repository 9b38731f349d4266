import { type Detector, isNeverExempt, smallFlat } from '../detector.js';

/** A package that no exemption can cover, confirmed without a tracking number. */
export const noNumber: Detector = {
  id: 'no-number',
  explains: (one) =>
    one.shipment.trackingNumber?.value === '' &&
    (one.shipment.mailpiece?.value === 'parcel' ||
      isNeverExempt(one) ||
      (one.shipment.mailpiece === null && smallFlat(one, 'value', 'ex-tax') === 'not-met')),
};
