import { checkCase } from '../../app/check-case.js';
import type { LocalDate } from '../../model/local-date.js';
import { openCase } from '../case-folder.js';
import { prepareProgram } from '../prepare-program.js';
import { printReadiness } from '../print-readiness.js';
import { wrapLines } from '../wrap-lines.js';
import { asJson } from '../write-json.js';

/** What `check` says, and the exit code that says the same to a script. */
export interface CheckReport {
  readonly text: string;
  readonly exitCode: number;
}

const EXIT_CODES = { ready: 0, draft: 4, refused: 4, unusable: 3 } as const;

/**
 * `check <case>`: everything that is open, fixes first.
 * @param width how many characters a line may have; none where no terminal shows them.
 */
export async function check(
  target: string,
  asOf: LocalDate,
  json: boolean,
  width?: number,
): Promise<CheckReport> {
  const { inputs } = await openCase(target);
  const readiness = await checkCase(inputs, prepareProgram(), asOf);
  return {
    text: json ? asJson(readiness) : wrapLines(printReadiness(readiness), width),
    exitCode: EXIT_CODES[readiness.state],
  };
}
