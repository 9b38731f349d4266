import type { PacketCheck, PacketCheckId, PacketDifference } from '../model/verification.js';

/** So many differences are told one by one; the others are counted. */
const MOST_TOLD = 100;

/** A check as it came out: it differs where there is a difference. */
export function tellCheck(
  check: PacketCheckId,
  differences: Iterable<PacketDifference>,
  notes: readonly string[] = [],
): PacketCheck {
  const told: PacketDifference[] = [];
  let count = 0;
  for (const difference of differences) {
    count++;
    if (told.length < MOST_TOLD) told.push(difference);
  }
  return { check, outcome: count === 0 ? 'ok' : 'differs', differences: told, count, notes };
}

/** A check that could not be done, and why. */
export function skipCheck(check: PacketCheckId, why: string): PacketCheck {
  return { check, outcome: 'not-done', differences: [], count: 0, notes: [why] };
}
