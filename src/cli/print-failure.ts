import { type AppealError, FAILURES, type Problem } from '../errors.js';

function place({ file, row, column }: Problem): string {
  const parts = [file, row, column].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : `${parts.join(':')}: `;
}

/** A failure for a person: what failed, then every problem with its place. */
export function printFailure(failure: AppealError): string {
  const lines = failure.problems.map((problem) => `  ${place(problem)}${problem.message}`);
  return `${FAILURES[failure.code].title}.\n${lines.join('\n')}\n`;
}

/** A failure for a script (`--json`). */
export function failureJson(failure: AppealError): string {
  const { code, exitCode, problems } = failure;
  return `${JSON.stringify({ error: { code, exitCode, title: FAILURES[code].title, problems } }, null, 2)}\n`;
}
