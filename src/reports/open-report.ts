import { AppealError } from '../errors.js';
import type { ReportEntry } from '../model/case-file.js';
import type { IssueSink } from '../model/issue.js';
import type { CellReader } from './cells.js';
import { chooseFormat } from './choose-format.js';
import { followHeading } from './find-heading.js';
import { normaliseHeading, type ReportFormat, type RowSink } from './formats/report-format.js';
import { holdRows, type RowReader } from './hold-rows.js';
import { type ColumnMap, mapColumns } from './map-columns.js';
import { readCells } from './read-cells.js';
import type { StoreCustoms } from './store-customs.js';

/** A heading that was recognised, and what its rows are read with. */
export interface OpenReport {
  readonly format: ReportFormat;
  readonly heading: readonly string[];
  readonly cells: CellReader;
  /** Whether a row is the heading again, or one of other columns. */
  readonly follow: ReturnType<typeof followHeading>;
  /** Reads its rows, those last that hang on others below them. */
  readonly held: RowReader;
  /** The columns that are read. */
  readonly wanted: ReadonlySet<number>;
}

/** Refuses a file where a heading begins that it can't go on with. */
export function refuseJoined(file: string, row: number, what: string): never {
  const message = `${what}. Put each into a file of its own, and name both in the case.`;
  throw new AppealError('report-unusable', [{ message, file, row }]);
}

/** A heading that stands twice: the first column of that name is read, and the other never. */
function noteTwins(
  file: string,
  columns: ColumnMap,
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
        file,
        row,
        column: name,
      });
}

/**
 * Opens a report at its heading.
 * @param row where the heading stands.
 * @throws AppealError where no format fits, or the heading or the column map lacks something.
 */
export function openReport(
  entry: ReportEntry,
  heading: readonly string[],
  row: number,
  store: StoreCustoms,
  rows: RowSink,
  issues: IssueSink,
): OpenReport {
  const format = chooseFormat(entry, heading, row);
  const columns = mapColumns(format, heading, entry.columns);
  noteTwins(entry.file, columns, heading, row, issues);
  const cells = readCells(columns, store, issues);
  return {
    format,
    heading,
    cells,
    follow: followHeading(heading, Object.values(entry.columns)),
    held: holdRows(format, cells, rows),
    wanted: new Set([0, ...[...columns.values()].map(({ index }) => index)]),
  };
}

/**
 * Opens a report once more where other columns begin in the middle of its file: two downloads joined into one.
 * @throws AppealError where they are those of another report, or lack something.
 */
export function reopenReport(
  report: OpenReport,
  ...[entry, heading, row, store, rows, issues]: Parameters<typeof openReport>
): OpenReport {
  report.held.settle();
  const next = openReport(entry, heading, row, store, rows, issues);
  if (next.format !== report.format)
    refuseJoined(
      entry.file,
      row,
      `here begins another report (${next.format.title}, after ${report.format.title})`,
    );
  issues.push({
    code: 'heading-changed',
    message: 'a second heading stands here, with other columns; the rows below are read by it',
    file: entry.file,
    row,
  });
  return next;
}
