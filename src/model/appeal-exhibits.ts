import type { Exhibit } from './case-file.js';

/** One test of an example shipment, with the words it rests on and where its facts were read. */
export interface ExampleTest {
  readonly test: string;
  readonly words: string | null;
  readonly found: string;
  readonly holds: 'yes' | 'no' | 'unknown';
  readonly source: string;
}

export interface ExampleShipment {
  readonly number: number;
  readonly orderId: string;
  readonly category: string;
  readonly day: string;
  /** What that day is, such as `promised`. */
  readonly dayIs: string;
  readonly trackingNumber: string;
  /** Whether Amazon's report lists it. */
  readonly isListed: boolean;
  /** Amazon's row, or where the records state the package. */
  readonly amazonRow: string;
  /** What its tracking makes it count as, before any exemption. */
  readonly tracking: string;
  readonly arithmetic: string;
  readonly tests: readonly ExampleTest[];
  /** Every fact that some file or the seller states of it. */
  readonly facts: readonly {
    readonly fact: string;
    readonly value: string;
    readonly source: string | null;
  }[];
  readonly conclusion: 'exempt' | 'defect';
  readonly clauseTitle: string | null;
  readonly edition: string | null;
  readonly page: string | null;
  /** The part of the rule by which it was chosen. */
  readonly chosenAs: 'strongest' | 'hardest' | 'hardest-with-tax' | 'first-of-cause' | 'first-of-category';
}

/** Passages of one source as the letter may print them: in quotation marks only where they were read verbatim. */
export interface CitedPassage {
  readonly words: readonly string[];
  readonly verbatim: boolean;
  /** Known by a third party alone. Neither this nor verbatim: read, and kept in other words. */
  readonly secondHand: boolean;
  readonly source: string;
  readonly address: string | null;
}

/** Words that can be read in more than one way, and which of the readings the letter rests on. */
export interface CitedDispute {
  /** Null where they are known second-hand only. */
  readonly words: string | null;
  /** What they are about. */
  readonly about: string;
  readonly readings: readonly {
    readonly title: string;
    readonly argument: string;
    readonly source: string;
    /** What others than the clause say for it, up to the day of the letter. */
    readonly passages: readonly CitedPassage[];
    readonly used: boolean;
  }[];
  /** The reading that the letter rests on; null where it rests on every one. */
  readonly rests: string | null;
  /** Why: it is the strictest with which the figures pass, or it follows the words alone, or what is reported of them. */
  readonly restsSince: 'every' | 'strictest-that-passes' | 'words-alone' | 'as-reported';
}

/** An edition of a clause that the letter cites. */
export interface CitedClause {
  readonly id: string;
  readonly title: string;
  readonly edition: string;
  readonly until: string | null;
  readonly page: string | null;
  readonly passages: readonly CitedPassage[];
  /** How far its words are known by a third party alone; null: not at all. */
  readonly secondHand: 'in part' | 'wholly' | null;
  /** How many packages the letter claims as exempt by it. */
  readonly packages: number;
  readonly disputes: readonly CitedDispute[];
}

/** An edition of the policy that root causes rest on. */
export interface CitedRule {
  readonly title: string;
  readonly edition: string;
  readonly until: string | null;
  readonly passages: readonly CitedPassage[];
  /** What is not known of it; null where nothing is open. */
  readonly question: string | null;
  /** The causes that rest on it, by number. */
  readonly numbers: readonly number[];
}

/** The rows of Exhibit A that one cause explains. */
export interface CausePackages {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly rows: readonly PackageLine[];
}

/** One failing package as Exhibit A prints it. */
export interface PackageLine {
  readonly cells: readonly string[];
  /** Whether the letter claims it as exempt. */
  readonly isClaimed: boolean;
}

/** One thing that a proof shows. */
export interface ProofUse {
  /** What it proves of orders, or `step`: a step of the plan. */
  readonly kind: Exhibit['proves'] | 'step';
  /** The seller's caption, or the root cause that the step is for. */
  readonly text: string;
  /** The orders by number where they are few, else none. */
  readonly orders: readonly string[];
  readonly orderCount: number;
}

/** A file that the packet rests on, to be sent beside the letter. */
export interface Proof {
  readonly label: string;
  readonly file: string;
  readonly sha256: string;
  readonly shows: readonly ProofUse[];
  /** Whether the letter prints it as a picture: `none` is no picture that can be printed, `left-out` keeps to the limits. */
  readonly picture: 'none' | 'printed' | 'left-out';
}

/** A file that an exhibit rests on, and that is listed in an earlier one. */
export interface SharedProof {
  readonly label: string;
  /** The letter of the exhibit that lists it. */
  readonly exhibit: string;
}

/** How many pictures the letter prints, and the labels of those that it leaves out to keep to the limits. */
export interface PictureCount {
  readonly printed: number;
  readonly leftOut: readonly string[];
}

/** The proofs by the exhibit they belong to: B actions, C prevention, D examples. */
export interface ProofLists {
  readonly actions: readonly Proof[];
  readonly prevention: readonly Proof[];
  readonly examples: readonly Proof[];
}
