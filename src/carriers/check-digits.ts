/** Weights 3 and 1 by turns, from the digit left of the check digit; the check digit fills up to a multiple of ten. */
export function threeOneHolds(digits: string): boolean {
  let sum = 0;
  for (let fromRight = 1; fromRight < digits.length; fromRight++)
    sum += Number(digits[digits.length - 1 - fromRight]) * (fromRight % 2 === 1 ? 3 : 1);
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1));
}

/** UPS: weights 1 and 2 by turns from the left, letters as digits (A is 2, B is 3 … H is 9, I is 0 …), filled up to ten. */
export function oneTwoHolds(characters: string): boolean {
  let sum = 0;
  for (let at = 0; at < characters.length - 1; at++) {
    const code = characters.charCodeAt(at);
    sum += (code < 65 ? code - 48 : (code - 63) % 10) * (at % 2 === 0 ? 1 : 2);
  }
  return (10 - (sum % 10)) % 10 === Number(characters.at(-1));
}

/** Weights from the left, one a digit, by turns where there are fewer; the rest by eleven. */
function restByEleven(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < digits.length - 1; at++)
    sum += Number(digits[at]) * (weights[at % weights.length] ?? 0);
  return sum % 11;
}

const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];
const FEDEX_WEIGHTS = [3, 1, 7];

/** UPU S10: eleven minus the rest, where 10 is written 0 and 11 is written 5. */
export function s10Holds(digits: string): boolean {
  const left = 11 - restByEleven(digits, S10_WEIGHTS);
  return (left === 10 ? 0 : left === 11 ? 5 : left) === Number(digits.at(-1));
}

/** FedEx, 12 digits: the rest itself, where 10 is written 0. */
export function fedexTwelveHolds(digits: string): boolean {
  return restByEleven(digits, FEDEX_WEIGHTS) % 10 === Number(digits.at(-1));
}
