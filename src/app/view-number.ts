import { describeNumber } from '../carriers/describe-number.js';
import { readNumber, readService } from '../carriers/read-number.js';
import { tellEnvelope } from '../carriers/tell-envelope.js';
import type { NumberReading, NumberView } from '../model/number-view.js';

/** What a tracking number looks like, beside the carrier named with it (null: none is). */
export function viewNumber(number: string, carrier: string | null): NumberView {
  const facts = describeNumber(number, carrier);
  const { wellFormed, carriers, formats, problems } = facts.shape;
  const service = wellFormed ? readService(number, facts.shape) : null;
  return {
    number,
    wellFormed,
    carriers,
    formats,
    problems,
    service,
    tracked: facts.isTrackedPiece,
    envelope: tellEnvelope(facts, service),
    anotherCarriers: carrier === null ? null : facts.isAnotherCarriers,
  };
}

/** The number divided into its parts with its check worked, once for each format that it has, or whose check it fails. */
export function readView(view: NumberView): readonly NumberReading[] {
  return readNumber(view.number, view);
}
