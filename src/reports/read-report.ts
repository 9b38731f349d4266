import type { ReportEntry } from '../model/case-file.js';
import type { IssueSink } from '../model/issue.js';
import type { Source } from '../model/source.js';
import { type CellReader, readCells } from './cells.js';
import { chooseFormat, refuseReport } from './choose-format.js';
import { decodeText } from './decode-text.js';
import { normaliseHeading, type ReportFormat, type RowSink } from './formats/report-format.js';
import { mapColumns } from './map-columns.js';
import { parseTable } from './parse-table.js';
import { readJsonReport } from './read-json-report.js';
import type { ColumnChoice, TableRecord } from './scan-lines.js';
import { tellJson } from './tell-json.js';

/** A report that was read: the file as messages name it, and the id of its format. */
export interface ReadReport {
  readonly file: string;
  readonly format: string;
}

/** A heading that was recognised, and what its rows are read with. */
interface OpenReport {
  readonly format: ReportFormat;
  readonly heading: readonly string[];
  readonly cells: CellReader;
  /** The columns that are read. */
  readonly wanted: ReadonlySet<number>;
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
  const wanted = new Set([0, ...[...columns.values()].map(({ index }) => index)]);
  return { format, heading, wanted, cells: readCells(columns, timeZone, issues) };
}

/** Whether a row is the heading again, in all columns that are read: two downloads joined into one file. */
function isHeading(cells: readonly string[], { heading, wanted }: OpenReport): boolean {
  if (cells[0] !== heading[0] || cells.length !== heading.length) return false;
  return [...wanted].every(
    (column) => normaliseHeading(cells[column] ?? '') === normaliseHeading(heading[column] ?? ''),
  );
}

/** Whether a row can be read, with what is odd about its length noted. */
function admitRow(cells: readonly string[], report: OpenReport, source: Source, issues: IssueSink): boolean {
  const { heading } = report;
  if (isHeading(cells, report)) {
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
 * Reads one report from the rows of its table: recognises it by its heading, and turns each row into a record.
 * @param rows receives the records.
 * @param issues receives what could not be read, cell by cell; such values are unknown.
 * @param choice receives the columns that are read, once the heading tells.
 * @returns what it was recognised as.
 * @throws AppealError where it is not a known report, or lacks a column it must have.
 */
export async function readTable(
  entry: ReportEntry,
  table: AsyncIterable<readonly TableRecord[]>,
  timeZone: string,
  rows: RowSink,
  issues: IssueSink,
  choice: ColumnChoice = { wanted: null },
): Promise<ReadReport> {
  let report: OpenReport | null = null;
  let read = 0;
  for await (const batch of table)
    for (const record of batch) {
      if (report === null) {
        report = openReport(entry, record, timeZone, issues);
        choice.wanted = report.wanted;
        continue;
      }
      const source = { file: entry.file, row: record.line };
      if (!admitRow(record.cells, report, source, issues)) continue;
      report.cells.turnTo(record.cells, source, record.cells.length < report.heading.length);
      read++;
      report.format.readRow(report.cells, rows);
    }
  if (report === null) return refuseReport(entry, 'is empty: it has no heading row.');
  if (read === 0) noteEmpty(entry, report, issues);
  return { file: entry.file, format: report.format.id };
}

/** Reads one report from the bytes of a text: decodes them and reads its table, as `readTable` does, or its JSON. */
export async function readReport(
  entry: ReportEntry,
  bytes: AsyncIterable<Uint8Array>,
  timeZone: string,
  rows: RowSink,
  issues: IssueSink,
): Promise<ReadReport> {
  const choice: ColumnChoice = { wanted: null };
  const { isJson, text } = await tellJson(decodeText(bytes));
  if (isJson) return { file: entry.file, format: await readJsonReport(entry, text, rows, issues) };
  const table = parseTable(text, entry.file, choice);
  return readTable(entry, table, timeZone, rows, issues, choice);
}
