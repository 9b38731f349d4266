import { composeResults } from '../../document/compose-results.js';
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

/**
 * Draws results.pdf: one page with how many clients ended how, and the most urgent of them, as many as the page holds. The same
 * results give the same bytes, however long the clients took.
 * @param results most urgent first.
 */
export async function renderResults(
  results: BatchResults,
  { render, fonts }: Pick<ProgramParts, 'render' | 'fonts'>,
): Promise<Uint8Array> {
  const printable = makePrintable(results, fonts);
  const set = (shown: number) => setPdf(composeResults(printable, shown, render), fonts);
  const most = Math.min(results.clients.length, MOST_CLIENTS);
  const whole = set(most);
  const tooMany = { count: most, pages: whole.pages };
  const isWhole = whole.pages === 1 || most === 0;
  const ready = isWhole
    ? whole
    : set(await findMost({ fitting: { count: 0, pages: 1 }, tooMany }, 1, async (shown) => set(shown).pages));
  return (await ready.draw([])).bytes;
}
