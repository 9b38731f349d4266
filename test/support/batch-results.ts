import type { BatchResults, ClientResult } from '../../src/model/batch.js';

/** One client of a batch whose packet is done, but for what is given. */
export function aClient(given: Partial<ClientResult> = {}): ClientResult {
  return {
    client: 'Novelties',
    case: 'novelties',
    out: null,
    status: 'done',
    exitCode: 0,
    branch: 'mixed',
    rates: [{ category: 'Toys & Games', asCounted: '89.00%', lead: '97.21%', short: '6.00' }],
    daysLeft: 13,
    pages: 19,
    seconds: 1.5,
    message: null,
    key: null,
    ...given,
  };
}

export function batchOf(clients: readonly ClientResult[]): BatchResults {
  return { formatVersion: 1, program: { name: 'vtr-appeal', version: '0.1.0' }, asOf: '2026-05-21', clients };
}
