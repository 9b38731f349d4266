import type { Encoding } from '../../src/model/encoding.js';
import type { Issue } from '../../src/model/issue.js';
import { openSink, type RowSink } from '../../src/reports/formats/report-format.js';
import { readReport } from '../../src/reports/read-report.js';
import { chunked } from './memory-inputs.js';

/** What a report was read as. */
export interface ReportReading extends RowSink {
  readonly format: string;
  readonly issues: readonly Issue[];
}

const STORES = {
  US: { timeZone: 'America/Los_Angeles', currency: 'USD' },
  UK: { timeZone: 'Europe/London', currency: 'GBP' },
  DE: { timeZone: 'Europe/Berlin', currency: 'EUR' },
  JP: { timeZone: 'Asia/Tokyo', currency: 'JPY' },
} as const;

interface HowToRead {
  readonly file?: string;
  readonly format?: string;
  readonly columns?: Readonly<Record<string, string>>;
  readonly chunk?: number;
  readonly encoding?: Encoding;
  readonly store?: keyof typeof STORES;
}

/** Reads one report from its text or bytes, as line 9 of a case file names it. */
export async function readReportText(
  content: string | Uint8Array,
  { file = 'report.txt', format, columns = {}, chunk = 1 << 16, encoding, store = 'US' }: HowToRead = {},
): Promise<ReportReading> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const rows = openSink();
  const issues: Issue[] = [];
  const entry = {
    file,
    format: format ?? null,
    columns,
    encoding: encoding ?? null,
    covers: null,
    source: { file: 'case.yaml', row: 9 },
  };
  const found = await readReport(entry, chunked(bytes, chunk), STORES[store], rows, issues);
  return { ...rows, format: found, issues };
}
