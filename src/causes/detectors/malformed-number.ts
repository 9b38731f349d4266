import type { NumberProblem } from '../../model/number-shape.js';
import type { Detector } from '../detector.js';

const TYPING: readonly NumberProblem[] = ['check-digit', 'letter-for-digit', 'odd-character'];

/** A number that was mistyped: its check digit fails, a letter stands for a digit, or a sign that no number has. */
export const malformedNumber: Detector = {
  id: 'malformed-number',
  explains: ({ shipment: { number } }) =>
    number?.shape.problems.some((problem) => TYPING.includes(problem)) ?? false,
};
