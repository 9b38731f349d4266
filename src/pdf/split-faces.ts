import { lettersOf } from '../model/letters-of.js';
import type { Face } from './face.js';
import type { Unprintable } from './unprintable.js';

/** A stretch of text that one face can print. */
export interface FaceRun {
  readonly text: string;
  readonly face: Face;
}

/** Whether a face holds a character. */
export type Coverage = (face: Face, codePoint: number) => boolean;

/**
 * Cuts normalised text into stretches by the face that can print them: the wanted one, else the regular one, else symbols, else CJK.
 * Characters in none of them are reported and left out (pdfkit would print an empty box and lose the text).
 */
export function splitFaces(
  text: string,
  wanted: Face,
  covers: Coverage,
  unprintable: Unprintable,
): readonly FaceRun[] {
  if (isPlain(text, wanted, covers)) return text === '' ? [] : [{ text, face: wanted }];
  const runs: { text: string; face: Face }[] = [];
  const append = (part: string, face: Face | null): void => {
    const last = runs.at(-1);
    if (face === null) unprintable.report(part, text, 'no-glyph');
    else if (last?.face === face) last.text += drawable(part, face, covers);
    else runs.push({ text: drawable(part, face, covers), face });
  };
  for (const cluster of clustersOf(text)) {
    const last = runs.at(-1);
    const printable = printableOf(cluster, text, unprintable);
    if (printable === '') continue;
    const nearest = last && last.face !== 'symbols' && last.face !== 'cjk' ? last.face : wanted;
    const face = faceOf(printable, nearest, wanted, covers);
    for (const part of face === null ? printable : [printable])
      append(part, face ?? faceOf(part, wanted, wanted, covers));
  }
  return runs;
}

const OTHER_THAN_ASCII = /[^\n -~]/gu;
const COMBINING = /[\p{M}\u200c\u200d]/u;
/** The blocks whose characters run from right to left by default, assigned or not (Unicode's DerivedBidiClass.txt). */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** Variation selectors and joiners print nothing and may be dropped where a face lacks them. */
const SELECTOR = /[\ufe00-\ufe0f\u200c\u200d]/gu;

/** The usual case: all of one face, without accents to combine. */
function isPlain(text: string, face: Face, covers: Coverage): boolean {
  const others = text.match(OTHER_THAN_ASCII);
  if (others === null) return true;
  if (COMBINING.test(text) || RIGHT_TO_LEFT.test(text)) return false;
  return others.every((c) => covers(face, c.codePointAt(0) ?? 0));
}

/** A letter stays with its accents, so that both come from one face. */
function clustersOf(text: string): Iterable<string> {
  return COMBINING.test(text) ? lettersOf(text) : text;
}

function printableOf(cluster: string, text: string, unprintable: Unprintable): string {
  if (!RIGHT_TO_LEFT.test(cluster)) return cluster;
  for (const c of cluster) if (RIGHT_TO_LEFT.test(c)) unprintable.report(c, text, 'right-to-left');
  return '';
}

function faceOf(cluster: string, nearest: Face, wanted: Face, covers: Coverage): Face | null {
  const needed = Array.from(cluster.replace(SELECTOR, ''));
  const faces: readonly Face[] = [nearest, wanted, 'regular', 'symbols', 'cjk'];
  return faces.find((face) => needed.every((c) => c === '\n' || covers(face, c.codePointAt(0) ?? 0))) ?? null;
}

function drawable(text: string, face: Face, covers: Coverage): string {
  return text.replace(SELECTOR, (c) => (covers(face, c.codePointAt(0) ?? 0) ? c : ''));
}
