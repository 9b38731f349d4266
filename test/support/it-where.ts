import { it } from '@jest/globals';

/**
 * Tests that need what not every machine has. Where it is missing they are skipped, with the reason in their names; where the
 * environment variable CI is set they fail, since nobody reads there what was not run.
 */
export function itWhere(isThere: boolean, missing: string): (name: string, run: () => Promise<void>) => void {
  if (isThere) return (name, run) => it(name, run);
  if ((process.env.CI ?? '') === '') return (name, run) => it.skip(`${name} (NOT RUN: ${missing})`, run);
  return (name) =>
    it(name, () => {
      throw new Error(`${missing}, and CI is set: this test must run there`);
    });
}
