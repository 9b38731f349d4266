/**
 * One letter, warm: wording and layout of the samples' packets, from the appeal as data to PDF bytes.
 * Rival: the same letter with the fonts opened for each document, as pdfkit does when it is given a path.
 * Run: npm run bench
 */
import { fileURLToPath } from 'node:url';
import { buildPacket } from '../dist/app/build-packet.js';
import { openCase } from '../dist/cli/case-folder.js';
import { prepareProgram } from '../dist/cli/prepare-program.js';
import { readFonts } from '../dist/cli/program-files.js';
import { composeLetter } from '../dist/document/compose-letter.js';
import type { Appeal } from '../dist/model/appeal.js';
import { openFonts } from '../dist/pdf/open-fonts.js';
import { renderPdf } from '../dist/pdf/render-pdf.js';
import { measure, report } from './measure.js';

const DAY = '2021-08-20';
const parts = prepareProgram();
const fontFiles = readFonts();

/** The appeal of a sample whose case file reads a little differently. */
async function appealOf(sample: string, change: (caseText: string) => string): Promise<Appeal> {
  const { inputs } = await openCase(fileURLToPath(new URL(`../samples/${sample}`, import.meta.url)));
  async function* open(path: string): AsyncGenerator<Uint8Array> {
    if (path !== inputs.caseFile) return yield* inputs.open(path);
    for await (const chunk of inputs.open(path)) yield Buffer.from(change(Buffer.from(chunk).toString()));
  }
  return (await buildPacket({ ...inputs, open }, parts, DAY)).appeal;
}

const whole = await appealOf('novelties', (text) => text);
const letters: Readonly<Record<string, Appeal>> = {
  'plan of action': await appealOf('not-supported', (text) =>
    text.replace('branch: in-error', 'branch: auto'),
  ),
  'disputing letter without Exhibit A rows': { ...whole, packageRows: [] },
  'disputing letter, whole': whole,
};
for (const [name, appeal] of Object.entries(letters)) {
  const draw = (fonts = parts.fonts) => renderPdf(composeLetter(appeal, new Map(), DAY, parts.render), fonts);
  const { pages } = await draw();
  report(`${name}, ${pages} pages, median of 60 after 30`, {
    'vtr-appeal, fonts opened once': await measure(() => draw(), 60, 30),
    'rival: fonts opened per document': await measure(() => draw(openFonts(fontFiles)), 8, 2),
  });
}
