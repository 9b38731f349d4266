import type { ReportEntry } from '../model/case-file.js';
import { countNoun } from '../model/count-noun.js';
import type { IssueSink } from '../model/issue.js';
import type { Source } from '../model/source.js';
import { refuseReport } from './choose-format.js';
import { decodeText } from './decode-text.js';
import { findHeading } from './find-heading.js';
import { findJoint, type Joint } from './find-joint.js';
import type { RowSink } from './formats/report-format.js';
import { hintSpreadsheet } from './hint-spreadsheet.js';
import { looksLikeHeading } from './looks-like-heading.js';
import { noteEncoding } from './note-encoding.js';
import { type OpenReport, openReport, refuseJoined, reopenReport } from './open-report.js';
import { parseTable } from './parse-table.js';
import { readJsonReport } from './read-json-report.js';
import type { ColumnChoice, TableRecord } from './scan-lines.js';
import type { StoreCustoms } from './store-customs.js';
import { tellJson } from './tell-json.js';
import { watchRows } from './watch-rows.js';

/** A report that was read: the file as messages name it, and the id of its format. */
export interface ReadReport {
  readonly file: string;
  readonly format: string;
}

/** Whether a row can be read, with what is odd about its length noted. */
function admitRow(
  cells: readonly string[],
  heading: readonly string[],
  source: Source,
  issues: IssueSink,
): boolean {
  const width = heading.length;
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) {
    const message = `the row has ${countNoun(cells.length, 'cell')}, the heading ${width}; left out, since its cells may be shifted`;
    issues.push({ code: 'row-too-long', message, ...source });
    return false;
  }
  if (cells.length < width) {
    const message = `the row has ${countNoun(cells.length, 'cell')}, the heading ${width}; the missing ones are unknown`;
    issues.push({ code: 'row-too-short', message, ...source });
  }
  return true;
}

const TORN =
  'the line end behind this row is missing, so that another heading begins in its last cell; what the row has there is unknown';
const JOINED =
  'two downloads are joined here without a line end between them, and where the second begins can not be told';
const HEADING_AGAIN = 'the heading stands here again; the row is left out';

const LIKE_HEADING = 'this row looks like another heading, so that the rows below may be shifted';
const PART = 'put what stands below it into a file of its own, and map its columns';

function readRow(
  { format, heading, cells: reader, held }: OpenReport,
  cells: readonly string[],
  source: Source,
  issues: IssueSink,
): void {
  if (!admitRow(cells, heading, source, issues)) return;
  if (format.fields.orderId?.required === true && looksLikeHeading(cells, heading))
    issues.push({ code: 'heading-unknown', message: LIKE_HEADING, mend: PART, ...source });
  reader.turnTo(cells, source, cells.length < heading.length);
  held.read(cells);
}

/** Reads the row behind which another heading stands in the same line, as far as it is whole. */
function readJoined(
  { heading, cells: reader, held }: OpenReport,
  { at, kind }: Joint,
  line: readonly string[],
  source: Source,
  issues: IssueSink,
): void {
  if (kind === 'unclear') refuseJoined(source.file, source.row, JOINED);
  const cells = line.slice(0, at);
  const isTorn = at < heading.length;
  if (isTorn) issues.push({ code: 'row-too-short', message: TORN, ...source });
  reader.turnTo(cells, source, isTorn);
  held.read(cells);
}

function noteEmpty(entry: ReportEntry, { format, heading }: OpenReport, issues: IssueSink): void {
  const isOneLine = heading.some((cell) => /\r[^\n]/.test(cell));
  const { file } = entry;
  if (isOneLine) {
    const message = `${format.title}: its lines end in old Mac style, so all of it is one line and nothing of it is read`;
    issues.push({ code: 'report-one-line', message, mend: 'save it with other line ends', file });
    return;
  }
  const message = `${format.title}: it holds no row under its heading; was the download complete?`;
  issues.push({ code: 'report-empty', message, file });
}

/**
 * Reads one report from the rows of its table: recognises it by its heading, and turns each row into a record.
 * @param rows receives the records.
 * @param sink receives what could not be read, cell by cell; such values are unknown.
 * @param choice receives the columns that are read, once the heading tells.
 * @returns what it was recognised as.
 * @throws AppealError where it is not a known report, or lacks a column it must have.
 */
export async function readTable(
  entry: ReportEntry,
  table: AsyncIterable<readonly TableRecord[]>,
  store: StoreCustoms,
  rows: RowSink,
  sink: IssueSink,
  choice: ColumnChoice = { wanted: null },
): Promise<ReadReport> {
  let report: OpenReport | null = null;
  let hasRows = false;
  const { file } = entry;
  const above: (readonly string[])[] = [];
  const watch = watchRows(file, sink);
  const issues = hintSpreadsheet(file, watch);
  for await (const batch of table)
    for (const { cells, line } of batch) {
      if (report === null) {
        above.push(cells);
        const heading = above[findHeading(above, Object.values(entry.columns))];
        if (heading) report = openReport(entry, heading, line, store, rows, issues);
        choice.wanted = report?.wanted ?? null;
        continue;
      }
      const source = { file, row: line };
      watch.countRow(line);
      const joint = findJoint(cells, report.heading, entry.columns);
      if (joint !== null) readJoined(report, joint, cells, source, issues);
      const kind = joint?.kind ?? report.follow(cells);
      if (kind === 'row') readRow(report, cells, source, issues);
      else if (kind === 'again') issues.push({ code: 'heading-repeated', message: HEADING_AGAIN, ...source });
      else {
        report = reopenReport(report, entry, joint?.heading ?? cells, line, store, rows, issues);
        choice.wanted = report.wanted;
      }
      hasRows ||= kind === 'row' || joint !== null;
    }
  if (report === null)
    return refuseReport(
      entry,
      above.length === 0 ? 'is empty: it has no heading row.' : 'ends before the headings of its columns.',
    );
  report.held.settle();
  if (!hasRows) noteEmpty(entry, report, issues);
  return { file, format: report.format.id };
}

/** Reads one report from the bytes of a text: decodes them and reads its table, as `readTable` does, or its JSON. */
export async function readReport(
  entry: ReportEntry,
  bytes: AsyncIterable<Uint8Array>,
  store: StoreCustoms,
  rows: RowSink,
  issues: IssueSink,
): Promise<ReadReport> {
  const { file } = entry;
  const hints = { named: entry.encoding, japanese: store.currency === 'JPY' };
  const { isJson, text } = await tellJson(
    decodeText(bytes, hints, (finding) => issues.push(noteEncoding(file, finding))),
  );
  if (isJson) return { file, format: await readJsonReport(entry, text, store, rows, issues) };
  const choice: ColumnChoice = { wanted: null };
  return readTable(entry, parseTable(text, file, choice), store, rows, issues, choice);
}
