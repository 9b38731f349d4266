import { CHECK_RULES } from '../check-rules.js';
import { layOut } from '../lay-out.js';
import type { NumberFormat } from '../number-format.js';

/**
 * UPS names two more shapes, 9 digits and an 18-digit sequence number, but no check of theirs: any number of these lengths would
 * have them, so they are left out.
 */
const HELP = 'https://www.ups.com/ci/en/help-center/sri/tracking-number.page';

export const UPS_FORMATS: readonly NumberFormat[] = [
  {
    id: 'ups-1z',
    name: 'UPS number (1Z)',
    carriers: ['UPS'],
    source: HELP,
    layouts: [
      layOut(
        /^1Z(?<shipper>[0-9A-Z]{6})(?<service>(?!Y[A-Z])[0-9A-Z]{2})(?<package>[0-9A-Z]{7})(?<check>\d)$/,
        [18],
        CHECK_RULES.oneTwo,
        { from: 2 },
      ),
    ],
    evidence: 'prefix',
    tracked: true,
    examples: {
      wellFormed: [
        '1Z999AA10123456784',
        '1Z 999 AA1 01 2345 6784',
        '1Z12345E6605272234',
        '1Z5R89390357567127',
        '1Z879E930346834440',
        '1Z410E7W0392751591',
        '1Z8V92A70367203024',
      ],
      nearMisses: [
        '1Z999AA10123456785',
        '1Z999AA1234567890',
        '2Z999AA10123456784',
        '1A5R89390357567127',
        '1Z1111111111111111',
        '1ZXX3150YW44070023',
      ],
    },
  },
  {
    // A service of Y and a letter is SurePost, which the post office delivers.
    id: 'ups-1z-surepost',
    name: 'UPS number (1Z), SurePost: the post office delivers it',
    carriers: ['UPS', 'USPS'],
    source: HELP,
    layouts: [
      layOut(
        /^1Z(?<shipper>[0-9A-Z]{6})(?<service>Y[A-Z])(?<package>[0-9A-Z]{7})(?<check>\d)$/,
        [18],
        CHECK_RULES.oneTwo,
        { from: 2 },
      ),
    ],
    evidence: 'prefix',
    tracked: true,
    examples: {
      // By hand, X is 5, Y is 6, W is 4: (5+3+5+6+4+0+0+2) + 2 × (5+1+0+4+4+7+0) = 25 + 42 = 67, and 3 to 70.
      wellFormed: ['1ZXX3150YW44070023'],
      nearMisses: ['1ZXX3150YW44070024', '1Z999AA10123456784'],
    },
  },
  {
    // UPS shows T; J, K and V are on test numbers of a public catalogue (github.com/jkeen/tracking_number_data), A and H in its pattern.
    id: 'ups-waybill',
    name: 'UPS waybill (a letter and 10 digits)',
    carriers: ['UPS'],
    source: `${HELP}; the check: github.com/jkeen/tracking_number_data`,
    layouts: [
      layOut(/^(?<kind>[AHJKTV])(?<serial>\d{9})(?<check>\d)$/, [11], CHECK_RULES.oneTwo, { from: 1 }),
    ],
    evidence: 'shape',
    tracked: false,
    examples: {
      // By hand, K2479825491: (2+7+8+5+9) + 2 × (4+9+2+4) = 31 + 38 = 69, and 1 to 70.
      wellFormed: ['K1506235620', 'K2479825491', 'J4603636537', 'V0490119172', 'V0431105627'],
      nearMisses: ['K2479825492', 'B2479825491', 'K247982549'],
    },
  },
  {
    // No check is published.
    id: 'ups-mail-innovations',
    name: 'UPS Mail Innovations package id (MI)',
    carriers: ['UPS'],
    source: HELP,
    layouts: [
      layOut(
        /^MI(?<mailer>\d{6})(?<serial>[0-9A-Z]{1,22})$/,
        Array.from({ length: 22 }, (_, at) => at + 9),
        null,
      ),
    ],
    evidence: 'shape',
    tracked: false,
    examples: {
      wellFormed: ['MI000000ABCDEFGHIJKLMNOPQRSTUV', 'MI1234567891234'],
      nearMisses: ['MI00000A123', 'MI000000', 'MI000000ABCDEFGHIJKLMNOPQRSTUVW'],
    },
  },
];
