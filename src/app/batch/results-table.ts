import { writeCsv } from '../../document/write-csv.js';
import type { BatchResults } from '../../model/batch.js';

// How long a client took is not there: two runs may tell it differently.
const RESULTS_COLUMNS = [
  'client',
  'case',
  'out',
  'packet',
  'status',
  'exit-code',
  'branch',
  'days-left',
  'category',
  'as-counted',
  'lead',
  'points-short',
  'pages',
  'message',
  'key',
] as const;

function listResults({ clients }: BatchResults): readonly (readonly string[])[] {
  const text = (value: string | number | null): string => (value === null ? '' : String(value));
  return clients.flatMap((one) => {
    const rates = one.rates.length > 0 ? one.rates : [null];
    const before = [
      one.client,
      one.case,
      one.out,
      one.packet,
      one.status,
      one.exitCode,
      one.branch,
      one.daysLeft,
    ];
    return rates.map((rate) => {
      const figures = [rate?.category, rate?.asCounted, rate?.lead, rate?.short].map((cell) => cell ?? null);
      return [...before, ...figures, one.pages, one.message, one.key].map(text);
    });
  });
}

/** results.csv: a row a client and category, and one for a client without any figure. */
export function writeResultsTable(results: BatchResults): string {
  return writeCsv(RESULTS_COLUMNS, listResults(results));
}
