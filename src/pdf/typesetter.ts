import type { Inline } from '../model/block.js';
import { cutWords } from './cut-words.js';
import { type Face, faceFor } from './face.js';
import type { Fragment, Link, Word } from './line.js';
import type { TextStyle } from './look.js';
import { normaliseLine, normaliseText } from './normalise-text.js';
import { type Coverage, splitFaces } from './split-faces.js';
import type { Unprintable } from './unprintable.js';

/** Turns text into measured words. */
export interface Typesetter {
  readonly words: (inlines: readonly Inline[], style: TextStyle) => readonly Word[];
  readonly measure: Measure;
}

/** The width of a text in a face, in ems. */
export type Measure = (face: Face, text: string) => number;

/** A typesetter for one document; characters it cannot print go to `unprintable`. */
export function openTypesetter(measure: Measure, covers: Coverage, unprintable: Unprintable): Typesetter {
  const words = (inlines: readonly Inline[], style: TextStyle): readonly Word[] => {
    const done: Word[] = [];
    let open: Fragment[] = [];
    for (const inline of inlines) {
      const { pageOf } = inline;
      const link = linkOf(inline);
      const wanted = faceFor(inline.bold === true || style.bold === true, inline.italic === true);
      for (const run of splitFaces(printedText(inline), wanted, covers, unprintable)) {
        const pieces = cutWords(run.text);
        for (const [at, piece] of pieces.entries()) {
          if (open.length === 0 && BLANK.test(piece)) continue;
          const text = piece.replace(/\n/g, '');
          const width = measure(run.face, text) * style.size;
          const page = pageOf === undefined ? {} : { pageOf };
          open.push({ text, face: run.face, size: style.size, width, link, ...page });
          if (at === pieces.length - 1 && !MAY_END.test(piece)) continue;
          done.push(wordOf(open, piece.endsWith('\n'), measure));
          open = [];
        }
      }
    }
    return open.length > 0 ? [...done, wordOf(open, false, measure)] : done;
  };
  return { words, measure };
}

/** The last piece of a run ends a word unless the next run of text continues it: “**VTR**, then”. */
const MAY_END = /[-\u2010\u2013\u2014/\n \u2000-\u2006\u2008-\u200b]$/;

/** White space where a word should begin is not set: lines begin with words. */
const BLANK = /^[ \u2000-\u2006\u2008-\u200b]+$/;

function wordOf(fragments: readonly Fragment[], ends: boolean, measure: Measure): Word {
  const last = fragments.at(-1);
  const blanks = last === undefined ? 0 : last.text.length - last.text.trimEnd().length;
  const space = last === undefined ? 0 : blanks * measure(last.face, ' ') * last.size;
  return { fragments, width: fragments.reduce((sum, f) => sum + f.width, 0), space, ends };
}

/** Pages are numbered once all is set: until then their numbers hold the room of two digits. */
const PAGE_NUMBER = '00';

function printedText({ text, pageOf }: Inline): string {
  return pageOf === undefined ? normaliseText(text) : PAGE_NUMBER;
}

function linkOf(inline: Inline): Link | null {
  return inline.link === undefined ? null : { url: inline.link, words: normaliseLine(inline.text) };
}
