import type { StepChange } from './appeal-round.js';
import type { Standing } from './decimal.js';
import type { CausePlace } from './root-cause.js';

/** A done, planned or missing step of the plan of action. `done` only with a past day and a proof file that exists. */
export interface PlanStep {
  readonly status: 'done' | 'planned' | 'missing' | 'none-needed';
  readonly what: string;
  /** Spelled out, or null. */
  readonly day: string | null;
  readonly by: string | null;
  readonly measure: string | null;
  /** Letters and numbers of the proofs in the exhibit list, such as `B1`. */
  readonly proofs: readonly string[];
  /** The same proofs by file, for a text that stands without the exhibits. */
  readonly proofFiles: readonly string[];
  /** What is new of it since the packet sent before; null: it stands as sent, or nothing was. */
  readonly since: StepChange | null;
}

/** Whether a step is one that the seller declared, done or planned. */
export const isDeclared = ({ status }: PlanStep): boolean => status === 'done' || status === 'planned';

/** One root cause as the letter tells it. */
export interface AppealCause {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly packages: number;
  readonly unlisted: number;
  readonly points: string | null;
  /** Exempt under the leading scenario: the letter disputes them. */
  readonly disputed: number;
  /** Counted as defects, those for which a fact is missing and those that Amazon counts and does not list among them. */
  readonly owned: number;
  readonly undetermined: number;
  /** Those confirmed with the exact words of the policy. */
  readonly exactWords: number;
  /** Those whose number has a check digit, and those of which the name typed beside “Other” tells a carrier of the list. */
  readonly withCheck: number;
  readonly namedOther: number;
  /** Those that some clause may exempt under some reading, for certain or for all that is known. */
  readonly mayBeExempt: number;
  /** The first and last day in the window, spelled out; null where no day is known, or within one category. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly byCategory: readonly { readonly name: string; readonly packages: number }[];
  /** The shipping services that were given, most frequent first; `''` is none. */
  readonly shipMethods: readonly { readonly text: string; readonly packages: number }[];
  /** Packages in the two halves of the window, and whether the cause grows; null where too few are dated, or within one category. */
  readonly halves: readonly [first: number, second: number];
  readonly trend: 'rising' | 'falling' | 'steady' | null;
  /** The places that explain most of it. */
  readonly places: readonly CausePlace[];
  /** Other causes that some of its packages have too. */
  readonly also: readonly { readonly title: string; readonly packages: number }[];
  /** The package that shows it best. */
  readonly clearest: { readonly orderId: string; readonly day: string | null } | null;
  readonly needs: readonly string[];
}

/** A root cause with what was done about it, and what keeps it from coming back. */
export interface PlannedCause extends AppealCause {
  readonly actions: readonly PlanStep[];
  readonly prevention: readonly PlanStep[];
}

/** One category as the letter tells it. Texts are ready to print; null where the files can't carry the figure. */
export interface AppealCategory {
  readonly name: string;
  readonly affected: boolean;
  readonly valid: number | null;
  readonly counted: number | null;
  readonly asCounted: string;
  readonly asCountedStanding: Standing | null;
  readonly listed: number;
  readonly exempt: number;
  readonly remaining: number;
  readonly led: string;
  /** The exact fraction, or null where no counted package is left or none is stated. */
  readonly ledFraction: string | null;
  readonly leavesNone: boolean;
  readonly standing: Standing | null;
  readonly atLeast: number | null;
  /** Without Amazon's counts: it passes if Amazon counted at least so many packages. */
  readonly clearFrom: number | null;
  /** Failing packages that leave its counts, never more than Amazon counted as failing; null where there are no counts. */
  readonly failingOut: number | null;
  /** Packages counted as valid that leave too, or may. */
  readonly validOut: number;
}

/** A category with the causes found in it, each with its own counts. */
export interface PlannedCategory extends AppealCategory {
  readonly causes: readonly PlannedCause[];
}

export interface AppealScenario {
  readonly id: string;
  readonly title: string;
  readonly exempt: number;
  readonly display: string;
  readonly rate: number | null;
  readonly high: number | null;
  readonly byCategory: readonly string[];
  readonly leads: boolean;
}
