import type { ClientResult } from './batch.js';
import { Decimal } from './decimal.js';

/**
 * How far a client is below the floor, in percentage points of the rate as counted: of the category that is furthest. Null where
 * none is short, or none is known to be.
 */
export function pointsShort({ rates }: Pick<ClientResult, 'rates'>): string | null {
  return rates.reduce<string | null>(
    (worst, { short }) =>
      short !== null && (worst === null || new Decimal(short).gt(worst)) ? short : worst,
    null,
  );
}
