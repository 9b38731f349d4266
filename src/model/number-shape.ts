/** A carrier whose numbers are told by their shape. `S10`: a national post, by the standard that all of them share. */
export type CarrierId =
  | 'USPS'
  | 'UPS'
  | 'FedEx'
  | 'DHL'
  | 'OnTrac'
  | 'LaserShip'
  | 'Amazon'
  | 'Canada Post'
  | 'Royal Mail'
  | 'S10';

/**
 * What is odd about a text given as a tracking number. `spreadsheet`: digits were lost to a spreadsheet. A place counts from 1 in
 * the number without its spaces and hyphens; `format` is the id of the format that the number is taken for.
 */
export type NumberProblem =
  | { readonly kind: 'blank' | 'spreadsheet' }
  | { readonly kind: 'odd-character'; readonly place: number; readonly found: string }
  | {
      readonly kind: 'check-digit';
      readonly format: string;
      readonly place: number;
      readonly found: string;
      /** The digit that all others ask for: this one is wrong, or another is. */
      readonly expected: string;
    }
  | {
      readonly kind: 'letter-for-digit';
      readonly format: string;
      readonly place: number;
      readonly found: string;
      readonly meant: string;
    };

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
  /** Letter post of a national post, by its first letter; null where it is no number of such a post (UPU S10). */
  readonly isLetterPost: boolean | null;
  /** Whether every format that it has holds a check digit, so that more than its form tells whose it is. */
  readonly hasCheck: boolean;
}
