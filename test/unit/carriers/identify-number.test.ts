import { expect, it } from '@jest/globals';
import { identifyNumber } from '../../../src/carriers/identify-number.js';

it.each([
  // Check digit by hand: 3 × the sum of every other digit from the right + the rest, to the next ten.
  ['9400111899223197428497', 'usps-parcel'],
  ['9400 1118 9922 3197 4284 97', 'usps-parcel'],
  ['420773019400111899223197428497', 'usps-parcel'],
  ['9400-1118-9922-3197-4284-97', 'usps-parcel'],
  // One digit off: the check digit does not hold.
  ['9400111899223197428498', null],
  ['9400111899223197428479', null],
  ['LTR00123', null],
  ['', null],
  ['1Z999AA10123456784', null],
  ['RA123456785US', null],
  ['12345678901234567890', null],
  ['9.40011E+21', null],
  // A letter O for a zero.
  ['94OO111899223197428497', null],
])('"%s" is a USPS package barcode: %s', (number, kind) => {
  expect(identifyNumber(number)).toBe(kind);
});
