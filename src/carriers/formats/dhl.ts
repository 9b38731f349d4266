import { CHECK_RULES } from '../check-rules.js';
import { layOut } from '../lay-out.js';
import type { NumberFormat } from '../number-format.js';

const LABELS = 'https://dhl.com/cz-en/home/tracking/id-labels.html';
const CATALOGUE = 'github.com/jkeen/tracking_number_data';
const upTo = (least: number, most: number): readonly number[] =>
  Array.from({ length: most - least + 1 }, (_, at) => least + at);

/** DHL also tracks 14 digits and names that begin with up to five letters: shapes that anything may have, so they are left out. */
export const DHL_FORMATS: readonly NumberFormat[] = [
  {
    id: 'dhl-express',
    name: 'DHL Express waybill',
    carriers: ['DHL'],
    source: `${LABELS}; the check, and 11 digits: ${CATALOGUE}`,
    layouts: [layOut(/^(?<serial>\d{9,10})(?<check>\d)$/, [10, 11], CHECK_RULES.bySeven)],
    evidence: 'shape',
    tracked: false,
    examples: {
      wellFormed: [
        '3318810025',
        '73891051146',
        '8487135506',
        '1099255990',
        '3821724944',
        '3318810036',
        '3318810014',
      ],
      nearMisses: ['3318810010', '3318810034', '3318810011', '73891051149', '73891051147', '331881002'],
    },
  },
  {
    // No check is published.
    id: 'dhl-piece-id',
    name: 'DHL piece id (JD, JJD, JVGL)',
    carriers: ['DHL'],
    source: LABELS,
    layouts: [layOut(/^(?<kind>JJ?D|JVGL)(?<serial>\d{10,18})$/, upTo(12, 22), null)],
    evidence: 'prefix',
    tracked: true,
    examples: {
      wellFormed: ['JJD0099999999', 'JD014600006281230704', 'JVGL0999999990'],
      nearMisses: ['XJD0099999998', 'JJD00999', 'JVG0999999990'],
    },
  },
  {
    // No check is published. Mail without tracking bears such numbers too.
    id: 'dhl-ecommerce-gm',
    name: 'DHL eCommerce (Global Mail) number',
    carriers: ['DHL'],
    source: LABELS,
    layouts: [layOut(/^(?<kind>GM)(?<serial>\d{8,37})$/, upTo(10, 39), null)],
    evidence: 'shape',
    tracked: false,
    examples: {
      wellFormed: ['GM2951173225174494', 'GM 2 9 5 117 32 25 1 7 44 9 4', 'GM295117494011169042'],
      nearMisses: ['GS295117494011169041', 'GR295117494011169045', 'GM1234567'],
    },
  },
];
