import { countNoun } from '../model/count-noun.js';
import type { PacketCheck, PacketDifference, Verification } from '../model/verification.js';

/** So many differences of a check are printed; `--json` tells more. */
const MOST_PRINTED = 10;

const TITLES: Readonly<Record<PacketCheck['check'], string>> = {
  outputs: 'The files of the packet are those of its manifest',
  inputs: 'The inputs are those of its manifest',
  figures: 'The inputs give its figures and rows',
  bytes: 'Built again, every file has the same bytes',
  letter: 'Every figure in the letter is one of the analysis',
  clauses: 'The letter quotes the policy’s own words',
};

const OUTCOMES: Readonly<Record<PacketCheck['outcome'], string>> = {
  ok: 'ok',
  differs: 'DIFFERS',
  'not-done': 'could not be done',
};

function placeOf({ file, path, row, column }: PacketDifference): string {
  const place = [
    `${file ?? ''}${row === undefined ? '' : `:${row}`}`,
    ...(path === undefined || path === '' ? [] : [path]),
    ...(column === undefined ? [] : [column]),
  ].filter((part) => part !== '');
  return place.length === 0 ? '' : `${place.join(' ')}: `;
}

function printCheck({ check, outcome, differences, count, notes }: PacketCheck): readonly string[] {
  const printed = differences.slice(0, MOST_PRINTED);
  const more = count - printed.length;
  return [
    `${TITLES[check]}: ${OUTCOMES[outcome]}${count > 0 ? ` (${count})` : ''}`,
    ...printed.map((one) => `  - ${placeOf(one)}${one.message}`),
    ...(more > 0 ? [`  - and ${countNoun(more, 'more difference')}`] : []),
    ...notes.map((note) => `  ${note}`),
  ];
}

function conclude({ verified, checks }: Verification): string {
  const skipped = checks.filter(({ outcome }) => outcome === 'not-done').length;
  const left = skipped === 0 ? '' : ` ${countNoun(skipped, 'check')} could not be done: see above.`;
  return verified ? `Nothing differs.${left}` : `The packet is not what its inputs give.${left}`;
}

/** What came of checking a packet, check by check. */
export function printVerified(verification: Verification): string {
  const { packet, checks } = verification;
  return [
    `Packet ${packet}, made from the case ${verification.case}`,
    '',
    ...checks.flatMap(printCheck),
    '',
    conclude(verification),
    '',
  ].join('\n');
}
