import type { Gate, OpenItem } from '../model/readiness.js';
import { formatPlace } from './format-place.js';

/** What the seller has to add or mend, a line each with its place, and the mend below it. */
export function printGates(open: readonly (Gate | OpenItem)[]): readonly string[] {
  return open.flatMap(({ message, mend, file, row }) => [
    `  - ${formatPlace({ file, row })}${message}`,
    ...(mend === null || mend === undefined ? [] : [`      ${mend}`]),
  ]);
}
