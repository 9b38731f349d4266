import { createHash } from 'node:crypto';
import { answerNotice } from '../case/answer-notice.js';
import { type NoticeReading, readNotice } from '../case/read-notice.js';
import { AppealError } from '../errors.js';
import type { CaseFile } from '../model/case-file.js';
import type { LocalDate } from '../model/local-date.js';
import { decodeText } from '../reports/decode-text.js';
import { buildPacket, type Packet } from './build-packet.js';
import { capInputs } from './cap-inputs.js';
import { type CaseInputs, readText } from './case-inputs.js';
import type { ProgramParts } from './program-parts.js';
import { readCase } from './read-case.js';

/** A file with the text of a refusal, which may lie outside the case. */
export interface NoticeFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Its day, where it was given by hand. */
  readonly date: LocalDate | null;
}

/** A packet that answers a refusal, and what the refusal was read as. */
export interface Response {
  readonly packet: Packet;
  readonly reading: NoticeReading;
}

const MOST_BYTES = 200 * 1024;
const MOST_MANIFEST = 1 << 20;
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

/** The folder `packet` of a case, where it holds a packet of ours. */
async function findPacket(inputs: CaseInputs): Promise<string | null> {
  try {
    const text = await readText(
      capInputs(inputs, MOST_MANIFEST, 'that is no manifest'),
      'packet/manifest.json',
    );
    const said: unknown = JSON.parse(text);
    return text.includes('"vtr-appeal"') && typeof said === 'object' ? 'packet' : null;
  } catch (error) {
    if (error instanceof AppealError || error instanceof SyntaxError) return null;
    throw error;
  }
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
  const packet = await findPacket(inputs);
  const { store } = await readCase(inputs, parts.stores);
  const reading = readNotice(text, store === 'US');
  const amend = (caseFile: CaseFile): CaseFile =>
    answerNotice(caseFile, { file: notice.name, reading, date: notice.date }, packet);
  return { packet: await buildPacket(inputs, parts, asOf, { sha256, amend }), reading };
}
