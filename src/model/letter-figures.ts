import type { AppealCategory, AppealCause } from './appeal-parts.js';
import type { Branch } from './case-file.js';
import type { LocalDate } from './local-date.js';

/** How many packages an edition of a clause exempts. */
export interface ClauseFigure {
  readonly clause: string;
  readonly edition: string;
  readonly packages: number;
}

/** An example shipment as the letter shows it: the sum written out, and what each test found. */
export interface ExampleFigure {
  readonly orderId: string;
  readonly category: string;
  /** Spelled out. */
  readonly day: string;
  readonly conclusion: 'exempt' | 'defect';
  readonly arithmetic: string;
  readonly tests: readonly { readonly test: string; readonly holds: string; readonly found: string }[];
  readonly facts: readonly { readonly fact: string; readonly value: string }[];
}

/** Amazon's own counts of a category, with the rate that they make. */
export interface StatedRate {
  readonly category: string;
  readonly valid: number;
  readonly counted: number;
  readonly display: string;
}

/** Every figure that the letter prints beyond those of the scenarios: part of analysis.json, so that each can be found there. */
export interface LetterFigures {
  readonly branch: Branch;
  readonly leads: string;
  /** The last day on which the notice can be answered; null where it names none. */
  readonly deadline: LocalDate | null;
  readonly counts: LetterCounts;
  /** Packages that count as valid only since the seller declares that they were scanned. */
  readonly presumed: number;
  /** What Amazon states, printed beside a rate rebuilt from the records; none where Amazon's counts lead. */
  readonly stated: readonly StatedRate[];
  readonly categories: readonly AppealCategory[];
  readonly causes: readonly AppealCause[];
  readonly clauses: readonly ClauseFigure[];
  /** By which clauses packages are left out of a rebuilt rate from the start. */
  readonly leftOut: readonly ClauseFigure[];
  readonly examples: readonly ExampleFigure[];
  /** What the policy leaves open, and for how many packages. */
  readonly questions: readonly string[];
}

/** The figures of the letter's first page. */
export interface LetterCounts {
  readonly listed: number;
  readonly exempt: number;
  /** Of the exempt ones, those whose Amazon row states Package Value and the exact shipping service. */
  readonly onAmazonsRows: number;
  readonly remaining: number;
  readonly undetermined: number;
  readonly counted: number | null;
  readonly valid: number | null;
  readonly atLeast: number | null;
  readonly clearFrom: number | null;
}
