import { AppealError, type Problem } from '../errors.js';
import type { ReportEntry } from '../model/case-file.js';
import { suggest } from '../model/suggest.js';
import { describeMap } from './describe-map.js';
import { aftership } from './formats/aftership.js';
import { allOrders } from './formats/all-orders.js';
import { categories } from './formats/categories.js';
import { confirmation } from './formats/confirmation.js';
import { fbaShipments } from './formats/fba-shipments.js';
import { orderReport } from './formats/order-report.js';
import { pirateShip } from './formats/pirate-ship.js';
import type { ReportFormat } from './formats/report-format.js';
import { scans } from './formats/scans.js';
import { shipments } from './formats/shipments.js';
import { shipstation } from './formats/shipstation.js';
import { stamps } from './formats/stamps.js';
import { track17 } from './formats/track17.js';
import { unshipped } from './formats/unshipped.js';
import { vtrReport } from './formats/vtr-report.js';
import { worldship } from './formats/worldship.js';
import { hintHeading } from './hint-heading.js';
import { JSON_FORMATS } from './json-formats.js';
import { checkOverrides, mapColumns } from './map-columns.js';
import { tellOwn } from './tell-own.js';

/** The formats the program reads, in the order in which they are tried. */
export const FORMATS: readonly ReportFormat[] = [
  vtrReport,
  allOrders,
  fbaShipments,
  orderReport,
  unshipped,
  confirmation,
  worldship,
  stamps,
  pirateShip,
  aftership,
  scans,
  shipstation,
  shipments,
  track17,
  categories,
];

/** Stops at a file that is no report the program knows. */
export function refuseReport(entry: ReportEntry, message: string, row?: number): never {
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
function findFormat(entry: ReportEntry, heading: readonly string[], line: number): ReportFormat {
  const ids = FORMATS.map((format) => format.id);
  if (entry.format !== null) {
    const named = FORMATS.find((format) => format.id === entry.format);
    if (named) return named;
    if (JSON_FORMATS.some(({ id }) => id === entry.format)) {
      const message = `format: ${entry.format} is JSON, but ${entry.file} is not; name the file as downloaded.`;
      throw new AppealError('case-unusable', [{ message, ...entry.source }]);
    }
    const message = `format: "${entry.format}" is not known${suggest(entry.format, ids)}. Formats: ${ids.join(', ')}.`;
    throw new AppealError('case-unusable', [{ message, ...entry.source }]);
  }
  const found = recogniseHeading(heading, entry.columns);
  if (found) return found;
  const hint = hintHeading(heading);
  if (hint !== null) return refuseReport(entry, hint, line);
  const columns = `${heading.length} ${heading.length === 1 ? 'column' : 'columns'}`;
  return refuseReport(
    entry,
    `this row (${columns}) is not the heading of a report this program knows. ${describeMap(entry, FORMATS)}`,
    line,
  );
}

const nameIt = (what: string): string => {
  const field = /\(field (\w+)\)$/.exec(what)?.[1];
  return field === undefined
    ? ''
    : ` If it stands there under another heading, name that in the case: columns: { ${field}: "…" }.`;
};

function checkColumns(
  format: ReportFormat,
  heading: readonly string[],
  entry: ReportEntry,
  line: number,
): void {
  const place = { file: entry.file, row: line };
  const missing = listMissing(format, heading, entry.columns);
  const other = missing.length > 0 && entry.format !== null ? recogniseHeading(heading, {}) : undefined;
  if (other !== undefined && other !== format && listMissing(other, heading, {}).length === 0) {
    const message = `the case calls it ${format.id}, but its heading is that of ${other.id} (${other.title}). Leave format off, or name the right file.`;
    throw new AppealError('report-unusable', [{ message, ...place }]);
  }
  const is = entry.format === null ? 'looks like' : 'is named in the case as';
  const problems: Problem[] = missing.map((what) => ({
    message: `${is} ${format.title} but lacks ${what}.${nameIt(what)}`,
    ...place,
  }));
  problems.push(...checkOverrides(format, heading, entry));
  if (problems.length > 0) throw new AppealError('report-unusable', problems);
}

/**
 * The format of a report by its case entry and heading, with every column that it must have.
 * @param line where the heading stands.
 * @throws AppealError where no format fits, or the heading or the column map lacks something.
 */
export function chooseFormat(entry: ReportEntry, heading: readonly string[], line: number): ReportFormat {
  const own = tellOwn(heading);
  if (own !== null)
    throw new AppealError('report-unusable', [{ message: `${own}.`, file: entry.file, row: line }]);
  const format = findFormat(entry, heading, line);
  checkColumns(format, heading, entry, line);
  return format;
}
