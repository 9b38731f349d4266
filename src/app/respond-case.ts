import { createHash } from 'node:crypto';
import { answerNotice } from '../case/answer-notice.js';
import { type NoticeReading, readNotice } from '../case/read-notice.js';
import { AppealError } from '../errors.js';
import type { CaseFile } from '../model/case-file.js';
import type { LocalDate } from '../model/local-date.js';
import { decodeText } from '../reports/decode-text.js';
import { buildPacket, type Packet } from './build-packet.js';
import type { CaseInputs } from './case-inputs.js';
import { findSentPackets, readRound } from './find-sent-packets.js';
import type { ProgramParts } from './program-parts.js';
import { readCase } from './read-case.js';

/** A file with the text of a refusal, which may lie outside the case. */
export interface NoticeFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Its path inside the case folder; null where it lies outside. */
  readonly inside: string | null;
  /** Its day, where it was given by hand. */
  readonly date: LocalDate | null;
}

/** A packet that answers a refusal, and what the refusal was read as. */
export interface Response {
  readonly packet: Packet;
  readonly reading: NoticeReading;
  /** Packets that the case does not name, and that this refusal shows to have been sent. */
  readonly sent: readonly string[];
}

const MOST_BYTES = 200 * 1024;
/** Of a text in an old encoding only the curly quotes break; of a picture nearly everything does. */
const MOST_BROKEN = 0.05;

function refuse(message: string, file: string): never {
  throw new AppealError('file-unreadable', [{ message, file }]);
}

/** The text of a notice and its SHA-256. */
async function readNoticeFile({ name, bytes }: NoticeFile): Promise<{ text: string; sha256: string }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > MOST_BYTES)
      refuse(
        `it is larger than ${MOST_BYTES / 1024} KB: give the text of the notice alone, saved as plain text`,
        name,
      );
    chunks.push(chunk);
  }
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  const again = async function* (): AsyncGenerator<Uint8Array> {
    yield* chunks;
  };
  let text = '';
  for await (const part of decodeText(again())) text += part;
  if (text.trim() === '') refuse('it is empty: save the text of the notice in it', name);
  const broken = text.split('\uFFFD').length - 1;
  if (text.includes('\0') || broken > text.length * MOST_BROKEN)
    refuse('it is not plain text (a PDF or a picture?): copy the words of the notice into a .txt file', name);
  return { text, sha256: hash.digest('hex') };
}

/** Refuses as a refusal what the case names itself, or what a packet holds: both speak of evidence and of root causes. */
async function refuseOwn({ name, inside }: NoticeFile, inputs: CaseInputs, own: CaseFile): Promise<void> {
  if (inside === null) return;
  const { reports, actions, prevention, exhibits } = own;
  const named = [...reports.map(({ file }) => file), ...exhibits.map(({ file }) => file)];
  const proofs = [...actions, ...prevention].flatMap(({ evidence }) => evidence);
  const wanted = 'give with --notice the file in which you saved the words of the refusal';
  if (inside === inputs.caseFile) refuse(`it is the case file itself; ${wanted}`, name);
  if ([...named, ...proofs].includes(inside))
    refuse(`the case names it as a file of its own; ${wanted}`, name);
  const folder = inside.split('/').slice(0, -1).join('/');
  if (folder !== '' && (await readRound(inputs, folder)) !== null)
    refuse(`it is a file of the packet ${folder}; ${wanted}`, name);
}

/**
 * Builds the packet that answers a refusal from its text. The case file keeps its notice: it is taken as the original one.
 * @throws AppealError `notice-unclear` where the text does not tell what is needed, with every question at once.
 */
export async function respondCase(
  inputs: CaseInputs,
  notice: NoticeFile,
  parts: ProgramParts,
  asOf: LocalDate,
): Promise<Response> {
  const { text, sha256 } = await readNoticeFile(notice);
  const own = await readCase(inputs, parts.stores);
  await refuseOwn(notice, inputs, own);
  const reading = readNotice(text, own.store === 'US', asOf);
  const refusal = { name: notice.name, sha256, date: notice.date ?? reading.date.value };
  const named = own.previous.map(({ packet }) => packet);
  const sent = await findSentPackets(inputs, named, refusal);
  const amend = (caseFile: CaseFile): CaseFile =>
    answerNotice(caseFile, { file: notice.name, reading, date: notice.date }, sent);
  return { packet: await buildPacket(inputs, parts, asOf, { sha256, amend }), reading, sent };
}
