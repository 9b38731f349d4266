import type { NumberFacts } from '../model/number-shape.js';
import { identifyNumber } from './identify-number.js';
import { isAnotherCarriers } from './is-another-carriers.js';
import { isLetterPost, isTrackedPiece } from './is-tracked-piece.js';

/** What a tracking number is beside the carrier that a report names with it (null: none is named). */
export function describeNumber(number: string, carrier: string | null): NumberFacts {
  const shape = identifyNumber(number, carrier);
  return {
    shape,
    isAnotherCarriers: isAnotherCarriers(shape, carrier),
    isTrackedPiece: isTrackedPiece(shape, number),
    isLetterPost: isLetterPost(shape, number),
  };
}
