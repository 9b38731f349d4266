import { createHash } from 'node:crypto';
import { FIXES_COLUMNS, listFixes } from '../appeal/fixes-table.js';
import { writeAnswers } from '../document/compose-answers.js';
import { writeCalendar } from '../document/write-calendar.js';
import { writeCsv } from '../document/write-csv.js';
import type { Analysis } from '../model/analysis.js';
import type { Appeal } from '../model/appeal.js';
import type { CaseFile } from '../model/case-file.js';
import { compareText } from '../model/compare-text.js';
import { deadlineOf } from '../model/deadline.js';
import type { LocalDate } from '../model/local-date.js';
import type { Practice } from '../model/practice.js';
import type { OpenItem } from '../model/readiness.js';
import type { CaseInputs } from './case-inputs.js';
import { describeTouch } from './describe-touch.js';
import { drawLetter } from './draw-letter.js';
import type { ProgramParts } from './program-parts.js';
import { refuseUnprintable } from './refuse-unprintable.js';
import { workCase } from './work-case.js';

/** A packet as it is to be written: every file whole, and what keeps it a draft. */
export interface Packet {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly analysis: Analysis;
  readonly appeal: Appeal;
  readonly pages: number;
  readonly fixes: number;
  /** Whether evidence.csv is attached to appeal.pdf too: it is left out where the letter would be over the profile's bytes. */
  readonly attached: boolean;
  /** Words of the seller that weaken the letter. */
  readonly wording: readonly OpenItem[];
  /** The case as it was answered: with the refusal that arrived since, where one did. */
  readonly caseFile: CaseFile;
}

/** A refusal that arrived since the case file was written. */
export interface Answered {
  /** Of the file with its text. */
  readonly sha256: string;
  readonly amend: (caseFile: CaseFile) => CaseFile;
}

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const toJson = (value: unknown): Uint8Array => toBytes(`${JSON.stringify(value, null, 2)}\n`);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function listHashes(
  hashes: Iterable<readonly [string, string]>,
): readonly { file: string; sha256: string }[] {
  return [...hashes]
    .map(([file, hash]) => ({ file, sha256: hash }))
    .toSorted((a, b) => compareText(a.file, b.file));
}

/** The day by which to answer, as a calendar file with a name of its own that every building of the packet gives it. */
function writeDeadline(seller: string, due: LocalDate, asOf: LocalDate): string {
  const id = sha256(toBytes(JSON.stringify([seller, due]))).slice(0, 32);
  return writeCalendar({ id, seller, due, asOf });
}

/** What a refusal given by its text was read as, so that the packet can be built again from the case file alone. */
function describeAnswered({ notice, previous }: CaseFile, answered: Answered | undefined): object {
  if (answered === undefined || notice === null) return {};
  const { date, kind, original, asks, deadlineDays, deadline } = notice;
  return {
    answered: {
      sha256: answered.sha256,
      notice: { date, kind, original, asks, deadlineDays, deadline },
      previous: previous.map(({ packet }) => packet),
    },
  };
}

/**
 * Builds every file of a packet from a case. Nothing is written here, so a failure leaves nothing behind.
 * @param practice what the one who works for several sellers brings along; what the case states itself goes before it.
 * @throws AppealError where an input can't be used, or where the rows do not carry the appeal.
 */
export async function buildPacket(
  inputs: CaseInputs,
  parts: ProgramParts,
  asOf: LocalDate,
  answered?: Answered,
  practice?: Practice,
): Promise<Packet> {
  const worked = await workCase(inputs, parts, asOf, 'counted', answered?.amend, practice);
  const { appeal, answers, pdf, evidence, attached, wording } = await drawLetter(worked, parts, asOf).catch(
    (error: unknown) => refuseUnprintable(error, inputs),
  );
  const { caseFile, catalogue, hashes, findings, wording: words } = worked;
  const { analysis, causes } = findings;
  const fixes = listFixes(causes, catalogue);
  const files = new Map<string, Uint8Array>([
    ['appeal.pdf', pdf.bytes],
    ['answers.txt', toBytes(writeAnswers(answers, appeal.draft))],
    ['fixes.csv', toBytes(writeCsv(FIXES_COLUMNS, fixes))],
    ['evidence.csv', evidence],
    ['analysis.json', toJson(analysis)],
  ]);
  const due = deadlineOf(caseFile.notice);
  if (due !== null) files.set('deadline.ics', toBytes(writeDeadline(caseFile.sellerName, due, asOf)));
  const manifest = {
    formatVersion: 1,
    program: { name: 'vtr-appeal', version: parts.version },
    catalogue: { store: catalogue.store, edition: catalogue.edition },
    options: {
      asOf,
      branch: appeal.branch,
      draft: appeal.draft,
      ...describeAnswered(caseFile, answered),
      ...describeTouch(caseFile, words.letterhead, practice),
    },
    inputs: listHashes(hashes),
    outputs: listHashes([...files].map(([name, bytes]) => [name, sha256(bytes)] as const)),
  };
  files.set('manifest.json', toJson(manifest));
  return { files, analysis, appeal, pages: pdf.pages, fixes: fixes.length, attached, wording, caseFile };
}
