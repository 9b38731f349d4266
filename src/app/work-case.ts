import { AppealError } from '../errors.js';
import type { CaseFile } from '../model/case-file.js';
import type { Catalogue } from '../model/clause.js';
import type { EarlierPacket } from '../model/earlier-packet.js';
import type { LocalDate } from '../model/local-date.js';
import { analyzeCase, type CaseFindings } from './analyze-case.js';
import { type CaseInputs, collectProblems, hashInputs } from './case-inputs.js';
import type { ProgramParts } from './program-parts.js';
import { readCase } from './read-case.js';
import { readPrevious } from './read-previous.js';

/** A case with everything that its files say, before anything is argued from it. */
export interface WorkedCase {
  readonly caseFile: CaseFile;
  readonly catalogue: Catalogue;
  readonly findings: CaseFindings;
  /** The packets of earlier rounds, in the order sent. */
  readonly previous: readonly EarlierPacket[];
  /** The SHA-256 of every file that was read. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** Reads every file that the case names as proof, so that each one exists and is hashed. */
function readProofs(caseFile: CaseFile, inputs: CaseInputs): readonly (() => Promise<void>)[] {
  const files = [
    ...caseFile.actions.flatMap(({ evidence }) => evidence),
    ...caseFile.prevention.flatMap(({ evidence }) => evidence),
    ...caseFile.exhibits.map(({ file }) => file),
  ];
  return [...new Set(files)].map((file) => async () => {
    let size = 0;
    for await (const chunk of inputs.open(file)) size += chunk.length;
    if (size === 0)
      throw new AppealError('file-unreadable', [{ message: 'the file is empty: it proves nothing', file }]);
  });
}

/**
 * Reads a case, its reports, its proofs and its earlier packets, and works out what they say.
 * @param amend what a notice that arrived since makes of the case file.
 * @throws AppealError with the problems of all files together.
 */
export async function workCase(
  inputs: CaseInputs,
  parts: Pick<ProgramParts, 'stores' | 'catalogueOf'>,
  asOf: LocalDate,
  amend: (caseFile: CaseFile) => CaseFile = (caseFile) => caseFile,
): Promise<WorkedCase> {
  const hashed = hashInputs(inputs);
  const caseFile = amend(await readCase(hashed, parts.stores));
  const catalogue = parts.catalogueOf(caseFile.store);
  const found: CaseFindings[] = [];
  const previous: EarlierPacket[] = [];
  await collectProblems([
    async () => {
      found.push(await analyzeCase(caseFile, hashed, catalogue, asOf));
    },
    ...readProofs(caseFile, hashed),
    ...caseFile.previous.map((entry) => async () => {
      previous.push(await readPrevious(entry, hashed, caseFile.store));
    }),
  ]);
  const [findings] = found as [CaseFindings];
  return { caseFile, catalogue, findings, previous, hashes: hashed.hashes };
}
