import { numberKey } from '../model/number-key.js';
import type { NumberProblem, NumberShape } from '../model/number-shape.js';
import { formatOf } from './number-formats.js';

/** UPU S10: L and U stand for letter post, every other letter for a registered, express or parcel item. */
const OF_LETTER_POST = /^[LU]/;

const formatIn = (problem: NumberProblem): readonly string[] => ('format' in problem ? [problem.format] : []);

/**
 * Whether a number of a national post, by the standard that all of them share, is one of letter post, which an envelope may bear; null
 * where it is none of that standard. One that is mistyped is taken for what its first letter says.
 */
export function isLetterPost({ formats, problems }: NumberShape, number: string): boolean | null {
  const isOfPost = [...formats, ...problems.flatMap(formatIn)].some(
    (id) => formatOf(id)?.tracked === 'by-first-letter',
  );
  return isOfPost ? OF_LETTER_POST.test(numberKey(number)) : null;
}

/**
 * Whether a number is one of a tracked piece. Letters and flats bear none, so beside a claimed envelope it is a
 * contradiction: that piece went as a tracked package. Null: it is damaged or mistyped, and may be one. Formats that a reference may be
 * like by chance are not borne by tracked pieces alone.
 */
export function isTrackedPiece(shape: NumberShape, number: string): boolean | null {
  const { formats, problems } = shape;
  const isOfTracked = (id: string): boolean => {
    const tracked = formatOf(id)?.tracked ?? false;
    return tracked === 'by-first-letter' ? isLetterPost(shape, number) === false : tracked;
  };
  if (formats.some(isOfTracked)) return true;
  const mayBe = problems.some(
    (problem) => problem.kind === 'spreadsheet' || formatIn(problem).some(isOfTracked),
  );
  return mayBe ? null : false;
}
