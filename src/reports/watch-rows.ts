import { AppealError } from '../errors.js';
import type { Issue, IssueSink } from '../model/issue.js';
import { LOST_WITH } from '../model/losses.js';

/** More rows than a store's report of some months has; all are held in memory. */
const MOST_ROWS = 2_000_000;
/** So many rows that are no rows of a report, and more than half of it: the file is something else, or broken. */
const MOST_LOST = 100_000;

/** Whether an issue costs a row: it is lost, or it is a heading. */
const costsRow = (code: string): boolean =>
  code === 'heading-repeated' || (Object.hasOwn(LOST_WITH, code) && LOST_WITH[code] === 'rows');

/** The issues of one report on their way to where issues go, and a stop where the report is no report after all. */
export interface RowWatch extends IssueSink {
  /** Counts a row below the heading. */
  readonly countRow: (row: number) => void;
}

/**
 * Watches the rows of a report, so that a file of millions of broken lines ends in one clear problem, and not in as many issues.
 * @throws AppealError `report-unusable`, from either function.
 */
export function watchRows(file: string, issues: IssueSink): RowWatch {
  let rows = 0;
  let lost = 0;
  let lastLost = 0;
  let first: Issue | null = null;
  const refuse = (message: string, row: number | undefined): never => {
    throw new AppealError('report-unusable', [{ message, file, row }]);
  };
  return {
    countRow(row) {
      rows++;
      if (rows > MOST_ROWS)
        refuse(
          `more than ${MOST_ROWS.toLocaleString('en')} rows: download the report for fewer days; the window is 30 days`,
          row,
        );
    },
    push(...found) {
      for (const issue of found)
        if (issue.row !== lastLost && costsRow(issue.code)) {
          lost++;
          lastLost = issue.row ?? lastLost;
          first ??= issue;
        }
      if (lost > MOST_LOST && lost * 2 > rows)
        refuse(
          `${lost.toLocaleString('en')} of the first ${rows.toLocaleString('en')} rows are no rows of this report, from this one on (${first?.message ?? ''}). Download it again and do not open it in a spreadsheet.`,
          first?.row,
        );
      return issues.push(...found);
    },
  };
}
