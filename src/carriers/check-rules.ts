import type { CheckRule } from './check-rule.js';

/** The check rules that carriers publish. Letters count as digits: A is 2, B is 3 … H is 9, I is 0, J is 1 … */
export const CHECK_RULES = {
  /** USPS (Publication 199, “Calculating the MOD 10 Check Digit”), GS1, FedEx Ground, Canada Post. */
  threeOne: { weights: [3, 1], from: 'right', modulus: 10, digit: 'fill' },
  /** UPS, and OnTrac, which counts its first letter. */
  oneTwo: { weights: [1, 2], from: 'left', modulus: 10, digit: 'fill' },
  /** FedEx Express. */
  oneThreeSeven: { weights: [1, 3, 7], from: 'right', modulus: 11, digit: 'rest' },
  /** UPU S10. */
  s10: { weights: [8, 6, 4, 2, 3, 5, 9, 7], from: 'left', modulus: 11, digit: 's10' },
  /** DHL Express: the rest of the number by 7. The weights are the rests of 1, 10, 100 …, which give the same. */
  bySeven: { weights: [1, 3, 2, 6, 4, 5], from: 'right', modulus: 7, digit: 'rest' },
} as const satisfies Readonly<Record<string, CheckRule>>;
