import type { PlannedCategory } from '../model/appeal-parts.js';
import type { CaseFile, DeclaredAction } from '../model/case-file.js';
import { countNoun } from '../model/count-noun.js';
import type { LocalDate } from '../model/local-date.js';
import type { Gate } from '../model/readiness.js';
import { causeTitle, isOwned } from '../model/root-cause.js';

const cause = (id: string): string => `${id} (${causeTitle(id)})`;

function gateActions(id: string, own: readonly DeclaredAction[], asOf: LocalDate): readonly Gate[] {
  if (own.length === 0)
    return [
      {
        code: 'action-missing',
        plan: { kind: 'corrective', cause: id },
        message: `${cause(id)}: what did you change, on which day, and what proves it? Add to actions: { cause: ${id}, what: …, done: YYYY-MM-DD, by: …, evidence: [file] }`,
      },
    ];
  const gates: Gate[] = [];
  for (const { done, evidence } of own) {
    if (done !== null && done > asOf)
      gates.push({
        code: 'done-in-future',
        message: `${id}: an action is said to be done on ${done}, after ${asOf}; it is printed as planned`,
      });
    if (done !== null && evidence.length === 0)
      gates.push({
        code: 'proof-missing',
        message: `${id}: the action of ${done} has no proof, so it is printed as planned. Add evidence: [file], such as a screenshot or an export`,
      });
  }
  if (own.every(({ done }) => done === null))
    gates.push({
      code: 'action-not-done',
      message: `${id}: no action is done yet, and the reviewer asks for what was done. Add done: YYYY-MM-DD and evidence: [file] once it is`,
    });
  return gates;
}

function gatePrevention(id: string, { prevention }: CaseFile, asOf: LocalDate): readonly Gate[] {
  const own = prevention.filter((step) => step.cause === id);
  if (own.length === 0)
    return [
      {
        code: 'prevention-missing',
        plan: { kind: 'preventive', cause: id },
        message: `${cause(id)}: which standing control keeps it from coming back? Add to prevention: { cause: ${id}, what: …, from: YYYY-MM-DD, measure: … }`,
      },
    ];
  return own.some(({ from }) => from !== null && from <= asOf)
    ? []
    : [
        {
          code: 'prevention-not-in-force',
          message: `${id}: no standing control is in force on ${asOf}. Give the day since when it stands: from: YYYY-MM-DD`,
        },
      ];
}

function gateNotice({ notice }: CaseFile, asOf: LocalDate): readonly Gate[] {
  if (notice === null)
    return [
      {
        code: 'notice-missing',
        message: 'which notice is answered? Add notice: { date: YYYY-MM-DD, kind: deactivation }',
      },
    ];
  return notice.date > asOf
    ? [
        {
          code: 'dated-before-notice',
          message: `the letter is dated ${asOf}, before the notice of ${notice.date} that it answers`,
        },
      ]
    : [];
}

/** Packages of no known cause that the letter owns, where they are too many for it to stand without. */
export interface Unexplained {
  readonly packages: number;
  /** All failing packages that are listed. */
  readonly failing: number;
  /** Those of which neither a record nor the case says what was mailed, and their SKUs. */
  readonly undeclared: number;
  readonly skus: readonly string[];
}

/** What a letter leaves open that its figures or its causes rest on. */
export interface OpenGrounds {
  /** Packages that a letter would own as failing only because no file shows a scan of them. */
  readonly confessed: number;
  /** Packages of unknown category, where the letter would speak of it. */
  readonly uncategorised: number;
  readonly unexplained: Unexplained | null;
}

/** More SKUs than this make no line that can be read. */
const MOST_SKUS = 60;

function gateUnexplained({ packages, failing, undeclared, skus }: Unexplained): Gate {
  const more = skus.length > MOST_SKUS ? `, and ${skus.length - MOST_SKUS} more SKUs` : '';
  const line = `declare: { mailpieces: [{ sku: [${skus.slice(0, MOST_SKUS).join(', ')}], is: … }] }${more}`;
  const mailed =
    undeclared === 0
      ? ''
      : `say what was mailed for ${undeclared} of them, by a shipping tool's export${skus.length === 0 ? ', or by SKU once All Orders names them' : `, or as it was (letter, flat or parcel) by ${line}`}; `;
  return {
    code: 'cause-unknown',
    message: `${countNoun(packages, 'package')} of ${failing} that fail would be owned without a cause, more than a letter on root causes can leave open`,
    mend: `${mailed}add the files that "check" names as missing; if their cause is known to you alone, answer for it under actions and prevention with cause: unknown`,
  };
}

function gateOpen({ confessed, uncategorised }: OpenGrounds): readonly Gate[] {
  return [
    ...(confessed > 0
      ? [
          {
            code: 'outcome-open',
            message: `${countNoun(confessed, 'package')} would be owned as failing only because no file shows whether they were scanned. Add the carrier's scans (a tracker's export, a scans or shipments file) or the VTR report before you send this`,
          },
        ]
      : []),
    ...(uncategorised > 0
      ? [
          {
            code: 'category-unknown',
            message: `${countNoun(uncategorised, 'package')}: of which product category? Add a categories.csv with the columns sku,category to reports, or declare.category`,
          },
        ]
      : []),
  ];
}

/**
 * The causes for which a control is asked: each owned one, and the first of each category that would have none to tell,
 * since a category is answered by itself: even one that owns nothing is asked for the control that keeps what is right so.
 */
function listControlled(
  owned: readonly string[],
  { prevention }: CaseFile,
  answered: readonly PlannedCategory[],
): readonly string[] {
  const hasControl = (id: string): boolean =>
    owned.includes(id) || prevention.some(({ cause: declared }) => declared === id);
  const bare = answered.filter(({ causes }) => !causes.some(({ id }) => hasControl(id)));
  return [...new Set([...owned, ...bare.flatMap(({ causes }) => causes.slice(0, 1).map(({ id }) => id))])];
}

/**
 * What only the seller can add or settle, one gate for each thing, with what to write where. Every owned cause needs an
 * action that is done and a control in force; so do packages of unknown cause, in a letter that disputes nothing, in a
 * category that has no other cause to answer with, and where they are the largest owned cause or a third of all that fail.
 * @param answered the categories that the letter answers, each by itself.
 * @param contradictions what in Amazon's counts and rows cannot both be true, by category.
 */
export function listGates(
  caseFile: CaseFile,
  causes: readonly string[],
  answered: readonly PlannedCategory[],
  disputesNothing: boolean,
  contradictions: readonly string[],
  asOf: LocalDate,
  open: OpenGrounds,
): readonly Gate[] {
  const isAlone = answered.some(({ causes: [first, ...rest] }) => {
    return rest.length === 0 && first?.id === 'unknown' && first.owned > 0;
  });
  const owned = causes.filter(
    (id) => isOwned(id) || (id === 'unknown' && (disputesNothing || isAlone || open.unexplained)),
  );
  const controlled = listControlled(owned, caseFile, answered);
  const actionsFor = (id: string) => caseFile.actions.filter((action) => action.cause === id);
  const plan = [
    ...owned.flatMap((id) => gateActions(id, actionsFor(id), asOf)),
    ...controlled.flatMap((id) => gatePrevention(id, caseFile, asOf)),
  ];
  const isAnswered =
    gateActions('unknown', actionsFor('unknown'), asOf).length === 0 &&
    gatePrevention('unknown', caseFile, asOf).length === 0;
  return [
    ...gateNotice(caseFile, asOf),
    ...gateOpen(open),
    ...(open.unexplained === null || isAnswered ? [] : [gateUnexplained(open.unexplained)]),
    ...contradictions.map((message) => ({ code: 'ledger-contradiction', message })),
    ...plan,
  ];
}
