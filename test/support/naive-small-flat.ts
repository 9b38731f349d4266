/** The small-flat clause a second time, for both naive counts: written from the policy's words and from nothing of the program. */

export const NAIVE_SCENARIOS = [
  'as-counted',
  'strictest',
  'as-written',
  'small-flat.value=ex-tax',
  'small-flat.value=incl-tax',
  'small-flat.method=by-mailpiece',
  'small-flat.method=by-ship-method',
] as const;

/** The two shipping services of policy.md §3.1, as they are given at confirmation. */
export const EXACT_WORDS = ['USPS Standard Mail envelopes', 'USPS First Class Mail envelopes'];

/** Yes, no, or not known. */
export type Maybe = boolean | null;

/** What the clause asks of one package. `common`: the tests that no reading disputes. */
export interface SmallFlatTests {
  readonly common: Maybe;
  readonly exTax: Maybe;
  readonly inclTax: Maybe;
  readonly byMailpiece: Maybe;
  readonly byShipMethod: Maybe;
}

/** All must hold: one "no" decides, then one "unknown". */
export function all(...tests: readonly Maybe[]): Maybe {
  if (tests.includes(false)) return false;
  return tests.includes(null) ? null : true;
}

/** policy.md §3.1, the table of as-written and strictest by edition, line by line. */
export function smallFlatOn(day: string, tests: SmallFlatTests, scenario: string): Maybe {
  const { common, exTax, inclTax, byMailpiece, byShipMethod } = tests;
  const edition = day < '2022-07-25' ? 'words' : day < '2025-01-15' ? 'three tests' : 'taxes excluded';
  const method = edition === 'three tests' ? byShipMethod : byMailpiece;
  switch (scenario) {
    case 'strictest':
      return edition === 'taxes excluded'
        ? all(common, exTax, byMailpiece, byShipMethod)
        : all(common, exTax, inclTax, byMailpiece, byShipMethod);
    case 'small-flat.value=incl-tax':
      return edition === 'taxes excluded' ? all(common, exTax, method) : all(common, inclTax, method);
    case 'small-flat.method=by-mailpiece':
      return all(common, exTax, byMailpiece);
    case 'small-flat.method=by-ship-method':
      return all(common, exTax, byShipMethod);
    default:
      return all(common, exTax, method);
  }
}
