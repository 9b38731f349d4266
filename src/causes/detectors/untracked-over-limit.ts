import { type Detector, isEnvelope, smallFlat } from '../detector.js';

/** An envelope at or over the limit, sent untracked. */
export const untrackedOverLimit: Detector = {
  id: 'untracked-over-limit',
  explains: (one) => isEnvelope(one) && smallFlat(one, 'value', 'ex-tax') === 'not-met',
};
