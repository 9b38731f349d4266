import { AppealError } from '../errors.js';
import type { CaseFile, Notice } from '../model/case-file.js';
import { addDays, type LocalDate } from '../model/local-date.js';
import { REQUEST_IDS } from '../model/reviewer-request.js';
import type { NoticeReading, ReadFact } from './read-notice.js';

/** A refusal as it reached the seller. */
export interface ReceivedNotice {
  /** The file's name, as printed. */
  readonly file: string;
  readonly reading: NoticeReading;
  /** Its day as given on the command line; it goes before what the text says. */
  readonly date: LocalDate | null;
}

/** More of what a text names than this is no choice to read. */
const MOST_NAMED = 4;

function orNone({ candidates }: ReadFact<unknown>): string {
  if (candidates.length === 0) return 'none is named in the text';
  const more = candidates.length - MOST_NAMED;
  return `the text names ${candidates.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The day of the refusal: as given, as the text says, else as a case that tells of this very refusal says. */
function dayOf({ date, reading }: ReceivedNotice, own: Notice | null): LocalDate | null {
  if (date !== null || reading.date.value !== null) return date ?? reading.date.value;
  return own?.kind === 'rejection' ? own.date : null;
}

/** The day of the first notification: by the case, else by the text. */
function originalOf({ reading }: ReceivedNotice, own: Notice | null): LocalDate | null {
  return (own?.kind === 'rejection' ? own.original : own?.date) ?? reading.original.value;
}

/**
 * By when to answer: the day that the text names, else its span of days, else what the case says. A span that does not say from
 * when runs from the first notification, unless it had then run out before the refusal was sent.
 */
function dueOf(
  { deadline, answerDays }: NoticeReading,
  date: LocalDate,
  original: LocalDate | null,
  own: Notice | null,
): Pick<Notice, 'deadline' | 'deadlineDays'> {
  const span = answerDays.value;
  if (deadline.value !== null) return { deadline: deadline.value, deadlineDays: span?.days ?? null };
  const isOver =
    span !== null && span.from === null && original !== null && addDays(original, span.days) < date;
  if (span !== null && (span.from === 'this-notice' || isOver))
    return { deadline: addDays(date, span.days), deadlineDays: null };
  if (span !== null) return { deadline: null, deadlineDays: span.days };
  return { deadline: own?.deadline ?? null, deadlineDays: own?.deadlineDays ?? null };
}

/** What must be asked before the notice can be answered, each with what to write where. */
function listQuestions(
  received: ReceivedNotice,
  asks: Notice['asks'],
  own: Notice | null,
): readonly string[] {
  const { reading } = received;
  const [date, original] = [dayOf(received, own), originalOf(received, own)];
  const questions: string[] = [];
  if (date === null)
    questions.push(`of which day is it? ${orNone(reading.date)}. Add the option --date YYYY-MM-DD`);
  if (original === null)
    questions.push(
      `when did Amazon first notify you? ${orNone(reading.original)}. Add to case.yaml: notice: { date: YYYY-MM-DD, kind: deactivation }, or, where notice tells of the refusal, original: YYYY-MM-DD`,
    );
  if (original !== null && reading.original.value !== null && reading.original.value !== original)
    questions.push(
      `the text dates the original notification ${reading.original.value}, and case.yaml ${original}. Mend ${own?.kind === 'rejection' ? 'notice.original' : 'notice.date'} there, or use the text of the refusal that belongs to this case`,
    );
  if (date !== null && original !== null && date < original)
    questions.push(
      `it is dated ${date}, before the first notification of ${original}. Give its own day with --date YYYY-MM-DD`,
    );
  if (asks.length === 0) {
    const other =
      reading.kind === 'deactivation' || reading.kind === 'warning'
        ? `Its words are those of a ${reading.kind}: if it is one, put it under notice and run appeal. If it is a refusal, w`
        : 'W';
    questions.push(
      `which of the four requests does it make? None was recognised. ${other}rite it into case.yaml, with what it asks for, and run appeal: notice: { date: ${date ?? 'YYYY-MM-DD'}, kind: rejection, original: ${original ?? 'YYYY-MM-DD'}, asks: [${REQUEST_IDS.join(', ')}] }, beside the keys that stand there`,
    );
  }
  return questions;
}

/**
 * The case as it stands with a refusal to answer: its own notice becomes the original one.
 * @param sent packets found in the case that were sent after those that it names.
 * @throws AppealError `notice-unclear` with every question at once.
 */
export function answerNotice(
  caseFile: CaseFile,
  received: ReceivedNotice,
  sent: readonly string[],
): CaseFile {
  const { notice: own } = caseFile;
  const { reading, file } = received;
  const asks = reading.requests.length > 0 ? reading.requests : (own?.asks ?? []);
  const questions = listQuestions(received, asks, own);
  const date = dayOf(received, own);
  if (questions.length > 0 || date === null)
    throw new AppealError(
      'notice-unclear',
      questions.map((message) => ({ message, file })),
    );
  const source = { file: caseFile.file, row: 1 };
  const found = sent.map((packet) => ({ packet, sent: null, changed: null, source }));
  return {
    ...caseFile,
    notice: {
      date,
      kind: 'rejection',
      original: originalOf(received, own),
      asks,
      ...dueOf(reading, date, originalOf(received, own), own),
      categories: own?.categories ?? [],
    },
    previous: [...caseFile.previous, ...found],
  };
}
