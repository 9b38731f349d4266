import { findCarrierName } from '../model/carrier-name.js';
import { isDamagedBySpreadsheet } from '../model/damaged-number.js';
import { withoutGaps } from '../model/number-key.js';
import type { CarrierId, NumberProblem, NumberShape } from '../model/number-shape.js';
import { findLetterForDigit } from './find-letter-for-digit.js';
import type { NumberFormat } from './number-format.js';
import { NUMBER_FORMATS } from './number-formats.js';
import { type Claim, tryFormats } from './try-formats.js';

const IS_PLAIN = /^[\dA-Z]+$/;
const ODD = /[^A-Za-z0-9]/u;
const NO_CLAIM: Claim = { carrier: null, isNone: true };

function readClaim(claimed: string | null): Claim {
  const name = claimed?.trim() ?? '';
  return name === '' ? NO_CLAIM : { carrier: findCarrierName(name)?.numbers ?? null, isNone: false };
}

/** The shape of a text that is no carrier's number. */
function noNumber(...problems: readonly NumberProblem[]): NumberShape {
  return { wellFormed: false, carriers: [], formats: [], problems };
}

const UNKNOWN = noNumber();

function orderFormats(met: readonly NumberFormat[], claimed: CarrierId | null): NumberShape {
  const isClaimed = ({ carriers }: NumberFormat): boolean => claimed !== null && carriers.includes(claimed);
  const formats = [...met.filter(isClaimed), ...met.filter((format) => !isClaimed(format))];
  const carriers = new Set(formats.flatMap((format) => format.carriers));
  return {
    wellFormed: true,
    carriers: claimed !== null && carriers.delete(claimed) ? [claimed, ...carriers] : [...carriers],
    formats: formats.map(({ id }) => id),
    problems: [],
  };
}

/** By far the most numbers have one format: their shapes by format and claimed carrier. */
const SHAPES = new Map<NumberFormat, Map<CarrierId | null, NumberShape>>(
  NUMBER_FORMATS.map((format) => [format, new Map<CarrierId | null, NumberShape>()]),
);

/** The shape of a number that meets formats, the claimed carrier's first. */
function numberOf(met: readonly NumberFormat[], claimed: CarrierId | null): NumberShape {
  const [first, second] = met;
  const shapes = first === undefined || second !== undefined ? undefined : SHAPES.get(first);
  const known = shapes?.get(claimed);
  if (known !== undefined) return known;
  const shape = orderFormats(met, claimed);
  shapes?.set(claimed, shape);
  return shape;
}

/** The first character that no number has. */
function findOdd(text: string): NumberProblem | null {
  const odd = ODD.exec(text);
  return odd === null ? null : { kind: 'odd-character', place: odd.index + 1, found: odd[0] };
}

/**
 * What a tracking number looks like, `claimed` being the carrier's name as the report gives it. Numbers are read as
 * they are compared: without spaces and hyphens, in either case. Bare digits have a format only if the claimed carrier has it, or none is claimed:
 * one made-up reference in ten meets such a check by chance. A failed check is a problem only by a format that its first characters
 * tell, or by one of the claimed carrier: other carriers' numbers are bare digits too.
 */
export function identifyNumber(number: string, claimed: string | null = null): NumberShape {
  const text = withoutGaps(number);
  const isPlain = IS_PLAIN.test(text);
  if (text === '') return noNumber({ kind: 'blank' });
  if (isDamagedBySpreadsheet(text)) return noNumber({ kind: 'spreadsheet' });
  const odd = isPlain ? null : findOdd(text);
  if (odd !== null) return noNumber(odd);
  const capitals = isPlain ? text : text.toUpperCase();
  const claim = readClaim(claimed);
  const { met, failed } = tryFormats(capitals, claim, 'counting');
  if (met.length > 0) return numberOf(met, claim.carrier);
  const letters = findLetterForDigit(
    text,
    (digits) => tryFormats(digits, claim, 'blaming').met[0]?.id ?? null,
  );
  if (letters.length > 0) return noNumber(...letters);
  return failed === null ? UNKNOWN : noNumber(failed);
}
