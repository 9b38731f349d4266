import { describeNumber } from '../carriers/describe-number.js';
import { readNumber, readService } from '../carriers/read-number.js';
import type { NumberReading, NumberView } from '../model/number-view.js';

/** What a tracking number looks like, beside the carrier named with it (null: none is). */
export function viewNumber(number: string, carrier: string | null): NumberView {
  const { shape, isAnotherCarriers, isTrackedPiece } = describeNumber(number, carrier);
  const { wellFormed, carriers, formats, problems } = shape;
  return {
    number,
    wellFormed,
    carriers,
    formats,
    problems,
    service: wellFormed ? readService(number, shape) : null,
    tracked: isTrackedPiece,
    anotherCarriers: carrier === null ? null : isAnotherCarriers,
  };
}

/** The number divided into its parts with its check worked, once for each format that it has, or whose check it fails. */
export function readView(view: NumberView): readonly NumberReading[] {
  return readNumber(view.number, view);
}
