import type { Notice } from '../model/case-file.js';
import type { LocalDate } from '../model/local-date.js';
import { REQUEST_IDS, type RequestId } from '../model/reviewer-request.js';
import { findDays, type NamedDay } from './notice-days.js';
import { type AnswerDays, findAnswerDays } from './notice-deadline.js';
import { plainNotice } from './plain-notice.js';

/** A fact that a notice states, or why it can't be taken from it: not there, or several that disagree. */
export interface ReadFact<T> {
  readonly value: T | null;
  /** What was found where nothing could be settled, as written. */
  readonly candidates: readonly string[];
}

/** What the words of a notice say. What can't be read is null, and for the seller to tell. */
export interface NoticeReading {
  readonly kind: Notice['kind'] | null;
  /** In Amazon's order. */
  readonly requests: readonly RequestId[];
  readonly date: ReadFact<LocalDate>;
  /** The day of the first notification, where it is named. */
  readonly original: ReadFact<LocalDate>;
  /** The last day to answer, where it is named as a day. */
  readonly deadline: ReadFact<LocalDate>;
  readonly answerDays: ReadFact<AnswerDays>;
}

/** What each request is known by, however it is led in or broken into lines. */
const REQUESTED: Readonly<Record<RequestId, RegExp>> = {
  'root-causes': /\broot[- ]causes?\b/,
  actions:
    /\b(?:corrective actions?|actions? (?:that )?(?:(?:you(?: have|'ve)? )?(?:already )?taken|you took))\b(?! to (?:prevent|avoid))|\bwhat you (?:did|have done|'ve done) to\b|\b(?:steps|measures) (?:that )?(?:you(?: have|'ve)? )?(?:taken|took) to (?:resolve|correct|fix|address|remedy)\b/,
  prevention:
    /\b(?:steps|measures|actions) (?:that )?(?:you(?: have|'ve)? )?(?:taken|took|will take|are taking) to (?:prevent|avoid)\b|\bhow you (?:will |plan to |intend to )?(?:prevent|avoid)\b|\bto (?:prevent|avoid)\b.{0,120}?\b(?:going forward|in (?:the )?future)\b|\bprevent(?:i|ati)(?:ve|on) (?:measures|steps|actions)\b/,
  evidence:
    /\bevidence (?:or examples?|of)\b|\b(?:send|provide|submit|include|lacks?|missing|without)\b[^.!?]{0,60}?\bevidence\b|\bsupporting (?:evidence|documents?|documentation)\b|\bevidence\b.{0,60}?\b(?:demonstrat|shows?\b|compl(?:y|ied|iance))|\bexamples? that (?:demonstrate|show)/,
};

/** The plainest words first: a refusal speaks of the deactivation too. */
const KINDS: readonly (readonly [Notice['kind'], RegExp])[] = [
  [
    'rejection',
    /\b(?:received|reviewed) your (?:submission|appeal|plan of action|response|reply|information)\b.{0,200}?\b(?:not|unable|cannot|insufficient)\b|\b(?:do not|don't|did not|does not) (?:have|contain|provide) (?:enough|sufficient) (?:information|detail)/,
  ],
  [
    'warning',
    /\b(?:may|might|could|will) (?:be (?:deactivated|suspended|removed)|lose)\b|\bat risk of\b|\bto avoid deactivation\b/,
  ],
  ['deactivation', /\b(?:have been|has been|were|was|are|is) (?:deactivated|suspended|removed)\b/],
];

const IS_ORIGINAL =
  /\b(?:original|first|initial) (?:notification|notice|warning|deactivation|e-?mail|letter)\b(?:[^.\n]|\n(?!\s*\n|\s*\w+:))*$|\b(?:deactivated|suspended)\b[^.\n]{0,30}\bon\s*$/;
const IS_DEADLINE =
  /\b(?:by|until|no later than|on or before|deadline(?: is)?:?|due(?: on| by| date)?:?)\s*$/;
/** How the day of a notice is led in, the surest first: a label, then a plain `on`. */
const LABELS: readonly RegExp[] = [
  /(?:^|\n)\W{0,3}(?:date|sent|received|sent on|received on)\W{0,3}$/,
  /(?:^|[\s,])on\s*$/,
];

/** A day that has come. One to come, whose numbers read the other way are past, is not known: a notice is never dated ahead. */
const askAhead =
  (asOf: LocalDate) =>
  (one: NamedDay): NamedDay =>
    one.day !== null && one.day > asOf && one.swapped !== null && one.swapped <= asOf
      ? { ...one, day: null }
      : one;

/** One value where all that were found agree. */
function settle(days: readonly NamedDay[]): ReadFact<LocalDate> {
  const values = [...new Set(days.map(({ day, written }) => day ?? written))];
  const [only = null] = days.map(({ day }) => day);
  return values.length === 1 && only !== null
    ? { value: only, candidates: [] }
    : { value: null, candidates: [...new Set(days.map(({ written }) => written))] };
}

function readDays(
  text: string,
  monthFirst: boolean,
  asOf: LocalDate,
): Pick<NoticeReading, 'date' | 'original' | 'deadline'> {
  const days = findDays(text, monthFirst);
  const original = days.filter(({ before }) => IS_ORIGINAL.test(before) && !IS_DEADLINE.test(before));
  const deadline = days.filter(({ before }) => IS_DEADLINE.test(before));
  const rest = days.filter((one) => !original.includes(one) && !deadline.includes(one));
  const labelled = LABELS.map((label) => rest.filter(({ before }) => label.test(before)));
  return {
    date: settle((labelled.find((group) => group.length > 0) ?? rest).map(askAhead(asOf))),
    original: settle(original.map(askAhead(asOf))),
    deadline: settle(deadline),
  };
}

function readAnswerDays(text: string): ReadFact<AnswerDays> {
  const spans = findAnswerDays(text);
  const [first = null] = spans;
  if (spans.length === 1 && first !== null) return { value: first, candidates: [] };
  return {
    value: null,
    candidates: spans.map((span) => (span === null ? 'business days' : `${span.days} days`)),
  };
}

/**
 * Reads what a notice asks, when it was sent and by when it must be answered.
 * @param monthFirst whether the store writes `08/09/2021` for the 9th of August.
 * @param asOf the day on which it is read.
 */
export function readNotice(text: string, monthFirst: boolean, asOf: LocalDate): NoticeReading {
  const plain = plainNotice(text);
  const flat = plain.toLowerCase().replaceAll(/\s+/g, ' ');
  return {
    kind: KINDS.find(([, words]) => words.test(flat))?.[0] ?? null,
    requests: REQUEST_IDS.filter((id) => REQUESTED[id].test(flat)),
    ...readDays(plain, monthFirst, asOf),
    answerDays: readAnswerDays(flat),
  };
}
