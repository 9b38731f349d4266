import { type Detector, isEnvelope, isLiftedByTax, smallFlat } from '../detector.js';

/** An envelope under the limit, confirmed with another shipping service than the exact words, or with none. */
export const shipMethodText: Detector = {
  id: 'ship-method-text',
  saysNothing: ['service'],
  explains: (one) =>
    isEnvelope(one) &&
    !isLiftedByTax(one) &&
    smallFlat(one, 'value', 'ex-tax') === 'met' &&
    smallFlat(one, 'method', 'by-ship-method') === 'not-met',
};
