import type { Face } from './face.js';
import type { Fragment } from './line.js';
import type { PdfDocument, PdfFont } from './pdfkit-door.js';

/** What text is written with in a document: the faces that were opened in it. */
export interface Lettering {
  readonly doc: PdfDocument;
  readonly known: Map<Face, ShownFace>;
}

/** A face of a document, and the words that were written in it. */
interface ShownFace {
  readonly font: PdfFont;
  readonly words: Map<string, ShownWord>;
}

/**
 * The glyphs of a word as the inside of PDF's `[<…>] TJ`, where a distance that differs closes the string and opens the next
 * (so that words follow each other as they are); null if a glyph is moved, as accents are.
 */
type ShownWord = string | null;

/** Lettering for a document. */
export function openLettering(doc: PdfDocument): Lettering {
  return { doc, known: new Map() };
}

function openFace({ doc, known }: Lettering, face: Face): ShownFace {
  doc.font(face, 1);
  const opened = { font: doc._font, words: new Map<string, ShownWord>() };
  known.set(face, opened);
  return opened;
}

/**
 * Writes text on the current page. Trap: pdfkit's own `text` writes five operators around each piece and shapes, measures and
 * encodes its words anew each time, which took a third of the time of a letter; it is left the words with moved glyphs.
 */
export function showFragment(
  lettering: Lettering,
  fragment: Pick<Fragment, 'text' | 'face' | 'size'>,
  x: number,
  baseline: number,
): void {
  const { doc, known } = lettering;
  const { text, face, size } = fragment;
  const { font, words } = known.get(face) ?? openFace(lettering, face);
  const shown = showWords(text, font, words);
  if (shown === null) {
    doc.font(face, size);
    // textWidth and wordCount keep pdfkit from measuring again what is never used without a link.
    doc.text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic', textWidth: 0, wordCount: 0 });
    return;
  }
  if (doc.page !== null) doc.page.fonts[font.id] ??= font.ref();
  // A page's own y grows downwards, so the letters are turned upright again.
  const place = `1 0 0 -1 ${round(x)} ${round(baseline)} Tm`;
  doc.addContent(`BT ${place} /${font.id} ${round(size)} Tf [<${shown}>] TJ ET`);
}

/** To a thousandth of a point. */
const round = (points: number): number => Math.round(points * 1000) / 1000;

/** Cuts a text after each space, as measuring does, and joins its words. */
function showWords(text: string, font: PdfFont, words: Map<string, ShownWord>): ShownWord {
  let all = '';
  for (let from = 0; from < text.length; ) {
    const space = text.indexOf(' ', from);
    const to = space < 0 ? text.length : space + 1;
    const word = text.slice(from, to);
    let shown = words.get(word);
    if (shown === undefined) {
      shown = showWord(word, font);
      words.set(word, shown);
    }
    if (shown === null) return null;
    all += shown;
    from = to;
  }
  return all;
}

function showWord(word: string, font: PdfFont): ShownWord {
  const [codes, positions] = font.encode(word);
  let shown = '';
  for (const [i, { xAdvance, advanceWidth, xOffset, yOffset }] of positions.entries()) {
    if (xOffset !== 0 || yOffset !== 0) return null;
    shown += codes[i] ?? '';
    if (xAdvance !== advanceWidth) shown += `> ${round(advanceWidth - xAdvance)} <`;
  }
  return shown;
}
