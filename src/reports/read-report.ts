import type { ReportEntry } from '../model/case-file.js';
import type { IssueSink } from '../model/issue.js';
import type { Source } from '../model/source.js';
import { type CellReader, readCells } from './cells.js';
import { chooseFormat, refuseReport } from './choose-format.js';
import { decodeText } from './decode-text.js';
import { normaliseHeading, type ReportFormat, type RowSink } from './formats/report-format.js';
import { mapColumns } from './map-columns.js';
import { parseTable, type TableRecord } from './parse-table.js';
import { refuseContainers } from './refuse-containers.js';
import { watchRows } from './watch-rows.js';

/** A heading that was recognised, and what its rows are read with. */
interface OpenReport {
  readonly format: ReportFormat;
  readonly heading: readonly string[];
  readonly cells: CellReader;
}

function openReport(
  entry: ReportEntry,
  { cells: heading, line }: TableRecord,
  timeZone: string,
  issues: IssueSink,
): OpenReport {
  const format = chooseFormat(entry, heading, line);
  const columns = mapColumns(format, heading, entry.columns);
  noteTwins(entry, columns, heading, line, issues);
  return { format, heading, cells: readCells(columns, timeZone, issues) };
}

/** Whether a row is the heading again: two downloads joined into one file. */
function isHeading(cells: readonly string[], heading: readonly string[]): boolean {
  return (
    cells[0] === heading[0] &&
    cells.map(normaliseHeading).join('\t') === heading.map(normaliseHeading).join('\t')
  );
}

/** Whether a row can be read, with what is odd about its length noted. */
function admitRow(
  cells: readonly string[],
  heading: readonly string[],
  source: Source,
  issues: IssueSink,
): boolean {
  if (isHeading(cells, heading)) {
    const message = 'the heading stands here again; the row is left out';
    issues.push({ code: 'heading-repeated', message, ...source });
    return false;
  }
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

function noteEmpty(entry: ReportEntry, { format, heading }: OpenReport, issues: IssueSink): void {
  const isOneLine = heading.some((cell) => /\r[^\n]/.test(cell));
  const why = isOneLine
    ? 'its lines end in old Mac style, so all of it is one line; save it with other line ends'
    : 'it holds no row under its heading; was the download complete?';
  issues.push({ code: 'report-empty', message: `${format.title}: ${why}`, file: entry.file });
}

/** A heading that stands twice: the first column of that name is read, and the other never. */
function noteTwins(
  entry: ReportEntry,
  columns: ReturnType<typeof mapColumns>,
  heading: readonly string[],
  row: number,
  issues: IssueSink,
): void {
  const names = heading.map(normaliseHeading);
  for (const { index, heading: name } of columns.values())
    if (names.indexOf(names[index] ?? '', index + 1) >= 0)
      issues.push({
        code: 'heading-twice',
        message: `the column "${name}" stands there twice; the first is read`,
        file: entry.file,
        row,
        column: name,
      });
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
  timeZone: string,
  rows: RowSink,
  issues: IssueSink,
): Promise<string> {
  const watch = watchRows(entry.file, issues);
  let report: OpenReport | null = null;
  let read = 0;
  const text = decodeText(refuseContainers(bytes, entry.file));
  for await (const batch of parseTable(text, entry.file))
    for (const record of batch) {
      if (report === null) {
        report = openReport(entry, record, timeZone, watch);
        continue;
      }
      const source = { file: entry.file, row: record.line };
      watch.countRow(record.line);
      if (!admitRow(record.cells, report.heading, source, watch)) continue;
      report.cells.turnTo(record.cells, source, record.cells.length < report.heading.length);
      read++;
      report.format.readRow(report.cells, rows);
    }
  if (report === null) return refuseReport(entry, 'is empty: it has no heading row.');
  if (read === 0) noteEmpty(entry, report, issues);
  return report.format.id;
}
