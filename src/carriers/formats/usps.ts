import { s10Holds, threeOneHolds } from '../check-digits.js';
import type { NumberFormat } from '../number-format.js';

/** A package barcode, behind a routing code (420 and the ZIP code, which may be ZIP+4) or without one. */
function barcodePatterns(barcode: string): readonly RegExp[] {
  return [new RegExp(`^(?:420\\d{5})?(${barcode})$`), new RegExp(`^420\\d{9}(${barcode})$`)];
}

export const USPS_FORMATS: readonly NumberFormat[] = [
  {
    // Printed by a postage vendor (94) or at a post office counter (95): the mailer's own USPS label.
    id: 'usps-impb',
    carriers: ['USPS'],
    patterns: barcodePatterns('9[45](?:\\d{20}|\\d{24})|94\\d{28}'),
    checkHolds: threeOneHolds,
    distinctive: true,
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
    // Commercial mailers, consolidators among them: FedEx SmartPost, UPS Mail Innovations and SurePost number so too.
    id: 'usps-impb-consolidator',
    carriers: ['USPS', 'FedEx', 'UPS'],
    patterns: barcodePatterns('9[1-3](?:\\d{20}|\\d{24})'),
    checkHolds: threeOneHolds,
    distinctive: true,
    examples: {
      wellFormed: [
        '9101123456789000000013',
        '9205590164917337534322',
        '9261292700768711948021',
        '9361289878700317633795',
        '92748931507708513018050063',
        '92001903060085300042901077',
        '420221539101026837331000039521',
        '4201002334249200190132607600833457',
        '4201028200009261290113185417468510',
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
    // UPU S10 as the United States hand them out.
    id: 'upu-s10-us',
    carriers: ['USPS'],
    patterns: [/^[A-Z]{2}(\d{9})US$/],
    checkHolds: s10Holds,
    distinctive: true,
    examples: {
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
    },
  },
];
