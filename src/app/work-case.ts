import type { CaseFile } from '../model/case-file.js';
import type { Catalogue } from '../model/clause.js';
import type { EarlierPacket } from '../model/earlier-packet.js';
import type { LocalDate } from '../model/local-date.js';
import type { Picture } from '../model/picture.js';
import type { Practice } from '../model/practice.js';
import { analyzeCase, type CaseFindings } from './analyze-case.js';
import { type CaseInputs, collectProblems, hashInputs } from './case-inputs.js';
import type { Keeping } from './keep-whole.js';
import { openCaseWording, type Wording } from './open-wording.js';
import type { ProgramParts } from './program-parts.js';
import { readCase } from './read-case.js';
import { readPrevious } from './read-previous.js';
import { readProof } from './read-proof.js';

/** A case with everything that its files say, before anything is argued from it. */
export interface WorkedCase {
  readonly caseFile: CaseFile;
  readonly catalogue: Catalogue;
  readonly findings: CaseFindings;
  /** The packets of earlier rounds, in the order sent. */
  readonly previous: readonly EarlierPacket[];
  /** The SHA-256 of every file that was read. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The proofs that can be printed as pictures, by file, clean of everything but their pixels. */
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly wording: Wording;
}

/** Every file that the case names as proof, once. */
function listProofFiles({ actions, prevention, exhibits }: CaseFile): readonly string[] {
  const steps = [...actions, ...prevention].flatMap(({ evidence }) => evidence);
  return [...new Set([...steps, ...exhibits.map(({ file }) => file)])];
}

/**
 * Reads a case, its reports, its proofs and its earlier packets, and works out what they say.
 * @param keeping which packages are asked for with all their facts.
 * @param amend what a notice that arrived since makes of the case file.
 * @param practice what the one who works for several sellers brings along.
 * @throws AppealError with the problems of all files together.
 */
export async function workCase(
  inputs: CaseInputs,
  parts: Pick<ProgramParts, 'stores' | 'catalogueOf' | 'templates' | 'render'>,
  asOf: LocalDate,
  keeping: Keeping,
  amend: (caseFile: CaseFile) => CaseFile = (caseFile) => caseFile,
  practice?: Practice,
): Promise<WorkedCase> {
  const hashed = hashInputs(inputs);
  const caseFile = amend(await readCase(hashed, parts.stores));
  const catalogue = parts.catalogueOf(caseFile.store);
  const found: CaseFindings[] = [];
  const words: Wording[] = [];
  const pictures = new Map<string, Picture>();
  const previous: EarlierPacket[] = [];
  await collectProblems([
    async () => {
      found.push(await analyzeCase(caseFile, hashed, catalogue, asOf, keeping));
    },
    async () => {
      words.push(await openCaseWording(caseFile, hashed, parts, practice));
    },
    ...listProofFiles(caseFile).map((file) => async () => {
      const picture = await readProof(file, hashed);
      if (picture !== null) pictures.set(file, picture);
    }),
    ...caseFile.previous.map((entry) => async () => {
      previous.push(await readPrevious(entry, hashed, caseFile.store));
    }),
  ]);
  const [findings] = found as [CaseFindings];
  const [wording] = words as [Wording];
  return { caseFile, catalogue, findings, previous, hashes: hashed.hashes, pictures, wording };
}
