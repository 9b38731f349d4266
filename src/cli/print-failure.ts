import { type AppealError, FAILURES } from '../errors.js';
import { formatPlace } from './format-place.js';
import { asJson } from './write-json.js';

/** A failure for a person: what failed, then every problem with its place. */
export function printFailure(failure: AppealError): string {
  const lines = failure.problems.map((problem) => `  ${formatPlace(problem)}${problem.message}`);
  return `${FAILURES[failure.code].title}.\n${lines.join('\n')}\n`;
}

/** A failure for a script (`--json`). */
export function failureJson(failure: AppealError): string {
  const { code, exitCode, problems } = failure;
  return asJson({ error: { code, exitCode, title: FAILURES[code].title, problems } });
}
