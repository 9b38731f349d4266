import type { BatchResults, ClientResult } from '../../src/model/batch.js';
import { batchResults, clientResult } from './batch-results.js';

/** One client of results.pdf whose packet is done, but for what is given. */
export const aClient = (given: Partial<ClientResult> = {}): ClientResult =>
  clientResult({
    client: 'Novelties',
    case: 'novelties',
    branch: 'mixed',
    rates: [{ category: 'Toys & Games', asCounted: '89.00%', lead: '97.21%', short: '6.00' }],
    daysLeft: 13,
    pages: 19,
    key: null,
    ...given,
  });

export const batchOf = (clients: readonly ClientResult[]): BatchResults =>
  batchResults(clients, { asOf: '2026-05-21', program: { name: 'vtr-appeal', version: '0.1.0' } });
