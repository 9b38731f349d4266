import { groupBy } from '../model/group-by.js';
import { countIssues, type Issue } from '../model/issue.js';
import type { TraceRule } from './trace-rule.js';

/** The letter tells the first of issues that are alike, and counts the others: as many as the analysis lists. */
export function issueRule(issues: readonly Issue[]): TraceRule {
  const alike = groupBy(
    issues,
    ({ code, file, message, column }) => `${code} ${file ?? message} ${column ?? ''}`,
  );
  const others = new Set([...alike.values()].map((group) => countIssues(group) - 1));
  return { find: /\band (\d+) more like it\b/g, holds: (count) => others.has(Number(count)) };
}
