import { CHECK_RULES } from '../check-rules.js';
import { layOut } from '../lay-out.js';
import type { NumberFormat } from '../number-format.js';
import { impbLayouts } from './impb-layouts.js';

/** A mailer id has 9 digits if it begins with 9, else 6. */
const MAILER = '(?<mailer>9\\d{8}|[0-8]\\d{5})';
const PUBLICATION_199 = 'USPS Publication 199, Implementation Guide to the Intelligent Mail Package Barcode';
const PUBLICATION_91 = 'USPS Publication 91, Confirmation Services Technical Guide';
/** What a 20-digit label begins with: 03, 14 and 23 (confirmation), 70 and 71 (certified), 73, 77, 81. */
const OLD_HEAD = '(?<service>03|14|23|7[0137]|81)(?<mailer>\\d{9})(?<serial>\\d{8})(?<check>\\d)';

export const USPS_FORMATS: readonly NumberFormat[] = [
  {
    // Printed by a postage vendor (94) or at a post office counter (95): the mailer's own USPS label.
    id: 'usps-impb',
    name: 'USPS package barcode (IMpb)',
    carriers: ['USPS'],
    source: PUBLICATION_199,
    layouts: [
      ...impbLayouts(`(?<application>94)(?<service>\\d{3})(?<vendor>\\d\\d)${MAILER}`, [22, 26]),
      ...impbLayouts('(?<application>95)(?<service>\\d{3})', [22, 26]),
      ...impbLayouts(`(?<application>94)(?<service>\\d{3})(?<vendor>\\d\\d)${MAILER}`, [30]),
    ],
    evidence: 'prefix',
    tracked: true,
    examples: {
      wellFormed: [
        '9400 1112 0108 0805 4830 16',
        '9400111206206406260787',
        '9400111899223197428497',
        '9405803699300124287899',
        '9505511069605048600624',
        '420787459400111206206406260787',
        // Behind ZIP+4: the routing code is not part of the check.
        '4207874512349400111206206406260787',
        // By hand: 3 × (9+0+1+2+1+3+5+7+1+3+5+7+9+1+3) + (4+0+1+9+2+4+6+8+2+4+6+8+0+2) = 171 + 56 = 227, and 3 to 230.
        '940011291234567812345678901233',
      ],
      nearMisses: [
        '9400111899223197428498',
        '9400111899223197428479',
        '940011189922319742849',
        '42078749400111206206406260787',
        // Its check holds, but there is no 96. By hand: 3 × (9+8+4+9+3+2+9+1+1+0+9) + (4+2+7+1+2+9+8+1+0+6) = 205, and 5 to 210.
        '9600111899223197428495',
        '94001118992231974284971234',
      ],
    },
  },
  {
    // Service type 612 and a mailer id of 6 digits: DHL eCommerce numbers so, as other commercial mailers do.
    id: 'usps-impb-93612',
    name: 'USPS package barcode (IMpb) of a commercial mailer, service type 612',
    carriers: ['USPS', 'DHL', 'FedEx', 'UPS'],
    source: PUBLICATION_199,
    layouts: impbLayouts('(?<application>93)(?<service>612)(?<mailer>[0-8]\\d{5})', [22, 26]),
    evidence: 'prefix',
    tracked: true,
    isShared: true,
    examples: {
      wellFormed: ['9361289878700317633795', '9361 2898 7870 0317 6337 95', '420726449361210912400330222910'],
      nearMisses: ['9361289878700317633796', '936128987870031763379', '9361989878700317633795'],
    },
  },
  {
    // Commercial mailers, consolidators among them: FedEx SmartPost, UPS Mail Innovations and SurePost number so too.
    id: 'usps-impb-consolidator',
    name: 'USPS package barcode (IMpb) of a commercial mailer or consolidator',
    carriers: ['USPS', 'FedEx', 'UPS'],
    source: `${PUBLICATION_199}; 91: ${PUBLICATION_91}`,
    layouts: [
      ...impbLayouts(`(?<application>92)(?<service>\\d{3})${MAILER}`, [22, 26]),
      ...impbLayouts(`(?<application>93)(?!612[0-8])(?<service>\\d{3})${MAILER}`, [22, 26]),
      ...impbLayouts('(?<application>91)(?<service>\\d{2})(?<mailer>\\d{9})', [22, 26]),
    ],
    evidence: 'prefix',
    tracked: true,
    isShared: true,
    examples: {
      wellFormed: [
        '9101123456789000000013',
        '9205590164917337534322',
        // Worked out in the publication itself.
        '9212391234567812345670',
        '9261292700768711948021',
        '92748931507708513018050063',
        '92001903060085300042901077',
        '420221539101026837331000039521',
        '4201002334249200190132607600833457',
        '4201028200009261290113185417468510',
        '4201121392 6129098349792366623 8',
      ],
      nearMisses: [
        '9261292700768711948020',
        '4201028200009261290113185417468511',
        '920559016491733753432',
        // Only 94 has 30 digits. By hand: 3 × 57 + (2+0+1+9+2+4+6+8+2+4+6+8+0+2) = 171 + 54 = 225, and 5 to 230.
        '920011291234567812345678901235',
      ],
    },
  },
  {
    id: 'usps-20',
    name: 'USPS label of 20 digits, older than IMpb',
    carriers: ['USPS'],
    source: PUBLICATION_91,
    layouts: [layOut(new RegExp(`^${OLD_HEAD}$`), [20], CHECK_RULES.threeOne)],
    evidence: 'digits',
    tracked: false,
    examples: {
      wellFormed: ['0307 1790 0005 2348 3741', '71123456789123456787'],
      nearMisses: ['03071790000523483742', '0307179000052348374', '61299998820821171811'],
    },
  },
  {
    // The same as a barcode of 22 digits, printed without its leading 91, which the check counts all the same.
    id: 'usps-20-of-91',
    name: 'USPS label of 20 digits, printed without its 91',
    carriers: ['USPS'],
    source: PUBLICATION_91,
    layouts: [layOut(new RegExp(`^${OLD_HEAD}$`), [20], CHECK_RULES.threeOne, { implied: '91' })],
    evidence: 'digits',
    tracked: false,
    examples: {
      wellFormed: ['7196 9010 7560 0307 7385'],
      nearMisses: ['71969010756003077386', '61299998820821171811', '9196901075600307738'],
    },
  },
];
