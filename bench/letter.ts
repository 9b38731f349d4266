/**
 * One letter, warm: wording and layout of the sample's packet, from the appeal as data to PDF bytes.
 * Rival: the same letter with the fonts opened for each document, as pdfkit does when it is given a path.
 * Run: npm run build && npx tsx bench/letter.ts
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
const sample = fileURLToPath(new URL('../samples/novelties', import.meta.url));
const { appeal } = await buildPacket((await openCase(sample)).inputs, parts, DAY);

/** The letter without Exhibit A's rows: what a seller with few packages sends. */
const short: Appeal = { ...appeal, packageRows: [] };

for (const [name, content] of Object.entries({
  'letter without Exhibit A rows': short,
  'whole letter': appeal,
})) {
  const draw = (fonts = parts.fonts) => renderPdf(composeLetter(content, DAY, parts.render), fonts);
  const { pages } = await draw();
  report(`${name}, ${pages} pages, median of 40 after 20`, {
    'vtr-appeal, fonts opened once': await measure(() => draw(), 40, 20),
    'rival: fonts opened per document': await measure(() => draw(openFonts(fontFiles)), 8, 2),
  });
}
