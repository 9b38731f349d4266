/** Digits of a USPS package barcode (IMpb): an optional routing code (420 + ZIP), then 22, 26 or 30 digits from 91 to 95. */
const PACKAGE_BARCODE = /^(?:420(?:\d{5}|\d{9}))?(9[1-5](?:\d{20}|\d{24}|\d{28}))$/;

/** The last digit brings the sum, weighted 3 and 1 from the right, to a multiple of ten. */
function checkDigitHolds(digits: string): boolean {
  let sum = 0;
  for (let fromRight = 1; fromRight < digits.length; fromRight++)
    sum += Number(digits[digits.length - 1 - fromRight]) * (fromRight % 2 === 1 ? 3 : 1);
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1));
}

/**
 * Whether a number is a well-formed USPS package barcode. Letters and flats carry none, so beside a claimed envelope it
 * is a contradiction: that piece went as a tracked parcel. Says nothing of whether the carrier knows the number.
 */
export function identifyNumber(number: string): 'usps-parcel' | null {
  const barcode = PACKAGE_BARCODE.exec(number.replaceAll(/[\s-]/g, ''))?.[1];
  return barcode !== undefined && checkDigitHolds(barcode) ? 'usps-parcel' : null;
}
