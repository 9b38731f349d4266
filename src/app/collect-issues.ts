import type { Issue, IssueCounts, IssueSink } from '../model/issue.js';

/** Issues of one code in one file that are kept one by one; the others are counted. */
const MOST_KEPT = 1_000;

/** Where the issues of a case gather: as many of a kind as someone may read, and the number of all. */
export interface IssueLog extends IssueSink {
  /** The issues kept, in the order noted; where a kind has more, one that says how many stands behind its last. */
  list(): readonly Issue[];
  /** How many were noted, also of those not kept. */
  counts(): IssueCounts;
}

/** Opens a log that a file of a million bad cells can't fill. */
export function openIssueLog(): IssueLog {
  const counts = new Map<string, Map<string, number>>();
  const kept: Issue[] = [];
  const note = (issue: Issue): void => {
    const file = issue.file ?? '';
    const byFile = counts.get(issue.code) ?? new Map<string, number>();
    const count = (byFile.get(file) ?? 0) + 1;
    counts.set(issue.code, byFile.set(file, count));
    if (count <= MOST_KEPT) kept.push(issue);
    else if (count === MOST_KEPT + 1)
      kept.push({ code: issue.code, message: '', ...(file === '' ? {} : { file }), more: 0 });
  };
  const close = (issue: Issue): Issue => {
    if (issue.more === undefined) return issue;
    const more = (counts.get(issue.code)?.get(issue.file ?? '') ?? 0) - MOST_KEPT;
    return { ...issue, message: `and ${more} more like these`, more };
  };
  return {
    push: (...issues) => {
      for (const issue of issues) note(issue);
    },
    list: () => kept.map(close),
    counts: () => counts,
  };
}
