import { isDamagedBySpreadsheet } from '../model/damaged-number.js';
import type { CarrierId, NumberProblem, NumberShape } from '../model/number-shape.js';
import { carrierOf } from './carrier-name.js';
import type { NumberFormat } from './number-format.js';
import { NUMBER_FORMATS } from './number-formats.js';

const ODD = /[^A-Za-z0-9 -]/;
/** Typed to fill the field. Such a text may well meet a check: twelve zeros do, and so does 123456789012. */
const PLACEHOLDER = /^(?:1Z)?(\d)\1+$|^1234567890/;

/** The shape of a text that is no carrier's number. */
function noNumbers(...problems: readonly NumberProblem[]): NumberShape {
  return { wellFormed: false, carriers: [], formats: [], problems };
}

function meets(number: string, { patterns, checkHolds }: NumberFormat): boolean {
  return patterns.some((pattern) => {
    const checked = pattern.exec(number)?.[1];
    return checked !== undefined && checkHolds(checked);
  });
}

function failsCheckOf(number: string, format: NumberFormat): boolean {
  return format.patterns.some((pattern) => pattern.test(number)) && !meets(number, format);
}

function formatsMet(number: string, formats: readonly NumberFormat[]): readonly NumberFormat[] {
  return PLACEHOLDER.test(number) ? [] : formats.filter((format) => meets(number, format));
}

/** The shape of a number that meets formats, the claimed carrier's first. */
function numberOf(met: readonly NumberFormat[], claimed: CarrierId | null): NumberShape {
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

/** What keeps a text from being a number, by the formats that it may be blamed by. */
function explainMiss(text: string, capitals: string, blaming: readonly NumberFormat[]): NumberShape {
  const digits = text.replaceAll(/O/gi, '0').replaceAll(/[Iil]/g, '1').toUpperCase();
  if (digits !== capitals && formatsMet(digits, blaming).length > 0) return noNumbers('letter-for-digit');
  return blaming.some((format) => failsCheckOf(capitals, format)) ? noNumbers('check-digit') : noNumbers();
}

/**
 * What a tracking number looks like, `claimed` being the carrier's name as the report gives it. Numbers are read without
 * spaces and hyphens, in either case. Bare digits have a format only if the claimed carrier has it, or none is claimed:
 * one made-up reference in ten meets such a check by chance. A failed check is a problem only by a format that its first characters tell, or
 * by one of the claimed carrier (of any, where none is claimed): other carriers' numbers are bare digits too.
 */
export function identifyNumber(number: string, claimed: string | null = null): NumberShape {
  const trimmed = number.trim();
  const text = trimmed.replaceAll(/[ -]/g, '');
  if (text === '') return noNumbers('blank');
  if (isDamagedBySpreadsheet(text)) return noNumbers('spreadsheet');
  if (ODD.test(trimmed)) return noNumbers('odd-character');
  const capitals = text.toUpperCase();
  const name = claimed?.trim() ?? '';
  const carrier = carrierOf(name);
  const met = formatsMet(capitals, NUMBER_FORMATS).filter(
    ({ distinctive, carriers }) =>
      distinctive || name === '' || (carrier !== null && carriers.includes(carrier)),
  );
  if (met.length > 0) return numberOf(met, carrier);
  const blaming = NUMBER_FORMATS.filter(
    (format) => format.distinctive || name === '' || format.carriers[0] === carrier,
  );
  return explainMiss(text, capitals, blaming);
}
