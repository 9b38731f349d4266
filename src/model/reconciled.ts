import type { HiddenRate } from './losses.js';
import type { StatedKind } from './stated-counts.js';

/** A number of packages of a whole, such as valid ones of those counted. */
export interface CountOf {
  readonly valid: number;
  readonly counted: number;
}

/** Amazon's figure of one category, or of all, beside those of its rows and of the records. */
export interface ReconciledLine {
  /** Null for the total of the performance report. */
  readonly category: string | null;
  readonly gives: StatedKind;
  readonly stated: CountOf | null;
  readonly rows: CountOf | null;
  readonly records: CountOf | null;
  /** What Amazon states less what the records give, or where there are none its rows; null where there is nothing to compare. */
  readonly gap: (CountOf & { readonly unexplained: number }) | null;
}

/** Amazon's figures beside ours, as the letter shows them. */
export interface Reconciled {
  readonly lines: readonly ReconciledLine[];
  readonly hasRows: boolean;
  readonly hasRecords: boolean;
  /** The reasons behind each difference, and what none explains, as whole sentences; `category` null: of the performance report. */
  readonly explained: readonly { readonly category: string | null; readonly sentences: readonly string[] }[];
  /** Categories for which Amazon states more valid packages than it counted. */
  readonly impossible: readonly (CountOf & { readonly category: string })[];
}

/** What the letter says of what could not be read. */
export interface DisclosedLosses {
  readonly cells: number;
  readonly shortRows: number;
  readonly rows: number;
  readonly mayBePackages: number;
  readonly ofAmazonsList: number;
  /** Each file in words, such as `orders.txt`. */
  readonly files: readonly string[];
  readonly effect: readonly {
    readonly title: string;
    readonly low: HiddenRate;
    readonly high: HiddenRate;
  }[];
}
