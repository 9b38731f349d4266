/** The exemptions a second time, for both naive counts: written from the policy's words and from nothing of the program. */

export const NAIVE_SCENARIOS = [
  'as-counted',
  'strictest',
  'as-written',
  'small-flat.value=ex-tax',
  'small-flat.value=incl-tax',
  'small-flat.value=net',
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
  readonly net: Maybe;
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
  const { common, exTax, inclTax, net, byMailpiece, byShipMethod } = tests;
  const edition = day < '2022-07-25' ? 'words' : day < '2025-01-15' ? 'three tests' : 'taxes excluded';
  const method = edition === 'three tests' ? byShipMethod : byMailpiece;
  switch (scenario) {
    case 'strictest':
      return edition === 'taxes excluded'
        ? all(common, exTax, byMailpiece, byShipMethod)
        : all(common, exTax, inclTax, byMailpiece, byShipMethod);
    case 'small-flat.value=incl-tax':
      return edition === 'taxes excluded' ? all(common, exTax, method) : all(common, inclTax, method);
    case 'small-flat.value=net':
      return edition === 'taxes excluded' ? all(common, exTax, method) : all(common, net, method);
    case 'small-flat.method=by-mailpiece':
      return all(common, exTax, byMailpiece);
    case 'small-flat.method=by-ship-method':
      return all(common, exTax, byShipMethod);
    default:
      return all(common, exTax, method);
  }
}

/** What the exemptions that no reading disputes ask of one package. */
export interface OtherFacts {
  /** The country, by code; null where nothing states it. */
  readonly origin: string | null;
  readonly isToHome: boolean;
  /** `''`: none is named. */
  readonly carrier: string;
  readonly mailpiece: string | null;
  /** Whether a number is stated, and whether it is one of a tracked piece. */
  readonly hasNumber: boolean;
  readonly hasTrackedNumber: boolean;
  /** Less than $15 without tax. */
  readonly isUnder15: Maybe;
}

/** Carriers of the tests that have a code of their own, and one of Amazon's list of freight carriers. */
const WITH_CODE = ['USPS', 'UPS', 'FedEx'];
const FREIGHT = ['Old Dominion'];
const NOT_EXEMPT_FROM = ['US', 'CN', 'CA', 'AS', 'UM', 'IN', 'GB'];

/** policy.md §3.2, heavy/bulky: by the rule to 2022-07-24, by the list to 2025-01-14, from then on not known. */
function heavyOn(day: string, { origin, isToHome, carrier, mailpiece }: OtherFacts): Maybe {
  if (mailpiece === 'letter' || mailpiece === 'flat' || carrier === '') return false;
  const isDomestic = all(origin === null ? null : origin === 'US', isToHome);
  const isFreight = FREIGHT.includes(carrier);
  if (day < '2022-07-25') {
    // Whether a carrier was integrated then is known of those with a code alone.
    return all(WITH_CODE.includes(carrier) ? false : null, isDomestic);
  }
  // Neither rule nor list is known since.
  if (day >= '2025-01-15') return all(WITH_CODE.includes(carrier) ? false : null, isDomestic);
  return all(isFreight, isDomestic);
}

/** policy.md §3.2, origin: not known to 2022-07-24, outside of the US and China to 2025-01-14, then outside of seven. */
function originOn(day: string, { origin, isToHome }: OtherFacts): Maybe {
  if (origin === null) return false;
  if (day >= '2025-01-15') return all(!NOT_EXEMPT_FROM.includes(origin), isToHome);
  return all(origin !== 'US' && origin !== 'CN', isToHome, day < '2022-07-25' ? null : true);
}

/** policy.md §3.2: from 2025-01-15 the UK and India under $15 by an untracked service of an integrated carrier. */
function untrackedOn(day: string, facts: OtherFacts): Maybe {
  const { origin, isToHome, carrier, mailpiece, hasNumber, hasTrackedNumber, isUnder15 } = facts;
  if (day < '2025-01-15' || (origin !== 'GB' && origin !== 'IN')) return false;
  const isLetter = mailpiece === 'letter' || mailpiece === 'flat';
  const isUntracked = hasTrackedNumber ? false : hasNumber ? null : isLetter || null;
  return all(isToHome, isUnder15, WITH_CODE.includes(carrier) || null, isUntracked);
}

/** Whether one of them exempts it on a day. */
export function otherwiseExemptOn(day: string, facts: OtherFacts): Maybe {
  return any(heavyOn(day, facts), originOn(day, facts), untrackedOn(day, facts));
}

/** Where its day is not known, every day that it may be must give the same answer. */
export function onEveryDay(days: readonly string[], answer: (day: string) => Maybe): Maybe {
  const answers = new Set(days.map(answer));
  return answers.size === 1 ? ([...answers][0] ?? null) : null;
}

/** One "yes" decides, then one "unknown". */
export function any(...answers: readonly Maybe[]): Maybe {
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/** A discount, which is no more than the price that it is taken off. */
export function capped(off: Range, price: Range): Range {
  return { low: Math.min(off.low, price.high), high: Math.min(off.high, price.high) };
}
