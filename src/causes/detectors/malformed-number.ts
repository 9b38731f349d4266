import type { NumberProblem } from '../../model/number-shape.js';
import type { Detector } from '../detector.js';

const TYPING: readonly NumberProblem['kind'][] = ['check-digit', 'letter-for-digit', 'odd-character'];

/** A number that was mistyped: its check digit fails, a letter stands for a digit, or a sign that no number has. */
export const malformedNumber: Detector = {
  id: 'malformed-number',
  explains: ({ shipment: { number } }) =>
    number?.shape.problems.some(({ kind }) => TYPING.includes(kind)) ?? false,
};
