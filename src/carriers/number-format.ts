import type { CarrierId } from '../model/number-shape.js';

/** One format of a carrier's tracking numbers, as data with its own examples. */
export interface NumberFormat {
  /** Never renamed: it is printed. */
  readonly id: string;
  /** The carrier whose format it is, then those that also hand out, deliver or track numbers of this shape. */
  readonly carriers: readonly CarrierId[];
  /**
   * The ways to read a number in capitals, without spaces and hyphens; the first group holds what the check is made of.
   * More than one where a number can be divided in more than one way.
   */
  readonly patterns: readonly RegExp[];
  readonly checkHolds: (checked: string) => boolean;
  /** Whether its first characters tell it. Bare digits of some length may be anyone's: a failed check says nothing then. */
  readonly distinctive: boolean;
  readonly examples: {
    readonly wellFormed: readonly string[];
    /** Texts close to the format that do not have it. */
    readonly nearMisses: readonly string[];
  };
}
