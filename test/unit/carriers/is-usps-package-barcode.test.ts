import { expect, it } from '@jest/globals';
import { identifyNumber } from '../../../src/carriers/identify-number.js';
import { isUspsPackageBarcode } from '../../../src/carriers/is-usps-package-barcode.js';

it.each([
  // By hand: 3 × (9+8+4+9+3+2+9+1+1+0+9) + (4+2+7+1+2+9+8+1+0+4) = 165 + 38 = 203, and 7 to 210.
  ['9400111899223197428497', true],
  ['9400 1118 9922 3197 4284 97', true],
  ['420773019400111899223197428497', true],
  ['9400-1118-9922-3197-4284-97', true],
  ['9205590164917337534322', true],
  // One digit off: the check digit does not hold.
  ['9400111899223197428498', false],
  ['9400111899223197428479', false],
  ['LTR00123', false],
  ['', false],
  ['1Z999AA10123456784', false],
  ['RA123456785US', false],
  ['12345678901234567890', false],
  ['61299998820821171811', false],
  ['9.40011E+21', false],
  // A letter O for a zero.
  ['94OO111899223197428497', false],
])('"%s" is a USPS package barcode: %s', (number, is) => {
  expect(isUspsPackageBarcode(identifyNumber(number))).toBe(is);
});
