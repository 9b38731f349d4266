import type { CarrierId } from '../model/number-shape.js';
import type { CheckRule } from './check-rule.js';

/** One way to divide a number into its parts. */
export interface NumberLayout {
  /** In capitals, without spaces and hyphens. The named groups are the parts, in their order (see `PART_WORDS`). */
  readonly pattern: RegExp;
  /** The lengths that the pattern can have: what numbers are looked up by. */
  readonly lengths: readonly number[];
  /** Null: it has no check digit, or none that is published. */
  readonly check: NumberCheck | null;
}

/** Which characters a check digit is made of. */
export interface NumberCheck {
  readonly rule: CheckRule;
  /** How many characters stand before those that are counted. */
  readonly from: number;
  /** How many stand behind the check digit. */
  readonly behind: number;
  /** Characters that are counted before the others, though they are not printed. */
  readonly implied: string;
}

/** One format of a carrier's tracking numbers, as data with its own examples. */
export interface NumberFormat {
  /** Never renamed: it is printed. */
  readonly id: string;
  readonly name: string;
  /** The carrier whose format it is, then those that also hand out, deliver or track numbers of this shape. */
  readonly carriers: readonly CarrierId[];
  /** Where it is published. */
  readonly source: string;
  /** More than one where a number can be divided in more than one way. */
  readonly layouts: readonly NumberLayout[];
  /**
   * What its shape is worth. `prefix`: its first characters tell it, whoever is named as the carrier. `digits`: bare digits of some
   * length may be anyone's, so that they count only where its carrier is named, or none is. `shape`: the same, and so weak that a
   * failed check is no fault unless its carrier is named.
   */
  readonly evidence: 'prefix' | 'digits' | 'shape';
  /** Whether only tracked packages bear it, never a letter or flat. By the first letter for S10. */
  readonly tracked: boolean | 'by-first-letter';
  /** Consolidators of any name print it for the post office, so that it is nobody's alone. */
  readonly isShared?: boolean;
  readonly examples: {
    readonly wellFormed: readonly string[];
    /** Texts close to the format that do not have it. */
    readonly nearMisses: readonly string[];
  };
}
