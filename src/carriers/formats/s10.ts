import { countryCode } from '../../model/country.js';
import type { CarrierId } from '../../model/number-shape.js';
import { CHECK_RULES } from '../check-rules.js';
import { layOut } from '../lay-out.js';
import type { NumberFormat } from '../number-format.js';

/** The format of the posts that a pattern of country codes names. */
function s10Of(
  id: string,
  post: string,
  carriers: readonly CarrierId[],
  countries: string,
  examples: NumberFormat['examples'],
): NumberFormat {
  const pattern = new RegExp(
    `^(?<indicator>[A-Z]{2})(?<serial>\\d{8})(?<check>\\d)(?<country>${countries})$`,
  );
  return {
    id,
    name: `UPU S10, ${post}`,
    carriers,
    source: 'Universal Postal Union, standard S10: Identification of postal items, 13-character identifier',
    layouts: [layOut(pattern, [13], CHECK_RULES.s10, { from: 2, behind: 2 })],
    evidence: 'prefix',
    tracked: 'by-first-letter',
    examples,
  };
}

const A_TO_Z = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const OWN = ['US', 'CA', 'GB'];
/** Every country of ISO 3166 but those above, since no other post hands them out. */
const OTHERS = A_TO_Z.flatMap((first) => A_TO_Z.map((second) => first + second)).filter(
  (code) => countryCode(code) === code && !OWN.includes(code),
);

export const S10_FORMATS: readonly NumberFormat[] = [
  s10Of('upu-s10-us', 'the US post', ['USPS', 'S10'], 'US', {
    wellFormed: [
      // By hand: 8×1+6×2+4×3+2×4+3×5+5×6+9×7+7×8 = 204 = 18×11 + 6, and 11 − 6 = 5.
      'RA123456785US',
      'RB 123 456 785 US',
      // 3 + 9 = 12 = 11 + 1, and 11 − 1 = 10 is written 0.
      'EA000010100US',
      // 8 + 2×7 = 22, no rest: 11 is written 5.
      'CP100000025US',
    ],
    nearMisses: ['RA123456784US', 'RA123456785GB', 'RA12345678US', 'R1123456785US'],
  }),
  s10Of('upu-s10-ca', 'the Canadian post', ['Canada Post', 'S10'], 'CA', {
    wellFormed: ['LM123456785CA', 'PG473124829CA'],
    nearMisses: ['PG473124828CA', 'PG473124829US'],
  }),
  s10Of('upu-s10-gb', 'the British post', ['Royal Mail', 'S10'], 'GB', {
    wellFormed: ['RB123456785GB'],
    nearMisses: ['RB123456786GB', 'RB123456785UK'],
  }),
  s10Of('upu-s10', 'a national post', ['S10'], OTHERS.join('|'), {
    wellFormed: ['RB123456785CV', 'RB123456785CF', 'RR473124829CN'],
    nearMisses: ['RB123456785XX', 'RB123456786CV', 'RB123456785US', 'UG123456785YP'],
  }),
];
