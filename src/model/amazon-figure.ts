import type { Difference, Gap } from './difference.js';
import type { LocalDate } from './local-date.js';
import type { StatedFigure, StatedKind } from './stated-counts.js';

/** A group rebuilt from the records: the worst that the known facts allow. */
export interface RebuiltCounts {
  readonly valid: number;
  readonly counted: number;
  readonly undetermined: number;
}

/** What Amazon states of one category, beside what its own rows give and what the records do. */
export interface AmazonFigure {
  readonly category: string;
  readonly stated: StatedFigure;
  /** Whether it can be computed with; nothing is derived from an impossible one. */
  readonly gives: StatedKind;
  readonly ours: { readonly valid: number; readonly counted: number } | null;
  /** The same rebuilt from the records, where they carry it: the worst that the known facts allow. */
  readonly rebuilt: RebuiltCounts | null;
  /** What Amazon states less what its rows and the records give, where it gives counts. */
  readonly gaps: readonly Gap[];
  /** The packages that may lie behind the gaps, reason by reason. */
  readonly differences: readonly Difference[];
  /** The same in words. */
  readonly explained: readonly string[];
  /** Why Amazon's counts and its rows cannot both be right, with the mend; null where they can. */
  readonly contradiction: string | null;
}

/** Amazon's total by its performance report, beside those of the notice and of the records. */
export interface PerformanceLine {
  readonly file: string;
  readonly row: number;
  /** The days that it measures, as it states them. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** Whether these are the days of the window; else the figures need not agree, and no gap is told. */
  readonly isOfWindow: boolean;
  readonly stated: StatedFigure;
  readonly gives: StatedKind;
  /** The counts of the notice's categories together; null where it gives none. */
  readonly notice: { readonly valid: number; readonly counted: number } | null;
  readonly rebuilt: RebuiltCounts | null;
  readonly gaps: readonly Gap[];
  readonly differences: readonly Difference[];
  readonly explained: readonly string[];
}
