import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { AppealError } from '../../src/errors.js';
import type { Analysis } from '../../src/model/analysis.js';
import { analyzeFiles } from '../support/analyze-files.js';
import { anyRecords, filesOfRecords } from '../support/any-records.js';

jest.setTimeout(120_000);

/** Root causes that were mended within the days of the cases, so that packages since then are looked at. */
const FIX = `actions:
  - { cause: no-number, what: numbers are given, done: 2021-07-16, evidence: [proof.png] }
  - { cause: never-scanned, what: handed over with a scan, done: 2021-07-14, evidence: [proof.png] }
`;

type Keeping = Parameters<typeof analyzeFiles>[2];

/** The figures of a case, or why it has none. */
async function figuresOf(
  files: Readonly<Record<string, string>>,
  keeping: Keeping,
): Promise<Analysis | string> {
  try {
    return (await analyzeFiles(files, '2021-09-20', keeping)).analysis;
  } catch (error) {
    if (error instanceof AppealError) return error.message;
    throw error;
  }
}

describe('a package of which no letter speaks', () => {
  it('may be kept in outline: the figures are the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, fc.boolean(), async ({ naive }, isMended) => {
        const files = filesOfRecords(naive);
        if (isMended) files['case.yaml'] += FIX;
        const whole = await figuresOf(files, 'all');
        expect(await figuresOf(files, 'telling')).toEqual(whole);
        expect(await figuresOf(files, 'counted')).toEqual(whole);
      }),
      { numRuns: 120, seed: 6 },
    );
  });
});
