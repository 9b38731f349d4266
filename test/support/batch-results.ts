import type { LocatedClient } from '../../src/app/batch/find-clashes.js';
import type { BatchResults, ClientResult, ListedClient } from '../../src/model/batch.js';

/** A client as a manifest lists it, in row 2 of clients.csv unless told otherwise. */
export function listedClient(over: Partial<ListedClient> = {}, row = 2): ListedClient {
  const at = (column: string) => ({ file: 'clients.csv', row, column });
  return {
    client: 'Acorn',
    case: 'acorn',
    out: null,
    templates: null,
    letterhead: null,
    at: {
      client: at('client'),
      case: at('case'),
      out: at('out'),
      templates: at('templates'),
      letterhead: at('letterhead'),
      color: at('color'),
    },
    ...over,
  };
}

/** A client whose case lies in /batch/<case>. */
export function locatedClient(over: Partial<LocatedClient> = {}, row = 2): LocatedClient {
  const listed = listedClient(over, row);
  const caseFolder = `/batch/${listed.case}`;
  const place = listed.out === null ? null : `/batch/${listed.out}`;
  return { ...listed, target: caseFolder, caseFolder, place, practice: over.practice ?? null };
}

/** A client that is done: a packet of 7 pages, ten days before its deadline. */
export function clientResult(over: Partial<ClientResult> = {}): ClientResult {
  return {
    client: 'Acorn',
    case: 'acorn',
    out: null,
    status: 'done',
    packet: 'acorn/packet',
    exitCode: 0,
    branch: 'in-error',
    rates: [{ category: 'Toys & Games', asCounted: '61.00%', lead: '95.88%', short: '34.00' }],
    daysLeft: 10,
    pages: 7,
    seconds: 1.5,
    message: null,
    key: 'k1',
    ...over,
  };
}

/** The results of a run of 20 August 2021. */
export function batchResults(
  clients: readonly ClientResult[],
  over: Partial<BatchResults> = {},
): BatchResults {
  return {
    formatVersion: 1,
    program: { name: 'vtr-appeal', version: '1.2.3' },
    asOf: '2021-08-20',
    clients,
    ...over,
  };
}
