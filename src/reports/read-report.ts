import { AppealError, type Problem } from '../errors.js';
import type { ReportEntry } from '../model/case-file.js';
import type { Issue } from '../model/issue.js';
import type { Source } from '../model/source.js';
import { suggest } from '../model/suggest.js';
import { type CellReader, readCells } from './cells.js';
import { decodeText } from './decode-text.js';
import { allOrders } from './formats/all-orders.js';
import { categories } from './formats/categories.js';
import { confirmation } from './formats/confirmation.js';
import { fbaShipments } from './formats/fba-shipments.js';
import { orderReport } from './formats/order-report.js';
import { normaliseHeading, type ReportFormat, type RowSink } from './formats/report-format.js';
import { shipments } from './formats/shipments.js';
import { shipstation } from './formats/shipstation.js';
import { unshipped } from './formats/unshipped.js';
import { vtrReport } from './formats/vtr-report.js';
import { checkOverrides, mapColumns } from './map-columns.js';
import { parseTable, type TableRecord } from './parse-table.js';
import { refuseContainers } from './refuse-containers.js';

/** The formats the program reads, in the order in which they are tried. */
export const FORMATS: readonly ReportFormat[] = [
  vtrReport,
  allOrders,
  fbaShipments,
  orderReport,
  unshipped,
  confirmation,
  shipstation,
  shipments,
  categories,
];

function fail(entry: ReportEntry, message: string, row?: number): never {
  throw new AppealError('report-unrecognised', [{ message, file: entry.file, row }]);
}

/**
 * The report whose heading this is, or looks like; undefined where no format knows it.
 * @param columns the case's own names of fields (field → heading).
 */
export function recogniseHeading(
  heading: readonly string[],
  columns: Readonly<Record<string, string>>,
): ReportFormat | undefined {
  const hasFields = (format: ReportFormat) => {
    const found = mapColumns(format, heading, columns);
    return (field: string): boolean => found.has(field);
  };
  // A column map names fields of one format: one that lacks them is not meant.
  const knowsAll = (format: ReportFormat): boolean =>
    Object.keys(columns).every((field) => Object.hasOwn(format.fields, field));
  const meant = FORMATS.filter(knowsAll);
  const candidates = meant.length > 0 ? meant : FORMATS;
  return (
    candidates.find((format) => format.recognise(hasFields(format))) ??
    candidates.find((format) => format.resembles?.(hasFields(format)))
  );
}

/** What a heading lacks that its format must have, in words. */
export function listMissing(
  format: ReportFormat,
  heading: readonly string[],
  columns: Readonly<Record<string, string>>,
): readonly string[] {
  const found = mapColumns(format, heading, columns);
  const has = (field: string): boolean => found.has(field);
  return Object.entries(format.fields)
    .filter(([field, { required }]) => required === true && !has(field))
    .map(([field, { headings }]) => `the column "${headings[0]}" (field ${field})`)
    .concat(format.lacks?.(has) ?? []);
}

/** The format that the case names, else the one that recognises the heading. Never quotes the heading: it may be data. */
function chooseFormat(entry: ReportEntry, heading: readonly string[]): ReportFormat {
  const ids = FORMATS.map((format) => format.id);
  if (entry.format !== null) {
    const named = FORMATS.find((format) => format.id === entry.format);
    if (named) return named;
    const message = `format: "${entry.format}" is not known${suggest(entry.format, ids)}. Formats: ${ids.join(', ')}.`;
    throw new AppealError('case-unusable', [{ message, ...entry.source }]);
  }
  const found = recogniseHeading(heading, entry.columns);
  if (found) return found;
  const known = FORMATS.map((format) => format.title).join(', ');
  return fail(
    entry,
    `its first row (${heading.length} ${heading.length === 1 ? 'column' : 'columns'}) is not the heading of a report this program knows: ${known}. If it is one of them, name it in the case: { file: ${entry.file}, format: …, columns: { … } }.`,
    1,
  );
}

function checkColumns(
  format: ReportFormat,
  heading: readonly string[],
  entry: ReportEntry,
  line: number,
): void {
  const problems: Problem[] = listMissing(format, heading, entry.columns).map((what) => ({
    message: `looks like ${format.title} but lacks ${what}.`,
    file: entry.file,
    row: line,
  }));
  problems.push(...checkOverrides(format, heading, entry));
  if (problems.length > 0) throw new AppealError('report-unusable', problems);
}

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
  issues: Issue[],
): OpenReport {
  const format = chooseFormat(entry, heading);
  checkColumns(format, heading, entry, line);
  const columns = mapColumns(format, heading, entry.columns);
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
  issues: Issue[],
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
  issues: Issue[],
): Promise<string> {
  let report: OpenReport | null = null;
  const text = decodeText(refuseContainers(bytes, entry.file));
  for await (const batch of parseTable(text, entry.file))
    for (const record of batch) {
      if (report === null) {
        report = openReport(entry, record, timeZone, issues);
        continue;
      }
      const source = { file: entry.file, row: record.line };
      if (!admitRow(record.cells, report.heading, source, issues)) continue;
      report.cells.turnTo(record.cells, source);
      report.format.readRow(report.cells, rows);
    }
  if (report === null) return fail(entry, 'is empty: it has no heading row.');
  return report.format.id;
}
