import type { NumberShape } from './number-shape.js';

/**
 * What a number says beside a claimed envelope. `contradicts`: only tracked pieces bear it; `registered`: a letter bears it only by a
 * service that tracks it; `open`: it is damaged and may be such a number; `letter-post`: envelopes bear it; `silent`: none of these.
 */
export type EnvelopeWord = 'contradicts' | 'registered' | 'open' | 'letter-post' | 'silent';

/** A tracking number with what it looks like, as the `tracking` command tells it. */
export interface NumberView extends NumberShape {
  /** As it was given. */
  readonly number: string;
  /** The service of its service type, by name or as `service type 612`; null where its format has none. */
  readonly service: string | null;
  /** Whether it is one of a tracked piece, which no plain letter or flat bears; null where it is damaged and may be one. */
  readonly tracked: boolean | null;
  /** What it means for a package that is claimed to have gone as a letter or flat. */
  readonly envelope: EnvelopeWord;
  /** Whether it is another carrier's than the one named with it; null where none is named. */
  readonly anotherCarriers: boolean | null;
}

/** A part of a number, with what it means where that is known. */
export interface NumberPart {
  readonly name: string;
  readonly text: string;
  readonly meaning: string | null;
}

/** How a check digit comes about, so that it can be reckoned by hand. The lists have one entry for each character that counts. */
export interface WorkedCheck {
  readonly characters: readonly string[];
  /** What each counts: a digit itself, a letter as its rule says. */
  readonly values: readonly number[];
  readonly weights: readonly number[];
  readonly sum: number;
  readonly modulus: number;
  /** `fill`: what fills the sum up to a multiple; `rest`: the rest; `s10`: the modulus less the rest, 10 as 0 and 11 as 5. */
  readonly digit: 'fill' | 'rest' | 's10';
  readonly expected: string;
  readonly found: string;
  /** The place of the check digit, from 1. */
  readonly place: number;
  /** What is counted first though it is not printed. */
  readonly implied: string;
}

/** A number divided as one format has it. */
export interface NumberReading {
  readonly format: string;
  readonly name: string;
  readonly source: string;
  readonly parts: readonly NumberPart[];
  /** Null: the format has no check digit that is published. */
  readonly check: WorkedCheck | null;
}
