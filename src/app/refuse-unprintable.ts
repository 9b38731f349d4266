import { AppealError } from '../errors.js';
import { nameCharacter } from '../pdf/name-character.js';
import { type CaseInputs, readText } from './case-inputs.js';

/** The first line on which each character beyond ASCII stands, by its name. */
function rowsOf(text: string): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries())
    for (const [character] of line.normalize('NFC').matchAll(/[^\n -~]/gu)) {
      const name = nameCharacter(character);
      if (!rows.has(name)) rows.set(name, at + 1);
    }
  return rows;
}

/**
 * Fails again with a failure of drawing, each character that can't be printed now with its line in the case file, where it
 * stands there: what comes from reports is printable already, so the seller wrote it (unless as an escape of YAML's).
 */
export async function refuseUnprintable(error: unknown, inputs: CaseInputs): Promise<never> {
  if (!(error instanceof AppealError) || error.code !== 'text-unprintable') throw error;
  const rows = [...rowsOf(await readText(inputs, inputs.caseFile))];
  const problems = error.problems.map((problem) => {
    const row = rows.find(([name]) => problem.message.startsWith(`${name} `))?.[1];
    return row === undefined ? problem : { ...problem, file: inputs.caseFile, row };
  });
  throw new AppealError(error.code, problems, error);
}
