import type { Grade } from './clause.js';
import type { LeftOutReason } from './left-out.js';
import type { LocalDate } from './local-date.js';
import type { Exemption, Outcome, TestResult } from './verdict.js';

/** One fact of a package as it can be checked: what it is, what was read, and every place it was read from. */
export interface ExplainedFact {
  readonly fact: string;
  /** Null where no file states it. */
  readonly value: string | null;
  /** `file:row`, or why there is none (declared, derived). */
  readonly source: string | null;
  /** Whether the value is an amount that the files only bound, from the least to the most. */
  readonly isBound?: boolean;
}

/** One test of a clause. `reading` is null for a test that no reading changes. */
export interface ExplainedTest extends TestResult {
  readonly reading: string | null;
  readonly title: string | null;
  /** The disputed words that the reading reads, verbatim; null where they are known second-hand only. */
  readonly words: string | null;
}

/** One clause tried on a package, with its exact words. */
export interface ExplainedClause {
  readonly clause: string;
  readonly title: string;
  /** First day of the edition in force on the package's day. */
  readonly edition: LocalDate;
  readonly until: LocalDate | null;
  /** What is not known of the policy of that day. */
  readonly question: string | null;
  readonly passages: readonly {
    readonly words: string;
    readonly verbatim: boolean;
    readonly grade: Grade;
    readonly source: string;
    readonly address: string | null;
  }[];
  readonly tests: readonly ExplainedTest[];
  /** Words on which the readings disagree for this package: ``fails `incl-tax` by $1.00; passes `ex-tax` ``. */
  readonly contested: readonly string[];
}

/** What a package counts as under one scenario, and what would turn that. */
export interface ExplainedScenario {
  readonly scenario: string;
  readonly title: string;
  readonly exemption: Exemption;
  readonly outcomes: readonly Outcome[];
  /** Every clause that exempts it. */
  readonly clauses: readonly string[];
  /** The nearest change that would flip its exemption: every part is needed. Null where no honest change would. */
  readonly flip: readonly string[] | null;
}

/** One package, from its facts to its verdicts. */
export interface ExplainedPackage {
  readonly orderId: string;
  readonly packageId: string;
  /** Whether it lies in the window, so that the figures count it. */
  readonly isCounted: boolean;
  readonly facts: readonly ExplainedFact[];
  readonly tracking: {
    readonly outcomes: readonly Outcome[];
    readonly because: string;
    readonly needs: string | null;
  };
  /** The root cause, where it counts as failing. */
  readonly cause: string | null;
  readonly clauses: readonly ExplainedClause[];
  readonly scenarios: readonly ExplainedScenario[];
}

/** An order, or the packages of a tracking number, as `explain` prints it. */
export interface Explanation {
  readonly formatVersion: 1;
  readonly asked: string;
  readonly packages: readonly ExplainedPackage[];
  /** The order makes no package, and why. */
  readonly leftOut: { readonly because: LeftOutReason; readonly source: string | null } | null;
  /** Problems noted at the rows of these packages. */
  readonly issues: readonly { readonly code: string; readonly message: string; readonly place: string }[];
}
