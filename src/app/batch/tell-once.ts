import type { Problem } from '../../errors.js';
import { countNoun } from '../../model/count-noun.js';

/** Problems that many clients may share, each told once at its first place, with in how many other rows it stands. */
export function tellOnce(problems: readonly Problem[]): readonly Problem[] {
  const told = new Map<string, { readonly first: Problem; readonly rows: Set<number | undefined> }>();
  for (const problem of problems) {
    const earlier = told.get(problem.message);
    if (earlier === undefined) told.set(problem.message, { first: problem, rows: new Set([problem.row]) });
    else earlier.rows.add(problem.row);
  }
  return [...told.values()].map(({ first, rows }) =>
    rows.size === 1
      ? first
      : { ...first, message: `${first.message} (so in ${countNoun(rows.size - 1, 'more row')})` },
  );
}
