import type { NumberFacts } from '../model/number-shape.js';
import { identifyNumber } from './identify-number.js';
import { isAnotherCarriers } from './is-another-carriers.js';
import { isLetterPost, isTrackedPiece } from './is-tracked-piece.js';
import { formatOf } from './number-formats.js';

const hasCheck = (id: string): boolean => formatOf(id)?.layouts.every(({ check }) => check !== null) ?? false;

/** What a tracking number is beside the carrier that a report names with it (null: none is named). */
export function describeNumber(number: string, carrier: string | null): NumberFacts {
  const shape = identifyNumber(number, carrier);
  return {
    shape,
    isAnotherCarriers: isAnotherCarriers(shape, carrier),
    isTrackedPiece: isTrackedPiece(shape, number),
    isLetterPost: isLetterPost(shape, number),
    hasCheck: shape.formats.length > 0 && shape.formats.every(hasCheck),
  };
}
