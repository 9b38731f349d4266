import type { CheckedText, WordingSeverity } from '../../model/wording.js';

/** What a rule found in one text. */
export interface WordingHit {
  readonly severity: WordingSeverity;
  /** The few words found; empty where it is the whole text, or what is missing from it. */
  readonly quote: string;
  readonly why: string;
  readonly mend: string;
}

/** One fault of wording. At most one hit a text and severity: the same mend is not told twice. */
export interface WordingRule {
  readonly id: string;
  /** @param all every text checked along with it, itself included. */
  readonly find: (text: CheckedText, all: readonly CheckedText[]) => readonly WordingHit[];
}
