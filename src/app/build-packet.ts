import { createHash } from 'node:crypto';
import { buildAppeal } from '../appeal/build-appeal.js';
import { EVIDENCE_COLUMNS, listEvidence } from '../appeal/evidence-table.js';
import { FIXES_COLUMNS, listFixes } from '../appeal/fixes-table.js';
import { listProofs } from '../appeal/list-proofs.js';
import { refuseUnsupported } from '../appeal/refuse-branch.js';
import { type Answer, composeAnswers, writeAnswers } from '../document/compose-answers.js';
import { writeCsv } from '../document/write-csv.js';
import { AppealError } from '../errors.js';
import type { Analysis } from '../model/analysis.js';
import type { Appeal, Gate } from '../model/appeal.js';
import type { CaseFile } from '../model/case-file.js';
import type { LocalDate } from '../model/local-date.js';
import { analyzeCase, type CaseFindings } from './analyze-case.js';
import { type CaseInputs, collectProblems, hashInputs } from './case-inputs.js';
import { fitLetter } from './fit-letter.js';
import { makePrintable } from './printable-appeal.js';
import type { ProgramParts } from './program-parts.js';
import { readCase } from './read-case.js';

/** A packet as it is to be written: every file whole, and what keeps it a draft. */
export interface Packet {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly analysis: Analysis;
  readonly appeal: Appeal;
  readonly pages: number;
  readonly fixes: number;
}

/** Reads every file that the case names as proof, so that each one exists and is hashed. */
function readProofs(caseFile: CaseFile, inputs: CaseInputs): readonly (() => Promise<void>)[] {
  const files = [
    ...caseFile.actions.flatMap(({ evidence }) => evidence),
    ...caseFile.prevention.flatMap(({ evidence }) => evidence),
    ...caseFile.exhibits.map(({ file }) => file),
    ...caseFile.previous,
  ];
  return [...new Set(files)].map((file) => async () => {
    let size = 0;
    for await (const chunk of inputs.open(file)) size += chunk.length;
    if (size === 0)
      throw new AppealError('file-unreadable', [{ message: 'the file is empty: it proves nothing', file }]);
  });
}

function answerGates(answers: readonly Answer[], most: number): readonly Gate[] {
  return answers
    .filter(({ text }) => text.length > most)
    .map(({ category, question, text }) => ({
      code: 'answer-too-long',
      message: `${category}, “${question}”: ${text.length} characters, ${most} allowed. Shorten your texts in actions and prevention, or raise profile.maxAnswerChars`,
    }));
}

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const toJson = (value: unknown): Uint8Array => toBytes(`${JSON.stringify(value, null, 2)}\n`);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function listHashes(
  hashes: Iterable<readonly [string, string]>,
): readonly { file: string; sha256: string }[] {
  return [...hashes]
    .map(([file, hash]) => ({ file, sha256: hash }))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/**
 * Builds every file of a packet from a case. Nothing is written here, so a failure leaves nothing behind.
 * @throws AppealError where an input can't be used, or where the rows do not carry the appeal.
 */
export async function buildPacket(inputs: CaseInputs, parts: ProgramParts, asOf: LocalDate): Promise<Packet> {
  const hashed = hashInputs(inputs);
  const caseFile = await readCase(hashed, parts.stores);
  const catalogue = parts.catalogueOf(caseFile.store);
  const found: CaseFindings[] = [];
  await collectProblems([
    async () => {
      found.push(await analyzeCase(caseFile, hashed, catalogue, asOf));
    },
    ...readProofs(caseFile, hashed),
  ]);
  const [findings] = found as [CaseFindings];
  const { analysis, packages, causes, affected, scenarios } = findings;
  const branch = refuseUnsupported(analysis, caseFile.branch, affected);
  const proofs = listProofs(
    caseFile,
    causes.map(({ id }) => id),
    hashed.hashes,
    asOf,
  );
  const built = buildAppeal({
    caseFile,
    catalogue,
    analysis,
    packages,
    causes,
    affected,
    branch,
    scenarios,
    proofs,
  });
  const answers = composeAnswers(built, parts.render);
  const withGates = (gates: readonly Gate[]): Appeal => ({ ...built, gates, draft: gates.length > 0 });
  let appeal = withGates([...built.gates, ...answerGates(answers, caseFile.profile.maxAnswerChars)]);
  const drawLetter = () => fitLetter(makePrintable(appeal, caseFile, parts.fonts), asOf, parts);
  let letter = await drawLetter();
  if (letter.overProfile !== null) {
    const message = `the letter has ${letter.overProfile}. Shorten the texts in actions and prevention, or raise profile in the case file`;
    appeal = withGates([...appeal.gates, { code: 'over-profile', message }]);
    letter = await drawLetter();
  }
  const fixes = listFixes(causes, catalogue);
  const files = new Map<string, Uint8Array>([
    ['appeal.pdf', letter.pdf.bytes],
    ['answers.txt', toBytes(writeAnswers(answers, appeal.draft))],
    ['fixes.csv', toBytes(writeCsv(FIXES_COLUMNS, fixes))],
    ['evidence.csv', toBytes(writeCsv(EVIDENCE_COLUMNS, listEvidence(packages)))],
    ['analysis.json', toJson(analysis)],
  ]);
  const manifest = {
    formatVersion: 1,
    program: { name: 'vtr-appeal', version: parts.version },
    catalogue: { store: catalogue.store, edition: catalogue.edition },
    options: { asOf, branch, draft: appeal.draft },
    inputs: listHashes(hashed.hashes),
    outputs: listHashes([...files].map(([name, bytes]) => [name, sha256(bytes)] as const)),
  };
  files.set('manifest.json', toJson(manifest));
  return { files, analysis, appeal, pages: letter.pdf.pages, fixes: fixes.length };
}
