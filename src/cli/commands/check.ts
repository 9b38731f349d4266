import { checkCase } from '../../app/check-case.js';
import type { LocalDate } from '../../model/local-date.js';
import { openCase } from '../case-folder.js';
import { prepareProgram } from '../prepare-program.js';
import { printReadiness } from '../print-readiness.js';
import { asJson } from '../write-json.js';

/** What `check` says, and the exit code that says the same to a script. */
export interface CheckReport {
  readonly text: string;
  readonly exitCode: number;
}

const EXIT_CODES = { ready: 0, draft: 4, refused: 4, unusable: 3 } as const;

/** `check <case>`: everything that is open, fixes first. */
export async function check(target: string, asOf: LocalDate, json: boolean): Promise<CheckReport> {
  const { inputs } = await openCase(target);
  const readiness = await checkCase(inputs, prepareProgram(), asOf);
  return {
    text: json ? asJson(readiness) : printReadiness(readiness),
    exitCode: EXIT_CODES[readiness.state],
  };
}
