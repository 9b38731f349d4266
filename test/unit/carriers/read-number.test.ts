import { describe, expect, it } from '@jest/globals';
import { identifyNumber } from '../../../src/carriers/identify-number.js';
import { NUMBER_FORMATS } from '../../../src/carriers/number-formats.js';
import { readNumber, readService } from '../../../src/carriers/read-number.js';

const read = (number: string, claimed: string | null = null) =>
  readNumber(number, identifyNumber(number, claimed));

/** The parts of the first reading, as `name text (meaning)`. */
const partsOf = (number: string, claimed: string | null = null): readonly string[] =>
  (read(number, claimed)[0]?.parts ?? []).map(
    ({ name, text, meaning }) => `${name} ${text}${meaning === null ? '' : ` (${meaning})`}`,
  );

describe('the parts of a number', () => {
  it('of a postage vendor’s USPS barcode are those of Publication 199', () => {
    expect(partsOf('420 77301 9400 1118 9922 3197 4284 97')).toEqual([
      'routing code 42077301 (to ZIP code 77301)',
      'application id 94 (a postage vendor)',
      'service type 001 (USPS Tracking)',
      'vendor id 11',
      'mailer id 899223',
      'serial number 19742849',
      'check digit 7',
    ]);
  });

  it('of a commercial mailer’s are told by the mailer id: 9 digits if it begins with 9, else 6', () => {
    expect(partsOf('9205590164917337534322').slice(1, 4)).toEqual([
      'service type 055 (Priority Mail)',
      'mailer id 901649173',
      'serial number 3753432',
    ]);
    expect(partsOf('9361289878700317633795').slice(1, 4)).toEqual([
      'service type 612',
      'mailer id 898787',
      'serial number 0031763379',
    ]);
  });

  it('says of a mailer’s id no more than its first digit tells', () => {
    expect(partsOf('9205501234561234567897')).toEqual(
      expect.arrayContaining(['application id 92 (a commercial mailer)', 'mailer id 012345']),
    );
  });

  it.each([
    [
      '1Z999AA10123456784',
      ['shipper 999AA1', 'service type 01 (Next Day Air)', 'package 2345678', 'check digit 4'],
    ],
    [
      'RR473124829CN',
      [
        'service indicator RR (letter post, registered)',
        'serial number 47312482',
        'check digit 9',
        "country CN (People's Republic of China)",
      ],
    ],
    [
      '9611020987654312345672',
      [
        'application id 96',
        'container type 11',
        'service type 020',
        'shipper 9876543',
        'serial number 1234567',
        'check digit 2',
      ],
    ],
    ['TBA502887274000', ['begins with TBA', 'serial number 502887274000']],
  ])('of %s are %j', (number, parts) => {
    expect(partsOf(number)).toEqual(parts);
  });

  it.each(NUMBER_FORMATS.map((format) => [format.id, format] as const))(
    'put together are the number: %s',
    (id, format) => {
      for (const number of format.examples.wellFormed) {
        const reading = read(number, format.carriers[0]).find((one) => one.format === id);
        const joined = reading?.parts.map(({ text }) => text).join('');
        const start = number.replaceAll(/[ -]/g, '').replace(joined ?? '', '');
        // What tells the format stands before the parts: 1Z, MI.
        expect(['', '1Z', 'MI']).toContain(start);
      }
    },
  );
});

describe('a check digit', () => {
  it('is worked by the weights from the right', () => {
    // By hand: 3 × (9+0+1+1+9+2+3+9+4+8+9…) as in the format's own example: 203, and 7 to 210.
    expect(read('9400111899223197428497')[0]?.check).toMatchObject({
      sum: 203,
      modulus: 10,
      expected: '7',
      found: '7',
      place: 22,
    });
  });

  it('is worked as the UPU does in its own example: 47312482 gives 200, and 11 − 2 = 9', () => {
    const check = read('RR473124829CN')[0]?.check;
    expect(check?.weights).toEqual([8, 6, 4, 2, 3, 5, 9, 7]);
    expect(check).toMatchObject({ sum: 200, expected: '9', place: 11 });
  });

  it('that is wrong is worked all the same', () => {
    expect(read('1Z999AA10123456785')[0]?.check).toMatchObject({ expected: '4', found: '5', place: 18 });
  });

  it('counts what is not printed', () => {
    expect(read('61299998820821171811', 'FedEx')[0]?.check).toMatchObject({ implied: '92', expected: '1' });
  });

  it.each(NUMBER_FORMATS.map((format) => [format.id, format] as const))(
    'adds up, and is the one that stands there: %s',
    (id, format) => {
      for (const number of format.examples.wellFormed) {
        const check = read(number, format.carriers[0]).find((one) => one.format === id)?.check;
        if (!check) continue;
        const sum = check.values.reduce((total, value, at) => total + value * (check.weights[at] ?? 0), 0);
        expect([sum, check.found]).toEqual([check.sum, check.expected]);
      }
    },
  );
});

describe('the service', () => {
  it.each([
    ['9400111899223197428497', 'USPS Tracking'],
    ['9205590164917337534322', 'Priority Mail'],
    ['9361289878700317633795', 'service type 612'],
    ['71123456789123456787', 'Certified Mail'],
    ['1ZXX3150YW44070023', 'SurePost'],
    ['TBA502887274000', null],
    ['RR473124829CN', null],
    ['LTR00123', null],
  ])('of %s is %s', (number, service) => {
    expect(readService(number, identifyNumber(number))).toBe(service);
  });
});
