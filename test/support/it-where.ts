import { it } from '@jest/globals';

/** Tests that need what not every machine has. Where it is missing they are skipped, with the reason in their names. */
export function itWhere(isThere: boolean, missing: string): (name: string, run: () => Promise<void>) => void {
  if (isThere) return (name, run) => it(name, run);
  return (name, run) => it.skip(`${name} (NOT RUN: ${missing})`, run);
}
