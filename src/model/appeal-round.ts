import type { RequestId } from './reviewer-request.js';

/**
 * What is new of a step of the plan. `new`: not told before. `done`: planned before, done now. `detailed`: told before in
 * other words. `proved`: told before in the same words, with a proof added.
 */
export type StepChange = 'new' | 'done' | 'detailed' | 'proved';

/** A step that is new or told anew. */
export interface RoundStep {
  readonly cause: string;
  /** The cause's number in the letter. */
  readonly number: number;
  readonly change: StepChange;
  readonly isDone: boolean;
  /** Spelled out, or null. */
  readonly day: string | null;
}

/** A file that the packet before did not rest on, or rested on with other bytes. */
export interface RoundFile {
  readonly file: string;
  readonly change: 'new' | 'changed';
  /** Its label among the exhibits, or null for a report. */
  readonly label: string | null;
}

/** A cause that counts other packages than in the packet before; 0 where it was not found. */
export interface RoundCause {
  /** Its number in the letter; null where it is found no longer. */
  readonly number: number | null;
  readonly title: string;
  readonly before: number;
  readonly now: number;
}

/** One of the four requests, and what is new for it. */
export interface RoundRequest {
  readonly id: RequestId;
  readonly number: number;
  readonly isAsked: boolean;
  /** Whether anything is new for it; null where the packet before does not say what it told. */
  readonly isNew: boolean | null;
  readonly steps: readonly RoundStep[];
  readonly files: readonly RoundFile[];
  readonly causes: readonly RoundCause[];
  /** How many causes, steps or files stand as they were sent. */
  readonly stands: number;
}

/** One thing then and now. */
export interface ThenNow<T> {
  readonly before: T;
  readonly now: T;
}

/** Orders whose outcome is another than in the packet before. */
export interface RoundOrders {
  /** Claimed as exempt then, and not now. */
  readonly noLonger: readonly string[];
  /** Claimed as exempt now, and not then. */
  readonly newly: readonly string[];
}

/** What differs in the figures, and the reasons that can be read from the files. Null: as before. */
export interface RoundFigures {
  readonly isSame: boolean;
  readonly exempt: ThenNow<number> | null;
  readonly listed: ThenNow<number> | null;
  readonly counted: ThenNow<number> | null;
  readonly valid: ThenNow<number> | null;
  readonly categories: readonly {
    readonly name: string;
    readonly asCounted: ThenNow<string>;
    readonly led: ThenNow<string>;
  }[];
  readonly orders: RoundOrders;
  readonly window: ThenNow<string> | null;
  /** The titles of the scenarios that lead. */
  readonly lead: ThenNow<string> | null;
  readonly reportsAdded: readonly string[];
  readonly reportsChanged: readonly string[];
  readonly filesRemoved: readonly string[];
  readonly caseChanged: boolean;
  readonly edition: ThenNow<string> | null;
  readonly version: ThenNow<string> | null;
  /** The seller's own words for why they differ. */
  readonly words: string | null;
}

/** The packet that went before. */
export interface RoundEarlier {
  readonly packet: string;
  /** The day it was sent where the case says so, else the day it is dated. */
  readonly day: string;
  readonly isDraft: boolean;
  /** Whether it says which actions and controls it told. */
  readonly saysPlan: boolean;
  /** Steps told as done before that this packet tells no more. */
  readonly dropped: readonly string[];
}

/** This packet against the one sent before it. */
export interface AppealRound {
  /** The day of the refusal that is answered, spelled out; null where the notice is none. */
  readonly refused: string | null;
  /** Null where no earlier packet is on file. */
  readonly earlier: RoundEarlier | null;
  /** All four, in Amazon's order. */
  readonly requests: readonly RoundRequest[];
  readonly figures: RoundFigures | null;
}
