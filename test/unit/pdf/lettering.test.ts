import { describe, expect, it, test } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { collectBytes } from '../../../src/pdf/collect-bytes.js';
import { openLettering, showFragment } from '../../../src/pdf/lettering.js';
import { openMeasure } from '../../../src/pdf/measure.js';
import { openPdfDocument, type PdfDocument } from '../../../src/pdf/pdfkit-door.js';
import { testFonts } from '../../support/pdf-fonts.js';

const day = new Date('2021-08-20T00:00:00Z');
const info = { Title: 't', Author: 'a', Subject: 's', Creator: 'c', CreationDate: day, ModDate: day };

/** The bytes of a page with what is drawn on it. */
async function draw(write: (doc: PdfDocument) => void): Promise<Uint8Array> {
  const doc = openPdfDocument({ size: [612, 792], lang: 'en', archive: 'PDF/A-3a', info });
  openMeasure(doc, testFonts());
  doc.addPage();
  const bytes = collectBytes(doc);
  write(doc);
  doc.end();
  return bytes;
}

/** Each piece of text of a page with its place, size and width, to a hundredth of a point. */
async function readPieces(data: Uint8Array): Promise<readonly (readonly (string | number)[])[]> {
  const file = await getDocument({ data, verbosity: 0, useSystemFonts: false }).promise;
  const { items } = await (await file.getPage(1)).getTextContent();
  await file.destroy();
  const rounded = (points: number): number => Math.round(points * 100) / 100;
  return items.flatMap((item) =>
    'str' in item && item.str !== ''
      ? [[item.str, ...item.transform.map((n: number) => rounded(n)), rounded(item.width)]]
      : [],
  );
}

describe('lettering', () => {
  test.each([
    ['kerned words', 'AVAILABLE Toys, Yes. To “W. A.”'],
    ['numbers', '111-3673619-9104506 $10.34 95.81% '],
    ['two spaces, and one at each end', ' a  b '],
    ['accents that have letters of their own', 'Crème Zürich'],
    ['accents set on their letters', 'x\u0302 and m\u0301\u0302'],
  ])('shows %s where pdfkit does', async (_, text) => {
    const ours = await draw((doc) =>
      showFragment(openLettering(doc), { text, face: 'regular', size: 10.5 }, 72.25, 100.5),
    );
    const options = { lineBreak: false, baseline: 'alphabetic', textWidth: 0, wordCount: 0 } as const;
    const theirs = await draw((doc) => {
      doc.font('regular', 10.5);
      doc.text(text, 72.25, 100.5, options);
    });
    const pieces = await readPieces(ours);
    expect(pieces.length).toBeGreaterThan(0);
    expect(pieces).toEqual(await readPieces(theirs));
  });
});

describe('the bytes of a document', () => {
  it('tell of each object where it stands', async () => {
    const file = Buffer.from(
      await draw((doc) => showFragment(openLettering(doc), { text: 'é', face: 'bold', size: 9 }, 72, 100)),
    ).toString('latin1');
    const table = file.slice(Number(/startxref\n(\d+)/.exec(file)?.[1]));
    const places = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, place]) => Number(place));
    expect(places.length).toBeGreaterThan(10);
    expect(places.map((place, at) => file.startsWith(`${at + 1} 0 obj\n`, place))).toEqual(
      places.map(() => true),
    );
  });
});
