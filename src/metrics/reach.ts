import type { Gap, Span } from '../model/difference.js';
import type { Outcome } from '../model/verdict.js';

/** How far packages may move a figure: in valid ones, in counted ones, and in failing ones, which are the others. */
export interface Reach {
  readonly valid: Span;
  readonly counted: Span;
  readonly failing: Span;
}

/** Where a package stands: not counted at all, or counted as what it is. */
export type Place = Outcome | 'absent';

const VALID: Readonly<Record<Place, number>> = { valid: 1, defect: 0, exempt: 0, absent: 0 };
const FAILING: Readonly<Record<Place, number>> = { valid: 0, defect: 1, exempt: 0, absent: 0 };

/** A bit for each place, by which a set of them is one number. */
const BITS: Readonly<Record<Place, number>> = { valid: 1, defect: 2, exempt: 4, absent: 8 };

/** What few places there are gives few answers, and thousands of packages ask: each is worked out once. */
const known = new Map<number, Reach>();

/** How far a package may move the figure that counts it as `now`, if it may as well be any of these. */
export function reachOf(now: Place, others: readonly Place[]): Reach {
  let key = BITS[now] << 4;
  for (const place of others) key |= BITS[place];
  const before = known.get(key);
  if (before !== undefined) return before;
  const span = (weigh: (place: Place) => number): Span => {
    const moves = [now, ...others].map((place) => weigh(place) - weigh(now));
    return [Math.min(...moves), Math.max(...moves)];
  };
  const reach = {
    valid: span((place) => VALID[place]),
    failing: span((place) => FAILING[place]),
    counted: span((place) => VALID[place] + FAILING[place]),
  };
  known.set(key, reach);
  return reach;
}

/** How far something may move it that is either of two things. */
export function eitherReach(one: Reach, other: Reach): Reach {
  const span = ([a, b]: Span, [c, d]: Span): Span => [Math.min(a, c), Math.max(b, d)];
  return {
    valid: span(one.valid, other.valid),
    counted: span(one.counted, other.counted),
    failing: span(one.failing, other.failing),
  };
}

function sumSpans(reaches: readonly Reach[], of: keyof Reach): Span {
  let low = 0;
  let high = 0;
  for (const { [of]: span } of reaches) {
    low += span[0];
    high += span[1];
  }
  return [low, high];
}

/** How far all of them together may move it. */
export function sumReach(reaches: readonly Reach[]): Reach {
  return {
    valid: sumSpans(reaches, 'valid'),
    counted: sumSpans(reaches, 'counted'),
    failing: sumSpans(reaches, 'failing'),
  };
}

const beyond = (gap: number, [low, high]: Span): number => Math.max(gap - high, low - gap, 0);

/** How many packages of a gap stay out of reach: the most of what is left in valid, in failing and in counted ones. */
export function countUnexplained({ valid, counted }: Pick<Gap, 'valid' | 'counted'>, reach: Reach): number {
  return Math.max(
    beyond(valid, reach.valid),
    beyond(counted, reach.counted),
    beyond(counted - valid, reach.failing),
  );
}
