import type { AmazonFigure, PerformanceLine } from './amazon-figure.js';
import type { Branch } from './case-file.js';
import type { CategoryArgument, Settlement } from './category-argument.js';
import type { Standing } from './decimal.js';
import type { Issue } from './issue.js';
import type { LetterFigures } from './letter-figures.js';
import type { LocalDate } from './local-date.js';
import type { Losses } from './losses.js';
import type { Recovery, SinceFix } from './outlook.js';
import type { CausePlace, CauseTrace } from './root-cause.js';
import type { DayKind } from './shipment.js';

/**
 * What the figures rest on. `ledger`: Amazon's counts with the rows of its VTR report. `records`: packages rebuilt from the
 * seller's files. `report-only`: a VTR report without Amazon's counts or records, so no rate. `orders-only`: order reports
 * alone, so no rate and no defects either, only candidates.
 */
export type Basis = 'ledger' | 'records' | 'report-only' | 'orders-only';

/** The metric of one group of packages under one scenario. Unknown is never counted for the seller. */
export interface Figure {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly exempt: number;
  readonly undetermined: number;
  /** The worst rate that the known facts allow, to 6 places; null where nothing counts or the files can't carry a rate. */
  readonly rate: string | null;
  /** The best rate they allow. */
  readonly high: string | null;
  /** `rate` as a percentage, floored to 2 places. */
  readonly display: string;
  /** How the rate stands to the floor; `at` is borderline and not a pass. */
  readonly standing: Standing | null;
  /** Without Amazon's counts: the floor is reached if Amazon counted at least this many packages. */
  readonly atLeast?: number;
  /** Without Amazon's counts: the floor is exceeded, a clear pass, from this many. */
  readonly clearFrom?: number;
}

export interface CategoryFigure extends Figure {
  readonly category: string;
}

export interface ScenarioFigures {
  readonly id: string;
  readonly title: string;
  readonly total: Figure;
  readonly categories: readonly CategoryFigure[];
}

/** What All Orders alone can say of a category: how many packages could fall under the exemption, by value. */
export interface CandidateCount {
  readonly category: string;
  readonly packages: number;
  /** Item + shipping under the limit. */
  readonly underLimit: number;
  /** Of those, the ones that tax lifts to the limit or over it. */
  readonly liftedByTax: number;
  /** Of those, the ones whose tax is not stated. */
  readonly taxUnknown: number;
  /** Of those under the limit, the ones declared a letter or a flat. */
  readonly declaredEnvelopes: number;
  readonly atOrOverLimit: number;
  readonly valueUnknown: number;
}

export interface CauseFigure {
  readonly id: string;
  readonly packages: number;
  /** Percentage points of the as-counted rate; null without Amazon's counts. Over all causes they add up to 100 − rate. */
  readonly points: string | null;
  readonly firstDay: LocalDate | null;
  readonly lastDay: LocalDate | null;
  /** Packages in the first half of the window and in the second, and whether they grow. */
  readonly halves: CauseTrace['halves'];
  readonly trend: CauseTrace['trend'];
  /** Where most of it stands, and few others do. */
  readonly places: readonly CausePlace[];
  /** Other causes that some of its packages have too; they count for this one alone. */
  readonly also: CauseTrace['also'];
  /** The package that shows it best. */
  readonly example: string | null;
}

/** A step of the plan as the seller declared it; `done` only with a day that has come and a proof. */
export interface StepRecord {
  readonly status: 'done' | 'planned';
  readonly what: string;
  readonly day: LocalDate | null;
  readonly by: string | null;
  /** How a standing control is measured; null for an action. */
  readonly measure: string | null;
  readonly evidence: readonly string[];
}

/** The plan for one cause, kept so that a later round can tell what is new. */
export interface CausePlan {
  readonly cause: string;
  readonly actions: readonly StepRecord[];
  readonly prevention: readonly StepRecord[];
}

/** analysis.json: every figure of a case. Names are part of the contract; adding is free. */
export interface Analysis {
  readonly formatVersion: 1;
  readonly store: string;
  readonly asOf: LocalDate;
  readonly window: {
    readonly from: LocalDate;
    readonly to: LocalDate;
    /** The weakest date that places a package of the window. */
    readonly selectedBy: DayKind;
    readonly assumed: boolean;
  };
  readonly packages: {
    readonly read: number;
    readonly notSellerFulfilled: number;
    readonly cancelled: number;
    /** Cancelled lines of orders that count all the same. */
    readonly cancelledLines: number;
    readonly notShipped: number;
    readonly outsideWindow: number;
    /** Null where only Amazon knows it and its counts were not given. */
    readonly counted: number | null;
  };
  readonly floor: string;
  readonly basis: Basis;
  readonly scenarios: readonly ScenarioFigures[];
  /** The figures rebuilt from the records, where Amazon's counts lead and the records are there too. */
  readonly reconstructed: readonly ScenarioFigures[] | null;
  readonly amazon: readonly AmazonFigure[];
  /** Null where no performance report of the store is among the files. */
  readonly accountTotal: PerformanceLine | null;
  /** What of the input could not be read; null where everything could. */
  readonly losses: Losses | null;
  readonly branch: Branch | null;
  readonly leads: string | null;
  readonly causes: readonly CauseFigure[];
  readonly plan: readonly CausePlan[];
  /** Each affected category by itself. */
  readonly categories: readonly CategoryArgument[];
  /** Null where no action is done, or where the files hold no package that was shipped after it. */
  readonly sinceFix: SinceFix | null;
  /** Null where Amazon's or rebuilt counts are missing. */
  readonly recovery: Recovery | null;
  /** Null where the figure that leads passes, or where no missing fact would settle anything. */
  readonly settlement: Settlement | null;
  /** Null where there can be no letter. */
  readonly letter: LetterFigures | null;
  readonly candidates: {
    readonly total: CandidateCount;
    readonly categories: readonly CandidateCount[];
  } | null;
  /** What the given files can't answer and which file would. */
  readonly nextFiles: readonly string[];
  readonly issues: readonly Issue[];
}
