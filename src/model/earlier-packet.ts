import type { CausePlan } from './analysis.js';
import type { PreviousPacket } from './case-file.js';
import type { LetterCounts } from './letter-figures.js';
import type { DateSpan, LocalDate } from './local-date.js';
import type { PackageOutcome } from './verdict.js';

/** What an earlier packet counted a package as, under the scenarios that its evidence.csv names. */
export interface EarlierOutcome {
  readonly orderId: string;
  readonly packageId: string;
  readonly asCounted: PackageOutcome;
  readonly strictest: PackageOutcome;
  readonly asWritten: PackageOutcome;
  /** Under the scenario that led its letter; null in packets of early versions. */
  readonly letter: PackageOutcome | null;
}

/** A rate as an earlier packet printed it. */
export interface EarlierFigure {
  readonly category: string;
  readonly display: string;
}

/** A packet of an earlier round as its own files tell it. Null: made before packets said so. */
export interface EarlierPacket extends Pick<PreviousPacket, 'packet' | 'sent' | 'changed'> {
  readonly asOf: LocalDate;
  readonly isDraft: boolean;
  readonly version: string;
  /** The catalogue's edition. */
  readonly edition: string;
  /** SHA-256 of every file it was made from. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly window: DateSpan;
  readonly lead: string;
  /** What its letter claimed; null where it does not say. */
  readonly claim: Pick<LetterCounts, 'listed' | 'exempt'> | null;
  readonly counted: number | null;
  readonly valid: number | null;
  readonly asCounted: readonly EarlierFigure[];
  /** The rates under its own lead. */
  readonly led: readonly EarlierFigure[];
  readonly causes: readonly { readonly id: string; readonly packages: number }[];
  readonly plan: readonly CausePlan[] | null;
  readonly outcomes: readonly EarlierOutcome[];
}
