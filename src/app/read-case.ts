import { parseCase } from '../case/parse-case.js';
import type { CaseFile } from '../model/case-file.js';
import { CAUSE_IDS } from '../model/root-cause.js';
import { capInputs } from './cap-inputs.js';
import { type CaseInputs, readText } from './case-inputs.js';

/** Room for the SKUs of ten thousand products; what reads YAML takes up to five hundred times the room of its text. */
const MOST_BYTES = 256 << 10;

/** Reads and checks the case file of a case. */
export async function readCase(inputs: CaseInputs, stores: readonly string[]): Promise<CaseFile> {
  const capped = capInputs(inputs, MOST_BYTES, 'a case file holds a few lines; name reports under reports');
  return parseCase(await readText(capped, inputs.caseFile), inputs.caseFile, { stores, causes: CAUSE_IDS });
}
