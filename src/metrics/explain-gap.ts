import { countNoun } from '../model/count-noun.js';
import {
  type Against,
  DIFFERENCE_REASONS,
  type Difference,
  type DifferenceReason,
  type Gap,
  REASON_WORDS,
  type Span,
} from '../model/difference.js';
import { formatSource } from '../model/source.js';
import { countUnexplained, type Place, type Reach, reachOf, sumReach } from './reach.js';
import type { Suspect } from './suspects.js';

/** Packages of one reason that analysis.json names, and those that a sentence does. */
const MOST_ROWS = 20;
const NAMED = 3;

/** A gap with the reasons that may lie behind it. */
export interface ExplainedGap {
  readonly gap: Gap;
  readonly differences: readonly Difference[];
  /** The reasons in words, and what stays unexplained; empty where there is no gap. */
  readonly explained: readonly string[];
  /** The same in one sentence, without naming a package. */
  readonly summed: string | null;
}

function nameRows({ packages, rows }: Difference): string {
  if (rows.length === 0) return '';
  const named = rows.slice(0, NAMED).map(formatSource).join(', ');
  return packages > Math.min(rows.length, NAMED)
    ? `: ${named} and ${packages - Math.min(rows.length, NAMED)} more`
    : `: ${named}`;
}

/** One reason as a sentence, without its full stop. */
function describeDifference(difference: Difference): string {
  const { packages, reason } = difference;
  return `${countNoun(packages, 'package')} ${REASON_WORDS[reason]}${nameRows(difference)}`;
}

/** The first packages by id of those that have a row: where thousands fit a reason, they need not all be sorted. */
function firstWithRow(suspects: readonly Suspect[]): readonly Suspect[] {
  const first: Suspect[] = [];
  for (const suspect of suspects) {
    const last = first[MOST_ROWS - 1];
    if (suspect.source === null || (last !== undefined && suspect.id >= last.id)) continue;
    const after = first.findIndex(({ id }) => id > suspect.id);
    first.splice(after < 0 ? first.length : after, 0, suspect);
    if (first.length > MOST_ROWS) first.pop();
  }
  return first;
}

function nameFirst(suspects: readonly Suspect[]): Difference['rows'] {
  return firstWithRow(suspects).flatMap(({ orderId, source }) =>
    source === null ? [] : [{ order: orderId, file: source.file, row: source.row }],
  );
}

/** The packages that one reason fits, and how far each may move the figure for it. */
interface Fitting {
  readonly suspects: Suspect[];
  readonly reaches: Reach[];
}

function groupByReason(suspects: readonly Suspect[]): ReadonlyMap<DifferenceReason, Fitting> {
  const byReason = new Map<DifferenceReason, Fitting>();
  for (const suspect of suspects)
    for (const [reason, places] of suspect.reasons) {
      let fitting = byReason.get(reason);
      if (fitting === undefined) {
        fitting = { suspects: [], reaches: [] };
        byReason.set(reason, fitting);
      }
      fitting.suspects.push(suspect);
      fitting.reaches.push(reachOf(suspect.now, places));
    }
  return byReason;
}

/** What each reason may explain, in the order of reasons. */
function listDifferences(against: Against, suspects: readonly Suspect[]): readonly Difference[] {
  const byReason = groupByReason(suspects);
  return DIFFERENCE_REASONS.flatMap((reason) => {
    const fitting = byReason.get(reason);
    if (fitting === undefined) return [];
    const { valid, counted } = sumReach(fitting.reaches);
    const packages = fitting.suspects.length;
    return [{ against, reason, packages, mayMove: { valid, counted }, rows: nameFirst(fitting.suspects) }];
  });
}

/** Whether a reason may have moved the figure the way of the gap, or hints that the records lack packages. */
function isTold(
  { reason, mayMove }: Difference,
  { valid, counted }: Pick<Gap, 'valid' | 'counted'>,
): boolean {
  const isThatWay = (gap: number, [low, high]: Span): boolean =>
    (gap > 0 && high > 0) || (gap < 0 && low < 0);
  return (
    reason === 'listed-unknown' || isThatWay(valid, mayMove.valid) || isThatWay(counted, mayMove.counted)
  );
}

function conclude(unexplained: number, differences: readonly Difference[]): string {
  if (unexplained === 0)
    return `${differences.length === 1 ? 'this' : 'these'} could explain the whole difference`;
  return differences.length === 0
    ? `nothing in the files explains the difference of ${countNoun(unexplained, 'package')}`
    : `even so, no row explains ${countNoun(unexplained, 'package')} of the difference`;
}

function sumUp(packages: number, unexplained: number): string {
  if (packages === 0) return conclude(unexplained, []);
  const may = `${countNoun(packages, 'package')} that Amazon may count otherwise (analysis.json names them)`;
  return unexplained === 0
    ? `${may} could explain the whole difference`
    : `${may} leave ${countNoun(unexplained, 'package')} of the difference that no row explains`;
}

/** How far a package may move the figure, for whichever reason. */
function reachOfAll({ now, reasons }: Suspect): Reach {
  const [first] = reasons;
  if (first !== undefined && reasons.length === 1) return reachOf(now, first[1]);
  const may: Place[] = [];
  for (const [, places] of reasons) may.push(...places);
  return reachOf(now, may);
}

/**
 * What may lie behind a gap between Amazon's figure and ours. A package that several reasons fit is told under each, and moves
 * the figure once.
 * @param unread how far each row that was left out may move the figure.
 */
export function explainGap(
  gap: Pick<Gap, 'against' | 'valid' | 'counted'>,
  listSuspects: () => readonly Suspect[],
  unread: readonly Reach[],
): ExplainedGap {
  const { against } = gap;
  if (gap.valid === 0 && gap.counted === 0)
    return { gap: { ...gap, unexplained: 0 }, differences: [], explained: [], summed: null };
  const suspects = listSuspects();
  const { valid, counted } = sumReach(unread);
  const differences: readonly Difference[] = [
    ...listDifferences(against, suspects),
    ...(unread.length === 0
      ? []
      : [
          {
            against,
            reason: 'rows-left-out',
            packages: unread.length,
            mayMove: { valid, counted },
            rows: [],
          } as const,
        ]),
  ];
  const told = differences.filter((one) => isTold(one, gap));
  const reach = sumReach([...suspects.map(reachOfAll), ...unread]);
  const unexplained = countUnexplained(gap, reach);
  return {
    gap: { ...gap, unexplained },
    differences,
    explained: [...told.map(describeDifference), conclude(unexplained, told)],
    summed: sumUp(suspects.length + unread.length, unexplained),
  };
}
