import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyTabText, byCsvParse, bySplitting } from '../support/tab-texts.js';

describe('a TAB file', () => {
  it('is split into the records that csv-parse finds, on the same lines, however its text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(anyTabText, async (any) => {
        expect(await bySplitting(any)).toEqual(byCsvParse(any.text));
      }),
      { numRuns: 5000, seed: 6 },
    );
  });
});
