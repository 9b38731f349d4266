import type { Problem } from '../errors.js';
import { countNoun } from './count-noun.js';

/** A file with more problems than this is mended from its first ones. */
const MOST_PROBLEMS = 100;

/** The first problems, and how many more there are. Each is located only if it is told: that takes a walk through the file. */
export function tellFirst(problems: readonly (() => Problem)[], file: string): readonly Problem[] {
  const told = problems.slice(0, MOST_PROBLEMS).map((tell) => tell());
  const more = problems.length - told.length;
  return more === 0
    ? told
    : [...told, { message: `and ${countNoun(more, 'problem')} more after these`, file }];
}
