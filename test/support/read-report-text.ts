import type { Issue } from '../../src/model/issue.js';
import type { PerformanceFigure, ReportRows } from '../../src/model/report-rows.js';
import { readReportFile } from '../../src/reports/read-report-file.js';
import { chunked } from './memory-inputs.js';

/** What a report was read as. */
export interface ReportReading extends ReportRows {
  readonly accountTotals: readonly PerformanceFigure[];
  readonly format: string;
  readonly issues: readonly Issue[];
}

interface HowToRead {
  readonly file?: string;
  readonly format?: string;
  readonly columns?: Readonly<Record<string, string>>;
  readonly member?: string | null;
  readonly sheet?: string | null;
  readonly chunk?: number;
}

/** Reads one report from its text or bytes, as line 9 of a case file names it. */
export async function readReportText(
  content: string | Uint8Array,
  { file = 'report.txt', format, columns = {}, member = null, sheet = null, chunk = 1 << 16 }: HowToRead = {},
): Promise<ReportReading> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const rows = {
    vtr: [],
    orders: [],
    categories: [],
    confirmations: [],
    packages: [],
    promises: [],
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
    covers: null,
    source: { file: 'case.yaml', row: 9 },
  };
  const [found] = await readReportFile(entry, chunked(bytes, chunk), 'America/Los_Angeles', rows, issues);
  return { ...rows, format: found?.format ?? '', issues };
}
