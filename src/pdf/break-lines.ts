import { lettersOf } from '../model/letters-of.js';
import { cutLongWord } from './cut-words.js';
import type { Fragment, Line, Word } from './line.js';
import type { Measure } from './typesetter.js';

/**
 * Breaks words into lines no wider than `width`. A word too long for a line of its own is divided after its marks, or else
 * anywhere between two letters: text is never lost and never leaves its column.
 */
export function breakLines(words: readonly Word[], width: number, measure: Measure): readonly Line[] {
  const filling: Filling = { width, lines: [], line: [], filled: 0 };
  for (const word of words) {
    if (word.width - word.space <= width) placeWord(filling, word);
    else for (const part of divide(word, width, measure)) placeWord(filling, part);
  }
  if (filling.line.length > 0) endLine(filling);
  return filling.lines;
}

/** The lines that are full, and the one that is being filled. */
interface Filling {
  readonly width: number;
  readonly lines: Line[];
  line: Word[];
  filled: number;
}

function placeWord(filling: Filling, word: Word): void {
  if (filling.filled > 0 && filling.filled + word.width - word.space > filling.width) endLine(filling);
  filling.line.push(word);
  filling.filled += word.width;
  if (word.ends) endLine(filling);
}

function endLine(filling: Filling): void {
  filling.lines.push(lineOf(filling.line));
  filling.line = [];
  filling.filled = 0;
}

/** A fragment to which the next may still be joined. */
type Unfinished = Omit<Fragment, 'text' | 'width'> & { text: string; width: number };

/** The width the words take on one line. */
export function naturalWidth(words: readonly Word[]): number {
  let width = 0;
  for (const word of words) width += word.width;
  return width - (words.at(-1)?.space ?? 0);
}

/** Neighbouring pieces of one face and link become one, so that they are drawn, and copied out, together. */
function lineOf(words: readonly Word[]): Line {
  const [only] = words;
  if (only?.fragments.length === 1 && words.length === 1)
    return { fragments: only.fragments, width: naturalWidth(words) };
  const fragments: Unfinished[] = [];
  for (const word of words) {
    for (const fragment of word.fragments) {
      const last = fragments.at(-1);
      const isNumber = fragment.pageOf !== undefined || last?.pageOf !== undefined;
      if (last && last.face === fragment.face && last.link === fragment.link && !isNumber) {
        last.text += fragment.text;
        last.width += fragment.width;
      } else fragments.push({ ...fragment });
    }
  }
  return { fragments, width: naturalWidth(words) };
}

function divide(word: Word, width: number, measure: Measure): readonly Word[] {
  const pieces = word.fragments.flatMap((f) =>
    cutLongWord(f.text).flatMap((text) => fitFragment({ ...f, text }, width, measure)),
  );
  const parts = pieces.map((f): Word => ({ fragments: [f], width: f.width, space: 0, ends: false }));
  const last = parts.at(-1);
  return last
    ? [...parts.slice(0, -1), { ...last, space: Math.min(word.space, last.width), ends: word.ends }]
    : [];
}

function fitFragment(fragment: Fragment, width: number, measure: Measure): readonly Fragment[] {
  const measured = (text: string): Fragment => ({
    ...fragment,
    text,
    width: measure(fragment.face, text) * fragment.size,
  });
  const whole = measured(fragment.text);
  return whole.width <= width || fragment.pageOf !== undefined
    ? [whole]
    : lettersOf(fragment.text).map(measured);
}
