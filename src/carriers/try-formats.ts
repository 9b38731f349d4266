import type { CarrierId, NumberProblem } from '../model/number-shape.js';
import { findCheckDigit } from './find-check-digit.js';
import type { NumberFormat, NumberLayout } from './number-format.js';
import { layoutsOf } from './number-formats.js';

/** Typed to fill the field. Such a text may well meet a check: twelve zeros do, and so does 123456789012. */
const PLACEHOLDER = /^(?:1Z)?(\d)\1+$|^1234567890/;

/** Whom a report names as the carrier: by whose numbers it is known, and whether it names any at all. */
export interface Claim {
  readonly carrier: CarrierId | null;
  readonly isNone: boolean;
}

const counts = ({ evidence, carriers }: NumberFormat, { carrier, isNone }: Claim): boolean =>
  evidence === 'prefix' || isNone || (carrier !== null && carriers.includes(carrier));

const blames = ({ evidence, carriers }: NumberFormat, { carrier, isNone }: Claim): boolean =>
  evidence === 'prefix' || (isNone && evidence === 'digits') || (carrier !== null && carriers[0] === carrier);

/** The check digit that a number asks for, null where its own stands there or the layout has none. */
function wrongDigit(number: string, { check }: NumberLayout): string | null {
  if (check === null) return null;
  const at = number.length - 1 - check.behind;
  const digit = findCheckDigit(number, check.from, at, check.implied, check.rule);
  return number.charCodeAt(at) - 48 === digit ? null : String(digit);
}

/** What came of trying every format on a number. */
export interface Trial {
  /** The formats that it has, each once. */
  readonly met: readonly NumberFormat[];
  /** What the first format that blames it says of its check digit, where no layout of that format holds. */
  readonly failed: NumberProblem | null;
}

function failedCheck(number: string, id: string, behind: number, expected: string): NumberProblem {
  const at = number.length - 1 - behind;
  return { kind: 'check-digit', format: id, place: at + 1, found: number.charAt(at), expected };
}

/**
 * Tries every format of a number's length on it, in capitals without spaces and hyphens.
 * @param asked `counting`: those that count beside the carrier named; `blaming`: those that may find a fault beside it.
 */
export function tryFormats(number: string, claim: Claim, asked: 'counting' | 'blaming'): Trial {
  const isAsked = asked === 'counting' ? counts : blames;
  const met: NumberFormat[] = [];
  let failed: NumberProblem | null = null;
  let blaming: NumberFormat | null = null;
  let isHeld = false;
  for (const { format, layout } of layoutsOf(number.length)) {
    const isBlamed = (blaming === null || blaming === format) && blames(format, claim);
    if (!(isBlamed || isAsked(format, claim)) || !layout.pattern.test(number)) continue;
    const expected = wrongDigit(number, layout);
    if (isBlamed) {
      blaming = format;
      if (expected === null) isHeld = true;
      else failed ??= failedCheck(number, format.id, layout.check?.behind ?? 0, expected);
    }
    if (expected === null && isAsked(format, claim) && met.at(-1) !== format) met.push(format);
  }
  const isPlaceholder = met.length > 0 && PLACEHOLDER.test(number);
  return { met: isPlaceholder ? [] : met, failed: isHeld ? null : failed };
}
