import type { NumberShape } from '../model/number-shape.js';
import { formatOf } from './number-formats.js';

/** UPU S10: L and U stand for letter post, every other letter for a registered, express or parcel item. */
const OF_LETTER_POST = /^[ -]*[LU]/i;

/** Whether a format is borne by tracked pieces alone. Those that a reference may be like by chance are not. */
function isOfTracked(id: string, number: string): boolean {
  const tracked = formatOf(id)?.tracked ?? false;
  return tracked === 'by-first-letter' ? !OF_LETTER_POST.test(number) : tracked;
}

/**
 * Whether a number is one of a tracked piece. Letters and flats bear none, so beside a claimed envelope it is a
 * contradiction: that piece went as a tracked package. Null: it is damaged or mistyped, and may be one.
 */
export function isTrackedPiece({ formats, problems }: NumberShape, number: string): boolean | null {
  if (formats.some((id) => isOfTracked(id, number))) return true;
  const mayBe = problems.some(
    (problem) =>
      problem.kind === 'spreadsheet' || ('format' in problem && isOfTracked(problem.format, number)),
  );
  return mayBe ? null : false;
}
