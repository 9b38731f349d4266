import { fedexTwelveHolds, threeOneHolds } from '../check-digits.js';
import type { NumberFormat } from '../number-format.js';

export const FEDEX_FORMATS: readonly NumberFormat[] = [
  {
    // UPS has numbers of 12 digits as well, "999999999999": https://www.ups.com/content/us/en/tracking/help/tracking/tnh.html
    id: 'fedex-12',
    carriers: ['FedEx', 'UPS'],
    patterns: [/^(\d{12})$/],
    checkHolds: fedexTwelveHolds,
    distinctive: false,
    examples: {
      wellFormed: [
        '986578788855',
        '4771 7908 1230',
        '799531274483',
        // By hand: 3×1 + 1×0 + 7×1 = 10, which is written 0.
        '101000000000',
      ],
      nearMisses: ['986578788856', '996578788855', '98657878885'],
    },
  },
  {
    id: 'fedex-15',
    carriers: ['FedEx'],
    patterns: [/^(\d{15})$/],
    checkHolds: threeOneHolds,
    distinctive: false,
    examples: {
      wellFormed: ['041441760228964', '5682 8361 0012 000', '568283610012734'],
      nearMisses: ['568283610012732', '041441760228965', '04144176022896'],
    },
  },
  {
    // A SmartPost package barcode printed without its leading 92, which the check counts all the same.
    id: 'fedex-smartpost',
    carriers: ['FedEx', 'USPS', 'UPS'],
    patterns: [/^((?:612|748)9\d{16})$/],
    checkHolds: (digits) => threeOneHolds(`92${digits}`),
    distinctive: false,
    examples: {
      wellFormed: ['61299998820821171811', '6129 2700 7687 1194 8021'],
      nearMisses: ['61299998820821171812', '71299998820821171811', '6129999882082117181'],
    },
  },
  {
    // Ground: 96, container and service (5), then the 15 digits that the check is made of.
    id: 'fedex-96',
    carriers: ['FedEx'],
    patterns: [/^96\d{5}(\d{15})$/],
    checkHolds: threeOneHolds,
    distinctive: true,
    examples: {
      // By hand, of 98765431234567: 3 × (7+5+3+1+4+6+8) + (6+4+2+3+5+7+9) = 102 + 36 = 138, and 2 to 140.
      wellFormed: ['9611020987654312345672', '9612020987654312345672'],
      nearMisses: ['9611020987654312345673', '9600000000000000000001', '961102098765431234567'],
    },
  },
];
