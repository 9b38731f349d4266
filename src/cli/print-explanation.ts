import type {
  ExplainedClause,
  ExplainedPackage,
  ExplainedScenario,
  ExplainedTest,
  Explanation,
} from '../model/explanation.js';
import { groupBy } from '../model/group-by.js';
import { causeTitle } from '../model/root-cause.js';
import { formatTable } from './format-table.js';

const MARKS = { met: '✓', 'not-met': '✗', unknown: '?' } as const;

const GRADES = {
  paraphrased: 'read, in our words',
  'second-hand': 'known second-hand, not quoted',
} as const;

const LEFT_OUT = {
  'not-seller-fulfilled':
    'the seller did not fulfil it (FBA or Non-Amazon), and the rate measures only what the seller ships',
  cancelled: 'it was cancelled, or no line of it has a quantity',
  'not-shipped': 'it is not shipped yet',
} as const;

function printTest({ outcome, because, reading, by }: ExplainedTest): readonly string[] {
  const name = reading === null ? 'every reading' : `${reading.split('=')[1]}`;
  const how =
    by === null
      ? ''
      : outcome === 'met'
        ? ` (passes \`${name}\` with ${by} to spare)`
        : ` (fails \`${name}\` by ${by})`;
  return [`  ${MARKS[outcome]}`, name, `${because}${how}`];
}

function printClause(clause: ExplainedClause): readonly string[] {
  const until = clause.until === null ? 'still in force' : `to ${clause.until}`;
  const words = clause.passages.map(({ words: text, grade, source }) =>
    grade === 'verbatim' ? `  “${text}” — ${source}` : `  ${GRADES[grade]}: ${text} — ${source}`,
  );
  return [
    `${clause.title} (${clause.clause}), edition of ${clause.edition}, ${until}:`,
    ...words,
    ...(clause.question === null ? [] : [`  not known: ${clause.question}`]),
    formatTable(clause.tests.map(printTest), 'lll'),
    ...clause.contested.map((contest) => `  contested: ${contest}`),
    '',
  ];
}

const shown = ({ exemption, outcomes }: ExplainedScenario): string =>
  exemption === 'exempt'
    ? 'exempt'
    : outcomes.length > 1
      ? `undetermined (${outcomes.join(' or ')})`
      : (outcomes[0] ?? '');

/** What stands between a package and the other verdict. */
function printFlip({ scenario, exemption, flip }: ExplainedScenario): readonly string[] {
  if (scenario === 'as-counted') return [];
  if (flip === null) return ['      nothing that could honestly be changed would exempt it'];
  if (exemption === 'exempt') return flip.map((part) => `      ${part}`);
  const head = flip.length > 1 ? ['      exempt only if all of these were otherwise:'] : [];
  return [...head, ...flip.map((part) => `      ${part}`)];
}

/** Scenarios of one verdict and one flip stand together. */
function printScenarios(scenarios: readonly ExplainedScenario[]): readonly string[] {
  const alike = groupBy(scenarios, (one) => JSON.stringify([shown(one), one.clauses, printFlip(one)]));
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const by = first.clauses.length > 0 ? ` by ${first.clauses.join(', ')}` : '';
    const names = group.map(({ scenario }) => scenario).join(', ');
    return [`  ${names}: ${shown(first)}${by}`, ...printFlip(first)];
  });
}

function printPackage(one: ExplainedPackage, position: string): readonly string[] {
  const facts = one.facts.map(({ fact, value, source }) => [
    `  ${fact}`,
    value ?? 'unknown',
    source ?? (value === null ? 'no file states it' : ''),
  ]);
  const { outcomes, because, needs } = one.tracking;
  return [
    `Package ${one.packageId}${position}${one.isCounted ? '' : ' (outside the window: not counted)'}`,
    '',
    formatTable(facts, 'lll'),
    '',
    `Tracking: ${outcomes.join(' or ')}, since ${because}.${needs === null ? '' : ` What would tell: ${needs}.`}`,
    ...(one.cause === null ? [] : [`Root cause: ${one.cause} (${causeTitle(one.cause)}).`]),
    '',
    ...one.clauses.flatMap(printClause),
    'Verdict under each scenario, and the nearest change that would flip it:',
    ...printScenarios(one.scenarios),
    '',
  ];
}

/** An explanation as text for a terminal: facts with file:row, each clause with its words, every verdict. */
export function printExplanation({ asked, packages, leftOut, issues }: Explanation): string {
  const count = packages.length;
  return [
    ...(leftOut === null
      ? []
      : [
          `Order ${asked} counts nowhere: ${LEFT_OUT[leftOut.because]}${leftOut.source === null ? '' : ` (${leftOut.source})`}.`,
          '',
        ]),
    ...packages.flatMap((one, index) => printPackage(one, count > 1 ? ` (${index + 1} of ${count})` : '')),
    ...(issues.length === 0 ? [] : ['Noted at its rows:']),
    ...issues.map(({ place, message, code }) => `  ${place}: ${message} [${code}]`),
    ...(issues.length === 0 ? [] : ['']),
  ].join('\n');
}
