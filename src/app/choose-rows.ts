import type { CausePackages } from '../model/appeal-exhibits.js';

/** A number of rows shared out evenly: a cause with fewer than its share gives the rest to the others. */
function shareOut(counts: readonly number[], rows: number): readonly number[] {
  const shares = counts.map(() => 0);
  const order = counts
    .map((count, at) => ({ count, at }))
    .toSorted((a, b) => a.count - b.count || b.at - a.at);
  let left = rows;
  for (const [place, { count, at }] of order.entries()) {
    const share = Math.min(count, Math.floor(left / (order.length - place)));
    shares[at] = share;
    left -= share;
  }
  return shares;
}

/** So many rows of each cause are kept for packages that the letter owns, out of a quarter of all rows. */
const FEW = 3;

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
const claimedOf = ({ rows }: CausePackages) => rows.filter(({ isClaimed }) => isClaimed);
const othersOf = ({ rows }: CausePackages) => rows.filter(({ isClaimed }) => !isClaimed);

/**
 * So many rows of Exhibit A: a few owned packages of each cause, then those that it claims as exempt, then the other
 * owned ones; all spread over the causes, and of each cause the first by day.
 */
export function chooseRows(packageRows: readonly CausePackages[], rows: number): readonly CausePackages[] {
  const claimed = packageRows.map((cause) => claimedOf(cause));
  const others = packageRows.map((cause) => othersOf(cause));
  const few = shareOut(
    others.map(({ length }) => Math.min(length, FEW)),
    Math.floor(rows / 4),
  );
  const ofClaimed = shareOut(
    claimed.map(({ length }) => length),
    rows - sum(few),
  );
  const ofOthers = shareOut(
    others.map(({ length }) => length),
    rows - sum(ofClaimed),
  );
  return packageRows.map((cause, at) => ({
    ...cause,
    rows: [...(claimed[at] ?? []).slice(0, ofClaimed[at]), ...(others[at] ?? []).slice(0, ofOthers[at])],
  }));
}
