import { type Detector, isExemptAsWritten, isLiftedByTax, smallFlat } from '../detector.js';

/** Exempt on the face of the clause, with the exact words at confirmation, and counted all the same, or at least not known to be left out. */
export const exemptCounted: Detector = {
  id: 'exempt-counted',
  explains: (one) =>
    isExemptAsWritten(one) &&
    !isLiftedByTax(one) &&
    (smallFlat(one, 'method', 'by-ship-method') === 'met' || one.shipment.mailpiece?.value === 'digital'),
};
