import type { ClassifiedShipment } from '../../model/verdict.js';
import { type Detector, isNeverExempt, smallFlat } from '../detector.js';

/** Whether the small/flat clause is in force on its day at all: a store without it asks for a number, whatever was mailed. */
const knowsSmallFlat = ({ verdicts }: ClassifiedShipment): boolean =>
  verdicts.some(({ clause }) => clause === 'small-flat');

/** A package that no exemption is known to cover, confirmed without a tracking number. */
export const noNumber: Detector = {
  id: 'no-number',
  explains: (one) =>
    one.shipment.trackingNumber?.value === '' &&
    (one.shipment.mailpiece?.value === 'parcel' ||
      isNeverExempt(one) ||
      !knowsSmallFlat(one) ||
      (one.shipment.mailpiece === null && smallFlat(one, 'value', 'ex-tax') === 'not-met')),
};
