/** A fact of a package that a test of a clause reads. */
export type TestedFact =
  | 'value'
  | 'mailpiece'
  | 'ship-method'
  | 'carrier'
  | 'number'
  | 'origin'
  | 'destination'
  | 'order';

/** What each test of the catalogue reads, so that a letter can say where it stands and what would prove it. */
export const TEST_FACTS: ReadonlyMap<string, readonly TestedFact[]> = new Map<string, readonly TestedFact[]>([
  ['as-letter', ['mailpiece']],
  ['by-buy-shipping', []],
  ['by-freight-carrier', ['carrier']],
  ['by-integrated-carrier', ['carrier']],
  ['by-listed-carrier', ['carrier']],
  ['by-mailpiece', ['mailpiece']],
  ['by-seller', ['order']],
  ['by-ship-method', ['ship-method']],
  ['by-unintegrated-carrier', ['carrier']],
  ['by-untracked-service', ['mailpiece', 'number']],
  ['by-usps', ['carrier']],
  ['cross-border', ['origin', 'destination']],
  ['ex-tax', ['value']],
  ['from-elsewhere', ['origin']],
  ['from-home', ['origin']],
  ['from-listed', ['origin']],
  ['incl-tax', ['value']],
  ['is-digital', ['mailpiece']],
  ['net', ['value']],
  ['no-tracked-number', ['number']],
  // What was mailed decides here only where it speaks against an envelope.
  ['not-a-parcel', []],
  ['not-an-envelope', []],
  ['not-prime', ['order']],
  ['to-home', ['destination']],
]);
