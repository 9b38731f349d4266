/** A carrier whose numbers are told by their shape. */
export type CarrierId = 'USPS' | 'UPS' | 'FedEx';

/** What is odd about a text given as a tracking number. `spreadsheet`: digits were lost to a spreadsheet. */
export type NumberProblem = 'blank' | 'spreadsheet' | 'check-digit' | 'letter-for-digit' | 'odd-character';

/**
 * What a tracking number looks like, by its shape and check digit alone. Well-formed is not valid: it says nothing of
 * whether the carrier knows the number, and a physical scan outranks a failed check digit.
 */
export interface NumberShape {
  /** Whether it has the shape of some carrier's numbers, check digit included. */
  readonly wellFormed: boolean;
  /** The carriers whose numbers look so, the claimed one first where it is among them. */
  readonly carriers: readonly CarrierId[];
  /** The ids of the formats that it has, in the order of `carriers`. */
  readonly formats: readonly string[];
  readonly problems: readonly NumberProblem[];
}

/** A tracking number as the rest of the program needs it. */
export interface NumberFacts {
  readonly shape: NumberShape;
  /** Well-formed, but of another carrier than the one named beside it. */
  readonly isAnotherCarriers: boolean;
  /** One of a tracked piece, which no letter or flat bears; null where it is damaged or mistyped and may be one. */
  readonly isTrackedPiece: boolean | null;
}
