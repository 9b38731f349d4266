import { createHash } from 'node:crypto';
import { EVIDENCE_COLUMNS, listEvidence } from '../appeal/evidence-table.js';
import { FIXES_COLUMNS, listFixes } from '../appeal/fixes-table.js';
import { writeAnswers } from '../document/compose-answers.js';
import { writeCsv } from '../document/write-csv.js';
import type { Analysis } from '../model/analysis.js';
import type { Appeal } from '../model/appeal.js';
import type { LocalDate } from '../model/local-date.js';
import type { OpenItem } from '../model/readiness.js';
import type { CaseInputs } from './case-inputs.js';
import { drawLetter } from './draw-letter.js';
import type { ProgramParts } from './program-parts.js';
import { workCase } from './work-case.js';

/** A packet as it is to be written: every file whole, and what keeps it a draft. */
export interface Packet {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly analysis: Analysis;
  readonly appeal: Appeal;
  readonly pages: number;
  readonly fixes: number;
  /** Words of the seller that weaken the letter. */
  readonly wording: readonly OpenItem[];
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
  const worked = await workCase(inputs, parts, asOf);
  const { appeal, answers, pdf, wording } = await drawLetter(worked, parts, asOf);
  const { catalogue, hashes, findings } = worked;
  const { analysis, packages, causes } = findings;
  const fixes = listFixes(causes, catalogue);
  const files = new Map<string, Uint8Array>([
    ['appeal.pdf', pdf.bytes],
    ['answers.txt', toBytes(writeAnswers(answers, appeal.draft))],
    ['fixes.csv', toBytes(writeCsv(FIXES_COLUMNS, fixes))],
    ['evidence.csv', toBytes(writeCsv(EVIDENCE_COLUMNS, listEvidence(packages)))],
    ['analysis.json', toJson(analysis)],
  ]);
  const manifest = {
    formatVersion: 1,
    program: { name: 'vtr-appeal', version: parts.version },
    catalogue: { store: catalogue.store, edition: catalogue.edition },
    options: { asOf, branch: appeal.branch, draft: appeal.draft },
    inputs: listHashes(hashes),
    outputs: listHashes([...files].map(([name, bytes]) => [name, sha256(bytes)] as const)),
  };
  files.set('manifest.json', toJson(manifest));
  return { files, analysis, appeal, pages: pdf.pages, fixes: fixes.length, wording };
}
