import { CHECK_RULES } from '../check-rules.js';
import { layOut } from '../lay-out.js';
import type { NumberFormat } from '../number-format.js';

/** OnTrac and LaserShip are one company since 2021; its page tells what numbers begin with: C, D, 1LS, LS, LX, BN. */
const FAQ = 'https://lasership.com/faq/';
const CATALOGUE = 'github.com/jkeen/tracking_number_data';

/** LaserShip's have no check that is published, and of LS and BN not even a length is. */
export const ONTRAC_FORMATS: readonly NumberFormat[] = [
  {
    id: 'ontrac',
    name: 'OnTrac number (C or D)',
    carriers: ['OnTrac'],
    source: `${FAQ}; the check: ${CATALOGUE}`,
    layouts: [layOut(/^(?<kind>[CD])(?<serial>\d{13})(?<check>\d)$/, [15], CHECK_RULES.oneTwo)],
    evidence: 'prefix',
    tracked: true,
    examples: {
      wellFormed: [
        'C11031500001879',
        'C 110 31 500 00187 9',
        'C10999911320231',
        'C11121552953069',
        'C11121553156000',
        'C11121552829468',
        'D10011354453707',
        'D10011345983010',
        'D 100 113 459 830 10',
        'D10011342332145',
      ],
      nearMisses: [
        'C10000000000000',
        'C11031500001889',
        'D10011345983012',
        'D10011342332144',
        'E11031500001879',
      ],
    },
  },
  {
    id: 'lasership-1ls',
    name: 'LaserShip number (1LS)',
    carriers: ['LaserShip', 'OnTrac'],
    source: `${FAQ}; the shape: ${CATALOGUE}`,
    layouts: [
      layOut(/^(?<kind>1LS)(?<serial>7[12]\d{10}|CX[0-9A-Z]{10})$/, [15], null),
      layOut(/^(?<kind>1LS)(?<serial>7[12]\d\d01[1-4]\d{6})(?<piece>1)$/, [17], null),
    ],
    evidence: 'prefix',
    tracked: true,
    examples: {
      wellFormed: ['1LS717793482164', '1LS724505321754', '1LS720000000000', '1LS7119013618127-1'],
      nearMisses: ['1LS734505321754', '1LX734505321754', '1LS7119013618127-2'],
    },
  },
  {
    // Only the letters and first digits that the catalogue's numbers show: others would be anyone's references.
    id: 'lasership-l',
    name: 'LaserShip number (two letters and 8 digits)',
    carriers: ['LaserShip', 'OnTrac'],
    source: `${FAQ}; the shape: ${CATALOGUE}`,
    layouts: [layOut(/^(?<kind>LA(?=2)|L[EHIX](?=1)|LN(?=3))(?<serial>\d{8})$/, [10], null)],
    evidence: 'shape',
    tracked: false,
    examples: {
      wellFormed: [
        'LX17635036',
        'LX 176 35035',
        'LI12976442',
        'LA28376237',
        'LH13830790',
        'LE10917377',
        'LN30083672',
      ],
      nearMisses: ['LX1763503N', 'LC176350N6', 'LA17635036', 'XA17635036'],
    },
  },
];
