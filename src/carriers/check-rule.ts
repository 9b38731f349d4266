/** How a check digit is made: each character times its weight, summed up, and the rest of the sum by a modulus. */
export interface CheckRule {
  /** By turns where there are fewer than characters. */
  readonly weights: readonly number[];
  /** Where the turns begin. */
  readonly from: 'left' | 'right';
  readonly modulus: 7 | 10 | 11;
  /**
   * How the rest becomes the digit. `fill`: what fills the sum up to a multiple of the modulus; `rest`: the rest itself, 10 written
   * as 0; `s10`: what is left of the modulus, 10 written as 0 and 11 as 5.
   */
  readonly digit: 'fill' | 'rest' | 's10';
}
