import { type Detector, isEnvelope, isLiftedByTax } from '../detector.js';

/** An envelope that costs less than the limit until tax is added: exempt under one reading, not under the other. */
export const taxOverLimit: Detector = {
  id: 'tax-over-limit',
  explains: (one) => isEnvelope(one) && isLiftedByTax(one),
};
