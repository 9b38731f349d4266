import { type ClauseTests, met, notMet, remembered } from '../clause-tests.js';
import { shippedBySeller } from './shipped-by-seller.js';

/** A shipment was confirmed, so a package is taken as physical unless the seller declares otherwise. */
const isDigital = remembered(
  ({ mailpiece }) => mailpiece?.value ?? '',
  ({ mailpiece }) =>
    mailpiece?.value === 'digital'
      ? met('a digital product, by declaration')
      : notMet('nothing says that it is a digital product'),
);

/** Digital products such as audio books. */
export const digital: ClauseTests = { common: [shippedBySeller, isDigital], readings: {} };
