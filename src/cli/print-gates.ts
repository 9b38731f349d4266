import type { Gate, OpenItem } from '../model/readiness.js';

/** What the seller has to add or mend, a line each with its place, and the mend below it. */
export function printGates(open: readonly (Gate | OpenItem)[]): readonly string[] {
  return open.flatMap(({ message, mend, file, row }) => {
    const place = [file, row].filter((part) => part !== undefined).join(':');
    return [
      `  - ${place === '' ? '' : `${place}: `}${message}`,
      ...(mend === null || mend === undefined ? [] : [`      ${mend}`]),
    ];
  });
}
