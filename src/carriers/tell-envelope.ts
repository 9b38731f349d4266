import type { NumberFacts } from '../model/number-shape.js';
import type { EnvelopeWord } from '../model/number-view.js';

/** The services that track a letter. */
const OF_TRACKED_LETTERS: ReadonlySet<string | null> = new Set(['Certified Mail', 'Registered Mail']);

/** What a number, with the service that it tells, says of a package that is claimed to have gone as a letter or flat. */
export function tellEnvelope(
  { isTrackedPiece, isLetterPost, shape }: NumberFacts,
  service: string | null,
): EnvelopeWord {
  if (isTrackedPiece === null) return 'open';
  if (isTrackedPiece) return OF_TRACKED_LETTERS.has(service) ? 'registered' : 'contradicts';
  return shape.wellFormed && isLetterPost === true ? 'letter-post' : 'silent';
}
