import type { Problem } from '../errors.js';
import { countNoun } from '../model/count-noun.js';
import { describeIssue } from '../model/issue.js';
import { LOST_WITH } from '../model/losses.js';
import type { IssueLog } from './collect-issues.js';

/** The rows of a file that are told one by one. */
const MOST_TOLD = 3;

function countLost(file: string, log: IssueLog): number {
  let lost = 0;
  for (const [code, files] of log.counts()) if (LOST_WITH[code] === 'rows') lost += files.get(file) ?? 0;
  return lost;
}

/** What became of the rows of one file; nothing where it had none. */
function tellFile(file: string, log: IssueLog): readonly Problem[] {
  const issues = log.list().filter((issue) => issue.file === file);
  const whole = issues.filter(({ code }) => code === 'report-one-line');
  if (whole.length > 0) return whole.map((issue) => ({ message: describeIssue(issue), file }));
  const lost = countLost(file, log);
  if (lost === 0) return [];
  const rows = [
    ...new Set(issues.flatMap(({ code, row }) => (LOST_WITH[code] === 'rows' ? [row ?? 0] : []))),
  ];
  const first = rows.toSorted((a, b) => a - b).slice(0, MOST_TOLD);
  const told = issues
    .filter(({ code, row }) => LOST_WITH[code] !== undefined && first.includes(row ?? 0))
    .toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const more = lost - first.length;
  return [
    {
      message: `${countNoun(lost, 'row')} could not be read and ${lost === 1 ? 'was' : 'were'} left out. Download it again and name the file as it comes`,
      file,
    },
    ...told.map((issue) => ({ message: describeIssue(issue), file, row: issue.row, column: issue.column })),
    ...(more > 0
      ? [{ message: `and ${countNoun(more, 'row')} more like ${more === 1 ? 'this' : 'these'}`, file }]
      : []),
  ];
}

/** Why files of which no row is left hold none: their rows that could not be read, with where, why and the mend. Nothing of a file that is empty. */
export function tellLostRows(files: readonly string[], log: IssueLog): readonly Problem[] {
  return files.flatMap((file) => tellFile(file, log));
}
