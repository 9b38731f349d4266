import { describeNumberProblem } from '../model/describe-number-problem.js';
import { nameCarriers } from '../model/name-carriers.js';
import type { NumberProblem } from '../model/number-shape.js';
import type { NumberReading, NumberView } from '../model/number-view.js';
import { printWorkedCheck } from './print-worked-check.js';

/** What to do about a problem. */
const MENDS: Readonly<Record<NumberProblem['kind'], string>> = {
  blank: 'give the number that the carrier printed',
  spreadsheet: 'the digits are gone: take the number from the label, or open the original text file',
  'odd-character': 'type the number again: letters and digits alone',
  'check-digit': 'compare the number with the label: this digit is mistyped, or another is',
  'letter-for-digit': 'type the digit',
};

function printProblems(problems: readonly NumberProblem[]): readonly string[] {
  const kinds = new Set(problems.map(({ kind }) => kind));
  return [
    ...problems.map((problem) => `  wrong: ${describeNumberProblem(problem)}`),
    ...[...kinds].map((kind) => `  fix: ${MENDS[kind]}`),
  ];
}

function printReading({ name, format, parts, check, source }: NumberReading): readonly string[] {
  const width = Math.max(0, ...parts.map((part) => part.name.length));
  return [
    `  as ${name} [${format}]`,
    ...parts.map(
      ({ name: part, text, meaning }) =>
        `    ${part.padEnd(width)}  ${text}${meaning === null ? '' : `  (${meaning})`}`,
    ),
    ...(check === null
      ? ['    no check digit of it is published: the shape alone is known']
      : printWorkedCheck(check).map((line) => `    ${line}`)),
    `    published: ${source}`,
  ];
}

/** What a number means for a package that is claimed to have gone as a letter or flat. */
function printEnvelope({ envelope, service }: NumberView): string {
  switch (envelope) {
    case 'open':
      return 'it may be the number of a tracked piece; whether it contradicts an envelope is open until it is mended';
    case 'registered':
      return `a tracked piece: a letter bears such a number only as ${service}, which is not an untracked envelope`;
    case 'contradicts':
      return 'a tracked piece: no untracked letter or flat bears such a number, so it contradicts a claimed envelope';
    case 'letter-post':
      return 'letter post of a national post: it may be an envelope, and contradicts none';
    case 'silent':
      return 'it does not show a tracked piece, and contradicts no envelope';
    default:
      return envelope satisfies never;
  }
}

function printLooks({ wellFormed, carriers, problems }: NumberView): string {
  if (!wellFormed)
    return problems.length === 0
      ? 'not well-formed: no form that is known here; no fault is found in it either'
      : 'not well-formed';
  const [first, ...others] = carriers;
  const also = others.filter((carrier) => carrier !== 'S10');
  const looks = `well-formed, of ${first === undefined ? '' : nameCarriers([first])}`;
  return also.length === 0 ? looks : `${looks}; also looks like ${also.join(', ')}`;
}

const printMismatch = (carrier: string | null): readonly string[] => [
  `  wrong: it is not one of ${carrier}’s, the carrier named`,
  '  fix: confirm the carrier that was used; Amazon asks the one that is named',
];

/** One number: what it looks like, its parts, its check worked, what is wrong and the mend, and what it means beside an envelope. */
export function printNumber(
  view: NumberView,
  readings: readonly NumberReading[],
  carrier: string | null,
): string {
  return [
    view.number,
    `  ${printLooks(view)}`,
    ...(view.anotherCarriers === true ? printMismatch(carrier) : []),
    ...printProblems(view.problems),
    ...readings.flatMap(printReading),
    `  beside a claimed envelope: ${printEnvelope(view)}`,
    '',
    '',
  ].join('\n');
}
