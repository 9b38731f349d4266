import { type Detector, exemptAsWritten, isLiftedByTax, smallFlat } from '../detector.js';

/**
 * Exempt on the face of a clause, and counted all the same, or at least not known to be left out. An envelope is so only with
 * the exact words at confirmation; no other clause asks for them.
 */
export const exemptCounted: Detector = {
  id: 'exempt-counted',
  saysNothing: ['service'],
  explains: (one) => {
    const clauses = exemptAsWritten(one);
    const isEnvelope = !isLiftedByTax(one) && smallFlat(one, 'method', 'by-ship-method') === 'met';
    return clauses.some((clause) => clause !== 'small-flat' || isEnvelope);
  },
};
