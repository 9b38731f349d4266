import { CHECK_RULES } from '../check-rules.js';
import { layOut } from '../lay-out.js';
import type { NumberFormat } from '../number-format.js';

/** Lengths and the parts of barcodes: FedEx; the checks and test numbers: a public catalogue, MIT-licensed. */
const SOURCE =
  'FedEx Ground Package Labeling Guide; FedEx Express barcodes: github.com/jkeen/tracking_number_data';

export const FEDEX_FORMATS: readonly NumberFormat[] = [
  {
    // UPS has numbers of 12 digits as well, "999999999999": https://www.ups.com/content/us/en/tracking/help/tracking/tnh.html
    id: 'fedex-12',
    name: 'FedEx number of 12 digits',
    carriers: ['FedEx', 'UPS'],
    source: SOURCE,
    layouts: [layOut(/^(?<serial>\d{11})(?<check>\d)$/, [12], CHECK_RULES.oneThreeSeven)],
    evidence: 'digits',
    tracked: false,
    examples: {
      wellFormed: [
        '986578788855',
        '4771 7908 1230',
        '799531274483',
        '790535312317',
        '974367662710',
        // By hand: 3×1 + 1×0 + 7×1 = 10, which is written 0.
        '101000000000',
      ],
      nearMisses: ['986578788856', '996578788855', '98657878885'],
    },
  },
  {
    id: 'fedex-15',
    name: 'FedEx Ground number of 15 digits',
    carriers: ['FedEx'],
    source: SOURCE,
    layouts: [layOut(/^(?<shipper>\d{7})(?<serial>\d{7})(?<check>\d)$/, [15], CHECK_RULES.threeOne)],
    evidence: 'digits',
    tracked: false,
    examples: {
      wellFormed: ['041441760228964', '5682 8361 0012 000', '568283610012734'],
      nearMisses: ['568283610012732', '041441760228965', '04144176022896'],
    },
  },
  {
    // Of GS1: all 17 digits before the check count.
    id: 'fedex-sscc-18',
    name: 'FedEx Ground number of 18 digits (SSCC-18)',
    carriers: ['FedEx'],
    source: 'GS1 General Specifications, SSCC; FedEx Ground Package Labeling Guide',
    layouts: [layOut(/^(?<container>\d\d)(?<serial>\d{15})(?<check>\d)$/, [18], CHECK_RULES.threeOne)],
    evidence: 'shape',
    tracked: false,
    examples: {
      // By hand, from the right: 3×2 + 5 + 3×4 + 3 + 3×2 + 1 = 33, and 7 to 40.
      wellFormed: ['00 0123 4500 0000 0027'],
      nearMisses: ['000000000000000001', '000123450000000028', '00012345000000027'],
    },
  },
  {
    // A SmartPost package barcode printed without its leading 92, which the check counts all the same.
    id: 'fedex-smartpost',
    name: 'FedEx SmartPost (Ground Economy) number of 20 digits',
    carriers: ['FedEx', 'USPS', 'UPS'],
    source: 'USPS Publication 199; printed so by FedEx SmartPost',
    layouts: [
      layOut(
        /^(?<service>612|748)(?<mailer>9\d{8})(?<serial>\d{7})(?<check>\d)$/,
        [20],
        CHECK_RULES.threeOne,
        { implied: '92' },
      ),
    ],
    evidence: 'digits',
    tracked: false,
    isShared: true,
    examples: {
      wellFormed: ['61299998820821171811', '6129 2700 7687 1194 8021', '6129098349792366623 8'],
      nearMisses: ['61299998820821171812', '71299998820821171811', '6129999882082117181'],
    },
  },
  {
    id: 'fedex-96',
    name: 'FedEx Ground barcode of 22 digits (96)',
    carriers: ['FedEx'],
    source: SOURCE,
    layouts: [
      layOut(
        /^(?<application>96)(?<container>\d\d)(?<service>\d{3})(?<shipper>\d{7})(?<serial>\d{7})(?<check>\d)$/,
        [22],
        CHECK_RULES.threeOne,
        { from: 7 },
      ),
    ],
    evidence: 'prefix',
    tracked: true,
    examples: {
      // By hand, of 98765431234567: 3 × (7+5+3+1+4+6+8) + (6+4+2+3+5+7+9) = 102 + 36 = 138, and 2 to 140.
      wellFormed: ['9611020987654312345672', '9612020987654312345672'],
      nearMisses: ['9611020987654312345673', '9600000000000000000001', '961102098765431234567'],
    },
  },
  {
    // The last 14 digits are a number of 12 digits, with zeros before it.
    id: 'fedex-34',
    name: 'FedEx barcode of 34 digits (10 or 96)',
    carriers: ['FedEx'],
    source: SOURCE,
    layouts: [
      layOut(
        /^(?<application>10|96)(?<routing>\d{18})(?<serial>\d{13})(?<check>\d)$/,
        [34],
        CHECK_RULES.oneThreeSeven,
        { from: 20 },
      ),
    ],
    evidence: 'prefix',
    tracked: true,
    examples: {
      wellFormed: [
        '1001921334250001000300779017972697',
        '1001921380360001000300639585804382',
        '1001901781990001000300617767839437',
        '1002297871540001000300790695517286',
        '1027590111820004833500785458233610',
        '9622001900000000000000776632517510',
        '9622001560000000000000794808390594',
        '9622001560001234567100794808390594',
        '9632001560123456789900794808390594',
      ],
      nearMisses: [
        '1001901781990001000300617767839438',
        '9622001560001234567100794808390595',
        '9622001560001234567100794808390597',
        '9722001560001234567100794808390594',
      ],
    },
  },
];
