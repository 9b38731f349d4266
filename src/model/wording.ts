import type { Source } from './source.js';

/**
 * What a checked text is: `action` and `control` are the sentences of a plan, `letter` the words around them, `template` what a
 * template that replaces one of the program's says itself.
 */
export type TextPart =
  | 'action'
  | 'control'
  | 'measure'
  | 'owner'
  | 'caption'
  | 'difference'
  | 'template'
  | 'letter';

/** A text whose wording is checked. */
export interface CheckedText {
  readonly part: TextPart;
  /** Where it stands, as the seller would look for it: `actions[2].what`, counted from 1, or a section of the letter. */
  readonly where: string;
  readonly text: string;
  /** The root cause of the step that it belongs to; null where it belongs to none. */
  readonly cause: string | null;
  /** Whether its step is said to be done, or in force, by the day of the letter. */
  readonly stands: boolean;
  /** Its place in the case file; null where it stands in no file of the seller. */
  readonly source: Source | null;
}

/** `error`: sinks an appeal, so that the packet stays a draft. `warning`: weakens it. */
export type WordingSeverity = 'error' | 'warning';

/** Words that weaken or sink an appeal: which, where, why, and how to mend it. */
export interface WordingFinding {
  /** `wording-` and the id of the rule. */
  readonly code: string;
  readonly severity: WordingSeverity;
  readonly where: string;
  readonly source: Source | null;
  /** The few words found; empty where it is the whole text, or what is missing from it. */
  readonly quote: string;
  readonly why: string;
  readonly mend: string;
}
