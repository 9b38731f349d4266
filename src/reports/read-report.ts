import type { ReportEntry } from '../model/case-file.js';
import type { IssueSink } from '../model/issue.js';
import type { Source } from '../model/source.js';
import { refuseReport } from './choose-format.js';
import { decodeText } from './decode-text.js';
import { findHeading } from './find-heading.js';
import type { RowSink } from './formats/report-format.js';
import { hintSpreadsheet } from './hint-spreadsheet.js';
import { noteEncoding } from './note-encoding.js';
import { type OpenReport, openReport, reopenReport } from './open-report.js';
import { parseTable } from './parse-table.js';
import { refuseContainers } from './refuse-containers.js';
import type { StoreCustoms } from './store-customs.js';

/** Whether a row can be read, with what is odd about its length noted. */
function admitRow(
  cells: readonly string[],
  heading: readonly string[],
  source: Source,
  issues: IssueSink,
): boolean {
  const width = heading.length;
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) {
    const message = `the row has ${cells.length} cells, the heading ${width}; left out, since its cells may be shifted`;
    issues.push({ code: 'row-too-long', message, ...source });
    return false;
  }
  if (cells.length < width) {
    const message = `the row has ${cells.length} cells, the heading ${width}; the missing ones are unknown`;
    issues.push({ code: 'row-too-short', message, ...source });
  }
  return true;
}

const HEADING_AGAIN = 'the heading stands here again; the row is left out';

function noteEmpty(entry: ReportEntry, { format, heading }: OpenReport, issues: IssueSink): void {
  const isOneLine = heading.some((cell) => /\r[^\n]/.test(cell));
  const why = isOneLine
    ? 'its lines end in old Mac style, so all of it is one line; save it with other line ends'
    : 'it holds no row under its heading; was the download complete?';
  issues.push({ code: 'report-empty', message: `${format.title}: ${why}`, file: entry.file });
}

/**
 * Reads one report: decodes it, recognises it by its heading, and turns each row into a record.
 * @param rows receives the records.
 * @param issues receives what could not be read, cell by cell; such values are unknown.
 * @returns the id of the format it was recognised as.
 * @throws AppealError where the file is not a table, not a known report, or lacks a column it must have.
 */
export async function readReport(
  entry: ReportEntry,
  bytes: AsyncIterable<Uint8Array>,
  store: StoreCustoms,
  rows: RowSink,
  sink: IssueSink,
): Promise<string> {
  let report: OpenReport | null = null;
  let read = 0;
  const above: (readonly string[])[] = [];
  const issues = hintSpreadsheet(entry.file, sink);
  const hints = { named: entry.encoding, japanese: store.currency === 'JPY' };
  const text = decodeText(refuseContainers(bytes, entry.file), hints, (finding) =>
    issues.push(noteEncoding(entry.file, finding)),
  );
  for await (const batch of parseTable(text, entry.file))
    for (const record of batch) {
      if (report === null) {
        above.push(record.cells);
        const heading = above[findHeading(above, Object.values(entry.columns))];
        if (heading) report = openReport(entry, heading, record.line, store, rows, issues);
        continue;
      }
      const source = { file: entry.file, row: record.line };
      const kind = report.follow(record.cells);
      if (kind === 'other')
        report = reopenReport(report, entry, record.cells, record.line, store, rows, issues);
      else if (kind === 'again') issues.push({ code: 'heading-repeated', message: HEADING_AGAIN, ...source });
      if (kind !== 'row') continue;
      if (!admitRow(record.cells, report.heading, source, issues)) continue;
      report.cells.turnTo(record.cells, source, record.cells.length < report.heading.length);
      read++;
      report.format.readRow(report.cells, rows);
      report.held.hold(record.cells);
    }
  if (report === null)
    return refuseReport(
      entry,
      above.length === 0 ? 'is empty: it has no heading row.' : 'ends before the headings of its columns.',
    );
  report.held.settle();
  if (read === 0) noteEmpty(entry, report, issues);
  return report.format.id;
}
