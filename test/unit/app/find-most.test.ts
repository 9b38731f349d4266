import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findMost } from '../../../src/app/find-most.js';

const search = async (pagesAt: readonly number[], maxPages: number) => {
  const tried: number[] = [];
  const at = (count: number): number => pagesAt[count] ?? Number.NaN;
  const last = pagesAt.length - 1;
  const most = await findMost(
    { fitting: { count: 0, pages: at(0) }, tooMany: { count: last, pages: at(last) } },
    maxPages,
    async (count) => {
      tried.push(count);
      return at(count);
    },
  );
  return { most, tried };
};

describe('the most rows that fit on the pages allowed', () => {
  it('are found however the pages grow, and nothing is tried twice', async () => {
    const growing = fc
      .array(fc.constantFrom(0, 0, 0, 1, 1, 4), { minLength: 1, maxLength: 80 })
      .map((steps) =>
        [3, ...steps].map((_, at, all) => all.slice(0, at + 1).reduce((sum, step) => sum + step)),
      )
      .filter((pages) => pages.at(-1) !== pages[0]);
    await fc.assert(
      fc.asyncProperty(growing, fc.nat(), async (pages, at) => {
        const [first = 0, last = 0] = [pages[0], pages.at(-1)];
        const maxPages = first + (at % (last - first));
        const { most, tried } = await search(pages, maxPages);
        expect(most).toBe(pages.findLastIndex((count) => count <= maxPages));
        expect(new Set(tried).size).toBe(tried.length);
      }),
    );
  });

  it('of a long list are found in fewer tries than halving takes', async () => {
    // 12 pages without rows, and 42 rows a page: the 19th page is full with 294 of 8,000 rows, which halving finds in 13.
    const pages = Array.from({ length: 8_001 }, (_, rows) => 12 + Math.ceil(rows / 42));
    const { most, tried } = await search(pages, 19);
    expect(most).toBe(294);
    expect(tried.length).toBeLessThanOrEqual(8);
  });
});
