import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as quoted from '../support/quoted-texts.js';
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

describe('a file of quoted cells', () => {
  it('is split into the records that csv-parse finds, or refused for what it finds wrong, however its text is cut', async () => {
    let tables = 0;
    await fc.assert(
      fc.asyncProperty(quoted.anyQuotedText, async ({ text, cuts }) => {
        fc.pre(!text.includes('="'));
        const expected = quoted.byCsvParse(text);
        if (typeof expected !== 'string') tables++;
        expect(await quoted.bySplitting(text, cuts)).toEqual(expected);
      }),
      { numRuns: 5000, seed: 6 },
    );
    // Else nearly all would be refused, and no cell compared.
    expect(tables).toBeGreaterThan(2000);
  });
});
