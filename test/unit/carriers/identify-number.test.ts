import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { identifyNumber } from '../../../src/carriers/identify-number.js';

const USPS_BARCODE = '9400111899223197428497';
const FEDEX_12 = '986578788855';

describe('a text that is no number', () => {
  it.each([
    ['', 'blank'],
    ['   ', 'blank'],
    [' - ', 'blank'],
    ['9.40011E+21', 'spreadsheet'],
    ['9,40011E+21', 'spreadsheet'],
    ['4.43658E+11', 'spreadsheet'],
    ['9.40011e+21', 'spreadsheet'],
    ['9.40011E21', 'spreadsheet'],
    ['9E+21', 'spreadsheet'],
    ['9400111899223190000000', 'spreadsheet'],
    ['9400 1118 9922 3190 0000 00', 'spreadsheet'],
    ['420773019400111000000000000000', 'spreadsheet'],
    ['61299998820821100000', 'spreadsheet'],
    // Its check holds all the same. By hand: 3 × (9+0+1+1+9+2+3+9) + (4+0+1+8+9+2+4) = 102 + 28 = 130.
    ['9400111899223490000000', 'spreadsheet'],
    ['9400111899223197428498', 'check-digit'],
    ['9400111899223197428479', 'check-digit'],
    ['1Z999AA10123456785', 'check-digit'],
    ['1Z1111111111111111', 'check-digit'],
    ['RA123456784US', 'check-digit'],
    ['986578788856', 'check-digit'],
    // Zeros too early to be 15 digits that a spreadsheet kept.
    ['9400100000000000000000', 'check-digit'],
    ['94OO111899223197428497', 'letter-for-digit'],
    ['94oo111899223197428497', 'letter-for-digit'],
    ['9400ll1899223197428497', 'letter-for-digit'],
    ['9400II1899223197428497', 'letter-for-digit'],
    ['IZ999AA10123456784', 'letter-for-digit'],
    ['lZ999AA1O123456784', 'letter-for-digit'],
    ['RAl23456785US', 'letter-for-digit'],
    ['９400111899223197428497', 'odd-character'],
    ['9400\u00ad111899223197428497', 'odd-character'],
    ['9400\u200b111899223197428497', 'odd-character'],
    ['9400–1118–9922–3197–4284–97', 'odd-character'],
    ["'9400111899223197428497", 'odd-character'],
    ['="9400111899223197428497"', 'odd-character'],
    ['9400111899223197428497.', 'odd-character'],
    ['986578788855.0', 'odd-character'],
    ['单号123456', 'odd-character'],
  ])('"%s" has the problem %s alone', (number, problem) => {
    const { problems, ...rest } = identifyNumber(number);
    expect(rest).toEqual({ wellFormed: false, carriers: [], formats: [] });
    expect([...new Set(problems.map(({ kind }) => kind))]).toEqual([problem]);
  });

  it.each([
    ['a letter reference', 'LTR00123'],
    ['a letter reference with an O that is no zero', 'LTROO123'],
    ['twenty digits of nobody', '12345678901234567890'],
    ['a number like the posts’, of no country', 'RA123456785XX'],
    ['ten digits, which DHL has by chance', '3318810010'],
    ['sixteen digits of nobody', '4002847016405019'],
    ['letters and digits like LaserShip’s', 'LA17635036'],
    ['letters and digits like a waybill', 'K2479825492'],
    ['a letter barcode of 31 digits', '0070090167000000100080901234567'],
    ['an air waybill', '17642315874'],
    ['zeros to fill the field', '000000000000'],
    ['zeros behind 1Z', '1Z0000000000000000'],
    ['the letter O to fill the field', 'OOOOOOOOOOOO'],
    ['counted digits to fill the field', '123456789012'],
    ['a small number in a plain cell', '5E21'],
  ])('%s is of unknown shape, and no problem is seen in it', (_, number) => {
    expect(identifyNumber(number)).toEqual({
      wellFormed: false,
      carriers: [],
      formats: [],
      problems: [],
    });
  });
});

describe('the character that is wrong', () => {
  it.each([
    // By hand, as above: 203, and 7 to 210.
    ['9400 1118 9922 3197 4284 98', null, 'usps-impb', 22, '8', '7'],
    ['420773019400111899223197428498', null, 'usps-impb', 30, '8', '7'],
    ['1Z 999 AA1 01 2345 6785', null, 'ups-1z', 18, '5', '4'],
    ['RA 123 456 784 US', null, 'upu-s10-us', 11, '4', '5'],
    ['986578788856', 'FedEx', 'fedex-12', 12, '6', '5'],
    // By hand: 331881002 = 7 × 47411571 + 5.
    ['3318810024', 'DHL', 'dhl-express', 10, '4', '5'],
    // By hand, C is 4: (4+1+3+5+0+0+8) + 2 × (1+0+1+0+0+1+7) = 21 + 20 = 41, and 9 to 50.
    ['C11031500001878', null, 'ontrac', 15, '8', '9'],
  ] as const)(
    'of %s, claimed of %s, is the check digit of %s',
    (number, claimed, format, place, found, expected) => {
      expect(identifyNumber(number, claimed).problems).toEqual([
        { kind: 'check-digit', format, place, found, expected },
      ]);
    },
  );

  it('is each letter that stands for a digit', () => {
    const at = (place: number, found: string, meant: string) => ({
      kind: 'letter-for-digit',
      format: 'usps-impb',
      place,
      found,
      meant,
    });
    expect(identifyNumber('94Oo 11l8 9922 3197 4284 97').problems).toEqual([
      at(3, 'O', '0'),
      at(4, 'o', '0'),
      at(7, 'l', '1'),
    ]);
  });

  it.each([
    ['ROl23456785US', 'upu-s10-us', 3],
    ['TBAO05938274011', 'amazon-tba', 4],
    ['1LS7177934821O4', 'lasership-1ls', 14],
    ['JJDOO99999999', 'dhl-piece-id', 4],
    ['C1I031500001879', 'ontrac', 3],
  ])('in %s is no letter of the number’s own', (number, format, place) => {
    const [first] = identifyNumber(number).problems;
    expect(first).toMatchObject({ kind: 'letter-for-digit', format, place });
  });

  it('is the first that no number has', () => {
    expect(identifyNumber('9400–1118').problems).toEqual([{ kind: 'odd-character', place: 5, found: '–' }]);
    expect(identifyNumber('94 00-1118😀').problems).toEqual([
      { kind: 'odd-character', place: 9, found: '😀' },
    ]);
  });
});

describe('the claimed carrier', () => {
  it.each([
    ['9261292700768711948021', null, ['USPS', 'FedEx', 'UPS']],
    ['9261292700768711948021', 'USPS', ['USPS', 'FedEx', 'UPS']],
    ['9261292700768711948021', 'FedEx', ['FedEx', 'USPS', 'UPS']],
    ['9261292700768711948021', 'United Parcel Service', ['UPS', 'USPS', 'FedEx']],
    ['9261292700768711948021', 'DHL eCommerce', ['USPS', 'FedEx', 'UPS']],
    ['61299998820821171811', 'U.S. Postal Service', ['USPS', 'FedEx', 'UPS']],
    [USPS_BARCODE, 'FedEx', ['USPS']],
    [FEDEX_12, 'UPS', ['UPS', 'FedEx']],
  ] as const)('of %s, claimed of %s, comes first: %j', (number, claimed, carriers) => {
    expect(identifyNumber(number, claimed).carriers).toEqual(carriers);
  });

  it.each([
    // A first part that tells the format is to blame whoever is claimed.
    ['9400111899223197428498', 'FedEx', ['check-digit']],
    ['94OO111899223197428497', 'DHL eCommerce', ['letter-for-digit']],
    // Bare digits are blamed by the claimed carrier's own check, or where no carrier is claimed.
    ['986578788856', 'FedEx', ['check-digit']],
    ['986578788856', null, ['check-digit']],
    ['986578788856', '', ['check-digit']],
    ['986578788856', 'SF Express', []],
    ['986578788856', 'USPS', []],
    ['986578788856', 'UPS', []],
    ['61299998820821171812', 'USPS', []],
    ['477I79O8I23O', 'FedEx', ['letter-for-digit']],
    ['477I79O8I23O', 'SF Express', []],
    // Weak shapes are blamed only where the carrier named is theirs.
    ['3318810010', 'DHL Express', ['check-digit']],
    ['3318810010', 'USPS', []],
    ['4002847016405019', 'Canada Post', ['check-digit']],
    ['K2479825492', 'UPS', ['check-digit']],
    ['LX17635O36', 'LaserShip', ['letter-for-digit']],
    ['LX17635O36', 'USPS', []],
  ] as const)('of %s, claimed of %s, decides what is a problem: %j', (number, claimed, problems) => {
    const found = identifyNumber(number, claimed).problems.map(({ kind }) => kind);
    expect([...new Set(found)]).toEqual(problems);
  });
});

describe('any text', () => {
  it('has carriers and formats if and only if it is well-formed, and then no problem', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[0-9OIl -]{10,34}$/),
      fc.stringMatching(/^9[1-5]\d{20}$/),
      fc.stringMatching(/^(?:1Z|[A-Z]{1,3})[0-9OIl]{8,17}(?:[A-Z]{2})?$/),
    );
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom(null, 'USPS', 'UPS', 'FedEx', 'DHL', 'LaserShip', 'Canada Post', 'Other'),
        (text, claimed) => {
          const { wellFormed, carriers, formats, problems } = identifyNumber(text, claimed);
          expect([carriers.length > 0, formats.length > 0]).toEqual([wellFormed, wellFormed]);
          expect(new Set(problems.map(({ kind }) => kind)).size).toBeLessThanOrEqual(wellFormed ? 0 : 1);
          for (const problem of problems)
            if ('place' in problem)
              expect(Array.from(text.replaceAll(/[ -]/g, '')).join('')).toContain(problem.found);
        },
      ),
      { seed: 6 },
    );
  });

  it('looks the same with spaces and hyphens, in either case', () => {
    const texts = fc.constantFrom(USPS_BARCODE, FEDEX_12, '1Z999AA10123456784', 'RA123456785US');
    const separators = fc.array(fc.constantFrom('', ' ', '-'), { minLength: 22, maxLength: 22 });
    fc.assert(
      fc.property(texts, separators, fc.boolean(), (text, between, lower) => {
        const spaced = Array.from(text, (character, at) => character + between[at]).join('');
        expect(identifyNumber(lower ? spaced.toLowerCase() : spaced)).toEqual(identifyNumber(text));
      }),
      { seed: 7 },
    );
  });
});
