import type { Encoding } from '../../src/model/encoding.js';
import type { Issue } from '../../src/model/issue.js';
import type { PerformanceFigure, ReportRows } from '../../src/model/report-rows.js';
import type { Source } from '../../src/model/source.js';
import type { TrackingHistory } from '../../src/model/tracking-history.js';
import { readReportFile } from '../../src/reports/read-report-file.js';
import { chunked } from './memory-inputs.js';

/** What a report was read as. */
export interface ReportReading extends ReportRows {
  readonly accountTotals: readonly PerformanceFigure[];
  readonly histories: readonly TrackingHistory[];
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
  readonly member?: string | null;
  readonly sheet?: string | null;
  readonly chunk?: number;
  readonly encoding?: Encoding;
  readonly store?: keyof typeof STORES;
}

/** Rows that were read last, since they hang on those below them, at their own places in their files. */
function inRowOrder<T extends object>(lists: T): T {
  for (const list of Object.values(lists) as (readonly { readonly source: Source }[])[]) {
    if (!Array.isArray(list)) continue;
    const files = [...new Set(list.map(({ source }: { readonly source: Source }) => source.file))];
    list.sort(
      (a, b) => files.indexOf(a.source.file) - files.indexOf(b.source.file) || a.source.row - b.source.row,
    );
  }
  return lists;
}

/** Reads one report from its text or bytes, as line 9 of a case file names it. */
export async function readReportText(
  content: string | Uint8Array,
  how: HowToRead = {},
): Promise<ReportReading> {
  const { file = 'report.txt', format, columns = {}, member = null, sheet = null, chunk = 1 << 16 } = how;
  const { encoding, store = 'US' } = how;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const rows = {
    vtr: [],
    orders: [],
    categories: [],
    confirmations: [],
    packages: [],
    promises: [],
    histories: [],
    accountTotals: [],
    fulfilledByAmazon: new Set<string>(),
    continuedItems: new Set<string>(),
  };
  const issues: Issue[] = [];
  const entry = {
    file,
    member,
    sheet,
    format: format ?? null,
    columns,
    encoding: encoding ?? null,
    covers: null,
    source: { file: 'case.yaml', row: 9 },
  };
  const [found] = await readReportFile(entry, chunked(bytes, chunk), STORES[store], rows, issues);
  return { ...inRowOrder(rows), format: found?.format ?? '', issues };
}
