import { met, notMet, remembered } from '../clause-tests.js';

/**
 * A listed package whose order All Orders calls cancelled or not fulfilled by the seller is never claimed as exempt. One that
 * it calls not shipped yet is: Amazon lists it as confirmed, so the file is older than the report.
 */
export const bySeller = remembered(
  ({ standing }) => standing ?? '',
  ({ standing }) => {
    if (standing === 'cancelled') return notMet('All Orders says that the order was cancelled');
    if (standing === 'not-seller-fulfilled')
      return notMet('All Orders says that the seller did not fulfil the order');
    return met('by the seller');
  },
);
