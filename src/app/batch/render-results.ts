import { composeResults, countBlocked, type ResultsShown } from '../../document/compose-results.js';
import type { BatchResults } from '../../model/batch.js';
import { nameUnprintable } from '../../pdf/name-unprintable.js';
import type { Fonts } from '../../pdf/open-fonts.js';
import { setPdf } from '../../pdf/render-pdf.js';
import { findMost } from '../find-most.js';
import type { ProgramParts } from '../program-parts.js';

/** More clients than a page holds: more are not even tried. */
const MOST_CLIENTS = 80;

/** The results with every text printable: a client's odd name must not keep the page from being drawn. */
function makePrintable(results: BatchResults, fonts: Fonts): BatchResults {
  const name = (text: string): string => nameUnprintable(text, fonts);
  const clients = results.clients.map((one) => ({
    ...one,
    client: name(one.client),
    message: one.message === null ? null : name(one.message),
  }));
  return { ...results, clients };
}

/** The most of something that fits on the page, which holds none of it for certain. */
async function findFitting(most: number, pagesOf: (count: number) => number): Promise<number> {
  const pages = pagesOf(most);
  if (pages === 1 || most === 0) return most;
  const bounds = { fitting: { count: 0, pages: 1 }, tooMany: { count: most, pages } };
  return findMost(bounds, 1, async (count) => pagesOf(count));
}

/**
 * Draws results.pdf: one page with how many clients ended how, and the most urgent of them, as many as the page holds; where it holds
 * all, also what blocks whom, of as many as there is room for. The same results give the same bytes, however long the clients took.
 * @param results most urgent first.
 */
export async function renderResults(
  results: BatchResults,
  { render, fonts }: Pick<ProgramParts, 'render' | 'fonts'>,
): Promise<Uint8Array> {
  const printable = makePrintable(results, fonts);
  const set = (shown: ResultsShown) => setPdf(composeResults(printable, shown, render), fonts);
  const most = Math.min(results.clients.length, MOST_CLIENTS);
  const clients = await findFitting(most, (count) => set({ clients: count, blocks: 0 }).pages);
  const isWhole = clients === results.clients.length;
  const blocks = isWhole
    ? await findFitting(countBlocked(results), (count) => set({ clients, blocks: count }).pages)
    : 0;
  return (await set({ clients, blocks }).draw([])).bytes;
}
