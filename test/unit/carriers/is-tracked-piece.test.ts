import { expect, it } from '@jest/globals';
import { identifyNumber } from '../../../src/carriers/identify-number.js';
import { isLetterPost, isTrackedPiece } from '../../../src/carriers/is-tracked-piece.js';

it.each([
  // By hand: 3 × (9+8+4+9+3+2+9+1+1+0+9) + (4+2+7+1+2+9+8+1+0+4) = 165 + 38 = 203, and 7 to 210.
  ['9400111899223197428497', true],
  ['9400 1118 9922 3197 4284 97', true],
  ['420773019400111899223197428497', true],
  ['9400-1118-9922-3197-4284-97', true],
  // A non-breaking space, a TAB and a mark of byte order are spaces too, as where numbers are compared.
  ['9400\u00A01118\u00A09922\u00A03197\u00A04284\u00A097', true],
  ['\uFEFF9400\t111899223197428497', true],
  ['9205590164917337534322', true],
  ['1Z999AA10123456784', true],
  // Registered, express and parcel items of the US; by hand as in the format's own examples.
  ['RA123456785US', true],
  ['EA000010100US', true],
  ['CP100000025US', true],
  // Packages of other carriers.
  ['9611020987654312345672', true],
  ['9622001900000000000000776632517510', true],
  ['TBA502887274000', true],
  ['C11031500001879', true],
  ['1LS717793482164', true],
  ['JJD0099999999', true],
  // Registered, express and parcel items of any post.
  ['RB123456785GB', true],
  ['EE473124829CN', true],
  ['CP473124829CA', true],
  // Letter post of any post.
  ['LM123456785CA', false],
  ['ux473124829de', false],
  [' L X 473124829 CN', false],
  // What a reference may be like by chance, and mail without tracking.
  ['986578788855', false],
  ['03071790000523483741', false],
  ['K2479825491', false],
  ['LX17635036', false],
  ['GM2951173225174494', false],
  ['3318810025', false],
  ['4002847016405018', false],
  // Letter post.
  ['LA123456785US', false],
  ['UA123456785US', false],
  ['\u00A0L\u00A0A\u00A0123456785US', false],
  // A letter's own references.
  ['LTR00123', false],
  ['', false],
  ['12345678901234567890', false],
  ['61299998820821171811', false],
  // One digit off, digits swapped, a letter O for a zero, eaten by a spreadsheet: it may be one.
  ['9400111899223197428498', null],
  ['9400111899223197428479', null],
  ['94OO111899223197428497', null],
  ['1Z999AA10123456785', null],
  ['RA123456784US', null],
  ['RB123456786GB', null],
  ['LM123456786CA', false],
  ['C11031500001878', null],
  ['TBAO02887274000', null],
  ['986578788856', false],
  ['9.40011E+21', null],
  ['9400111899223190000000', null],
])('"%s" is a number of a tracked piece: %s', (number, is) => {
  expect(isTrackedPiece(identifyNumber(number), number)).toBe(is);
});

it.each([
  ['LA123456785US', true],
  ['\u00A0L\u00A0A\u00A0123456785US', true],
  ['LA123456784US', true],
  ['RA123456785US', false],
  ['RA123456784US', false],
  // No country has this code, and no post these numbers.
  ['LA123456785XX', null],
  ['L12345678', null],
  ['9400111899223197428497', null],
  ['', null],
])('"%s" is a number of letter post: %s', (number, is) => {
  expect(isLetterPost(identifyNumber(number), number)).toBe(is);
});
