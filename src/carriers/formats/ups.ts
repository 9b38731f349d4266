import { oneTwoHolds } from '../check-digits.js';
import type { NumberFormat } from '../number-format.js';

export const UPS_FORMATS: readonly NumberFormat[] = [
  {
    // 1Z, shipper (6), service (2), package (7), check digit.
    id: 'ups-1z',
    carriers: ['UPS'],
    patterns: [/^1Z([0-9A-Z]{6}(?!Y[A-Z])[0-9A-Z]{9}\d)$/],
    checkHolds: oneTwoHolds,
    distinctive: true,
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
        '1Z1111111111111111',
        '1ZXX3150YW44070023',
      ],
    },
  },
  {
    // A service of Y and a letter is SurePost, which the post office delivers.
    id: 'ups-1z-surepost',
    carriers: ['UPS', 'USPS'],
    patterns: [/^1Z([0-9A-Z]{6}Y[A-Z][0-9A-Z]{7}\d)$/],
    checkHolds: oneTwoHolds,
    distinctive: true,
    examples: {
      // By hand, X is 5, Y is 6, W is 4: (5+3+5+6+4+0+0+2) + 2 × (5+1+0+4+4+7+0) = 25 + 42 = 67, and 3 to 70.
      wellFormed: ['1ZXX3150YW44070023'],
      nearMisses: ['1ZXX3150YW44070024', '1Z999AA10123456784'],
    },
  },
];
