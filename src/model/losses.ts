/** What is lost with an issue of each code: a cell (of JSON a field), the end of a row, or the row. Every other issue loses nothing. */
export const LOST_WITH: Readonly<Record<string, 'cells' | 'shortRows' | 'rows'>> = {
  'cell-unreadable': 'cells',
  'cell-undecodable': 'cells',
  'cell-uncalculated': 'cells',
  'cell-damaged': 'cells',
  'field-unreadable': 'cells',
  'field-undecodable': 'cells',
  'row-too-short': 'shortRows',
  'row-too-long': 'rows',
  'row-without-order': 'rows',
  'row-incomplete': 'rows',
};

/** What of one file, or of all, could not be read. */
export interface LossCounts {
  /** Cells that are taken as unknown. */
  readonly cells: number;
  /** Rows that end before the heading does; what they lack is taken as unknown. */
  readonly shortRows: number;
  /** Rows left out. */
  readonly rows: number;
}

/** A rate that the input may hide, with its fraction. */
export interface HiddenRate {
  readonly numerator: number;
  readonly denominator: number;
  readonly rate: string | null;
  readonly display: string;
}

/**
 * Between which rates a scenario lies, were each row left out a package of its own, or in Amazon's list a failing one that is
 * counted as valid.
 */
export interface LossEffect {
  readonly scenario: string;
  readonly title: string;
  readonly low: HiddenRate;
  readonly high: HiddenRate;
}

/** What of the input could not be read, and what it may mean for the rate (how-it-counts.md, “What could not be read”). */
export interface Losses extends LossCounts {
  readonly files: readonly ({ readonly file: string } & LossCounts)[];
  /** Rows left out that may be packages: of Amazon's list where its counts lead, else of every file that makes packages. */
  readonly mayBePackages: number;
  /** Those of them that stand in Amazon's list: each may name as failing a package that the records count as valid. */
  readonly ofAmazonsList: number;
  /** Empty where Amazon's counts lead, which no row of ours can lower, and where no row left out may be a package. */
  readonly effect: readonly LossEffect[];
}
