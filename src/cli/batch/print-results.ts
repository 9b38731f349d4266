import { type BatchResults, CLIENT_STATUSES, type ClientRate, type ClientResult } from '../../model/batch.js';
import { formatTable } from '../format-table.js';

/** The category that is farthest short, which is what the client is sorted by. */
function worstOf({ rates }: ClientResult): ClientRate | undefined {
  return rates.toSorted((a, b) => Number(b.short ?? -1) - Number(a.short ?? -1))[0];
}

function rowOf(one: ClientResult): readonly string[] {
  const worst = worstOf(one);
  const figures = [worst?.asCounted, worst?.short, worst?.lead].map((figure) => figure ?? '');
  return [one.client, one.status, String(one.daysLeft ?? ''), ...figures, one.packet ?? ''];
}

/**
 * What became of all clients, most urgent first: a line each with its worst category, then what blocks whom.
 * @param notBegun how many clients the run ended before.
 */
export function printResults({ clients }: BatchResults, notBegun = 0): string {
  if (clients.length === 0) return 'No client is done.\n';
  const heading = ['client', 'status', 'days left', 'as counted', 'short', 'leads', 'packet'];
  const blocked = clients.filter(({ message }) => message !== null);
  const counts = CLIENT_STATUSES.map(
    (status) => [clients.filter((one) => one.status === status).length, status] as const,
  );
  return [
    formatTable([heading, ...clients.map(rowOf)], 'llrrrrl'),
    ...(blocked.length === 0
      ? []
      : ['', 'What blocks them:', ...blocked.map(({ client, message }) => `  ${client}: ${message}`)]),
    '',
    `${counts
      .filter(([count]) => count > 0)
      .map(([count, status]) => `${count} ${status}`)
      .join(', ')}${notBegun > 0 ? `, ${notBegun} not begun` : ''}.`,
    '',
  ].join('\n');
}
