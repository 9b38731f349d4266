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
  const setting: Setting = { measure, covers, unprintable, known: new Map() };
  return { words: (inlines, style) => setWords(setting, inlines, style), measure };
}

/** What a typesetter sets with, and the words of the texts that it has set. */
interface Setting {
  readonly measure: Measure;
  readonly covers: Coverage;
  readonly unprintable: Unprintable;
  readonly known: Map<TextStyle, Map<string, readonly Word[]>>;
}

function setWords(setting: Setting, inlines: readonly Inline[], style: TextStyle): readonly Word[] {
  const text = repeatedText(inlines);
  if (text === null) return cutInlines(setting, inlines, style);
  const texts = knownIn(setting, style);
  const before = texts.get(text);
  if (before !== undefined) return before;
  const set = cutInlines(setting, inlines, style);
  texts.set(text, set);
  return set;
}

function knownIn({ known }: Setting, style: TextStyle): Map<string, readonly Word[]> {
  const before = known.get(style);
  if (before !== undefined) return before;
  const texts = new Map<string, readonly Word[]>();
  known.set(style, texts);
  return texts;
}

function cutInlines(setting: Setting, inlines: readonly Inline[], style: TextStyle): readonly Word[] {
  const { measure, covers, unprintable } = setting;
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
        // A piece holds no line break but at its end.
        const ends = piece.endsWith('\n');
        const text = ends ? piece.slice(0, -1) : piece;
        const width = measure(run.face, text) * style.size;
        const fragment = { text, face: run.face, size: style.size, width, link };
        open.push(pageOf === undefined ? fragment : { ...fragment, pageOf });
        if (at === pieces.length - 1 && !MAY_END.test(piece)) continue;
        done.push(wordOf(open, ends, measure));
        open = [];
      }
    }
  }
  if (open.length > 0) done.push(wordOf(open, false, measure));
  return done;
}

/** A short plain text, as the cells of a table are, which say the same again and again; null for any other. */
function repeatedText(inlines: readonly Inline[]): string | null {
  const [only] = inlines;
  if (only === undefined || inlines.length > 1 || !SHORT_ASCII.test(only.text)) return null;
  const { bold, italic, link, pageOf } = only;
  const isPlain = bold !== true && italic !== true && link === undefined && pageOf === undefined;
  return isPlain ? only.text : null;
}

/** Characters that every face holds: others are reported as often as they come. */
const SHORT_ASCII = /^[ -~]{0,60}$/;

/** The last piece of a run ends a word unless the next run of text continues it: “**VTR**, then”. */
const MAY_END = /[-\u2010\u2013\u2014/\n \u2000-\u2006\u2008-\u200b]$/;

/** White space where a word should begin is not set: lines begin with words. */
const BLANK = /^[ \u2000-\u2006\u2008-\u200b]+$/;

function wordOf(fragments: readonly Fragment[], ends: boolean, measure: Measure): Word {
  const last = fragments.at(-1);
  const blanks = last === undefined ? 0 : last.text.length - last.text.trimEnd().length;
  const space = last === undefined || blanks === 0 ? 0 : blanks * measure(last.face, ' ') * last.size;
  let width = 0;
  for (const fragment of fragments) width += fragment.width;
  return { fragments, width, space, ends };
}

/** Pages are numbered once all is set: until then their numbers hold the room of two digits. */
const PAGE_NUMBER = '00';

function printedText({ text, pageOf }: Inline): string {
  return pageOf === undefined ? normaliseText(text) : PAGE_NUMBER;
}

function linkOf(inline: Inline): Link | null {
  return inline.link === undefined ? null : { url: inline.link, words: normaliseLine(inline.text) };
}
