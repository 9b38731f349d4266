import { parseCase } from '../case/parse-case.js';
import type { CaseFile } from '../model/case-file.js';
import { CAUSE_IDS } from '../model/root-cause.js';
import { type CaseInputs, readText } from './case-inputs.js';

/** Reads and checks the case file of a case. */
export async function readCase(inputs: CaseInputs, stores: readonly string[]): Promise<CaseFile> {
  return parseCase(await readText(inputs, inputs.caseFile), inputs.caseFile, { stores, causes: CAUSE_IDS });
}
