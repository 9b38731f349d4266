import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AppealError } from '../../src/errors.js';
import { analyzeFiles } from '../support/analyze-files.js';
import { anyDamagedCase, type DamagedCase } from '../support/damaged-case.js';

/** How a run ended: well, with a failure that the program knows, or with a bug. */
async function endOf({ files }: DamagedCase): Promise<string> {
  try {
    const { analysis } = await analyzeFiles(files);
    return typeof analysis.basis === 'string' ? 'figures' : 'nothing';
  } catch (error) {
    if (!(error instanceof AppealError)) return String(error instanceof Error ? error.stack : error);
    return error.exitCode === 3 && error.problems.every(({ message }) => message !== '')
      ? 'failure'
      : `exit ${error.exitCode}`;
  }
}

describe('any bytes in any report', () => {
  it('give figures, or a failure with exit 3 that says why: never anything else', async () => {
    const ends = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(anyDamagedCase(), async (damaged) => {
        const end = await endOf(damaged);
        ends.set(end, (ends.get(end) ?? 0) + 1);
        expect(['figures', 'failure']).toContain(end);
      }),
      { numRuns: 1000 },
    );
    // Damage that always fails, or never, would prove nothing.
    for (const count of [ends.get('figures') ?? 0, ends.get('failure') ?? 0])
      expect(count).toBeGreaterThan(50);
  }, 120_000);

  it('in a case file too', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyDamagedCase((name) => name === 'case.yaml'),
        async (damaged) => {
          expect(['figures', 'failure']).toContain(await endOf(damaged));
        },
      ),
      { numRuns: 150 },
    );
  }, 120_000);
});
