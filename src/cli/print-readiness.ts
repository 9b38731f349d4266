import { countNoun } from '../model/count-noun.js';
import { groupBy } from '../model/group-by.js';
import type { OpenItem, OpenKind, Readiness } from '../model/readiness.js';
import { formatPlace } from './format-place.js';
import { isLocated, printCounts, printLocated } from './print-located.js';

const TITLES: Readonly<Record<OpenKind, string>> = {
  failure: 'These inputs cannot be used. Mend them first; the rest is checked after that:',
  fix: 'May still be corrected at Amazon (do this first; its figures follow within 72 hours):',
  figure: 'The figures:',
  refused: 'The rows do not carry this appeal:',
  gate: 'Only you can add this; until then the packet is a draft:',
  wording: 'Your wording; the letter prints it as it is:',
  evidence: 'Claimed, and proved by nothing yet:',
  fact: 'Facts that no file states, so that these packages count against you:',
  file: 'Files that would tell more:',
  look: 'To look at before you send the packet:',
  issue: 'Found in the input files; the packet discloses it:',
};

const STATES: Readonly<Record<Readiness['state'], string>> = {
  ready: 'Ready: nothing stands in the way of the packet.',
  draft: 'Not ready: the packet would be a draft.',
  refused: 'No letter can be built from these rows as they are.',
  unusable: 'Not ready: some inputs cannot be used.',
};

/** Lines shown of each kind, more of what keeps the packet from being sent; and packages named on each. */
const SHOWN = 12;
const SHOWN_ERRORS = 50;
const ERRORS: readonly OpenKind[] = ['failure', 'refused', 'gate'];
const NAMED = 3;

function printDays({ deadline, daysLeft, state }: Readiness): string {
  // Nothing of the notice is known to be missing before the inputs can be used.
  if (deadline === null && state === 'unusable') return 'Days left: not known until the inputs can be used.';
  if (deadline === null || daysLeft === null)
    return 'Days left: not known; give notice.date with notice.deadlineDays or notice.deadline, as the notice says.';
  if (daysLeft < 0) return `The deadline, ${deadline}, passed ${countNoun(-daysLeft, 'day')} ago.`;
  return daysLeft === 0
    ? `The answer is due today, ${deadline}.`
    : `${countNoun(daysLeft, 'day')} left: the answer is due on ${deadline}.`;
}

/** The packages that one mend speaks of: the first few by name. */
function namePackages(items: readonly OpenItem[]): string {
  const names = items.flatMap((item) => item.package ?? []);
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return names.length === 0 ? '' : `${names.slice(0, NAMED).join(', ')}${more}: `;
}

function printItem(items: readonly OpenItem[]): readonly string[] {
  const [first] = items;
  if (first === undefined) return [];
  const { message, mend, packages, kind, code } = first;
  const where = kind === 'fact' ? '' : formatPlace(first);
  const count = packages === null || kind === 'fix' ? '' : `${countNoun(packages, 'package')}: `;
  return [
    `  - ${where}${count}${namePackages(items)}${message}${ERRORS.includes(kind) ? `  (${code})` : ''}`,
    ...(mend === null ? [] : [`      ${mend}`]),
  ];
}

/** Like things stand together, so that one mend is told once. */
function printGroup(kind: OpenKind, items: readonly OpenItem[]): readonly string[] {
  const alike = groupBy(items, ({ message, mend, file, row, column }) =>
    JSON.stringify([message, mend, file, row, column]),
  );
  const most = ERRORS.includes(kind) ? SHOWN_ERRORS : SHOWN;
  const more = alike.size - most;
  return [
    '',
    TITLES[kind],
    ...[...alike.values()].slice(0, most).flatMap(printItem),
    ...(more > 0 ? [`  … and ${more} more (check --json lists all)`] : []),
    ...(kind === 'fix' ? ['  The packet lists each of them in fixes.csv.'] : []),
  ];
}

/**
 * Readiness as text for a terminal: days left, what may still be corrected at Amazon, then as a linter prints it what is to mend in
 * which line of which file, then what is open beyond the files, and the counts by code.
 */
export function printReadiness(readiness: Readiness): string {
  const { items } = readiness;
  const sections = [
    ...groupBy(
      items.filter((item) => !isLocated(item)),
      ({ kind }) => kind,
    ),
  ];
  const isFix = ([kind]: (typeof sections)[number]): boolean => kind === 'fix';
  const print = ([kind, own]: (typeof sections)[number]): readonly string[] => printGroup(kind, own);
  return [
    STATES[readiness.state],
    printDays(readiness),
    ...sections.filter(isFix).flatMap(print),
    ...printLocated(items),
    ...sections.filter((section) => !isFix(section)).flatMap(print),
    ...printCounts(items),
    '',
  ].join('\n');
}
