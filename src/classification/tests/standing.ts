import { type ClauseTest, met, notMet, testOf } from '../clause-tests.js';

/**
 * A listed package whose order All Orders calls cancelled or not fulfilled by the seller is never claimed as exempt. One that
 * it calls not shipped yet is: Amazon lists it as confirmed, so the file is older than the report.
 */
export const bySeller: ClauseTest = testOf(
  ({ standing }) => standing,
  ({ standing }) => {
    if (standing === 'cancelled') return notMet('All Orders says that the order was cancelled');
    if (standing === 'not-seller-fulfilled')
      return notMet('All Orders says that the seller did not fulfil the order');
    return met('by the seller');
  },
);

/** Seller Fulfilled Prime is measured apart, by a rule without exemptions, so that nothing is claimed for its packages. */
export const notPrime: ClauseTest = testOf(
  ({ isPrime }) => String(isPrime),
  ({ isPrime }) =>
    isPrime
      ? notMet('a Seller Fulfilled Prime order, for which nothing is claimed')
      : met('no report calls it Prime'),
);
