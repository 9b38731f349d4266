import { answerAgain } from '../../case/answer-again.js';
import { AppealError } from '../../errors.js';
import type { CaseFile } from '../../model/case-file.js';
import { readCase } from '../read-case.js';
import type { CheckedPacket } from './checked-packet.js';

/** The case file that a packet was made from; null where it is not the same any more. */
export async function readCaseAgain({
  rebuilt,
  inputs,
  manifest,
  given,
  parts,
}: CheckedPacket): Promise<CaseFile | null> {
  const was = manifest.inputs.find(({ file }) => file === inputs.caseFile)?.sha256;
  if (was === undefined || given.get(inputs.caseFile) !== was) return null;
  if (rebuilt.kind === 'built') return rebuilt.packet.caseFile;
  try {
    return answerAgain(await readCase(inputs, parts.stores), manifest);
  } catch (error) {
    if (error instanceof AppealError) return null;
    throw error;
  }
}
