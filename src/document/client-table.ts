import { CLIENT_STATUSES, type ClientResult } from '../model/batch.js';
import { BRANCHES } from '../model/case-file.js';
import { cutLine } from '../model/cut-line.js';
import { pointsShort } from '../model/points-short.js';
import { left, type NamedCell, type NamedTable, right } from './named-table.js';

/** As many characters as stand in one line of their column. */
const MOST = { client: 25, message: 40 } as const;

function daysCell(daysLeft: number | null): NamedCell {
  if (daysLeft === null) return { word: 'none' };
  if (daysLeft < 0) return [`${-daysLeft} `, { word: 'past' }];
  return daysLeft === 0 ? { word: 'today' } : String(daysLeft);
}

function branchCell(branch: string | null): NamedCell {
  if (branch === null) return { word: 'none' };
  return BRANCHES.some((known) => known === branch) ? { word: branch } : branch;
}

/** The clients of a batch, a line each, in the order given; `strong` says which stand out. */
export function clientTable(
  clients: readonly ClientResult[],
  strong: (client: ClientResult) => boolean,
): NamedTable {
  return {
    type: 'table',
    dense: true,
    columns: [left(23), right(9), right(7), left(13, true), left(10, true), left(48)],
    words: ['none', 'past', 'today', ...CLIENT_STATUSES, ...BRANCHES],
    rows: clients.map((client) => [
      cutLine(client.client, MOST.client),
      daysCell(client.daysLeft),
      pointsShort(client) ?? { word: 'none' },
      branchCell(client.branch),
      { word: client.status },
      client.message === null ? { word: 'none' } : cutLine(client.message, MOST.message),
    ]),
    strong: clients.flatMap((client, at) => (strong(client) ? [at] : [])),
  };
}
