/** What Amazon's counts are held against: the rows of its own report, or the packages rebuilt from the seller's records. */
export type Against = 'rows' | 'records';

/** Why packages may count otherwise with Amazon than here (how-it-counts.md, “The difference from Amazon's counts”). */
export const DIFFERENCE_REASONS = [
  'open',
  'left-out-by-amazon',
  'exempt-by-clause',
  'listed-unknown',
  'fulfilled-by-amazon',
  'cancelled',
  'merged-orders',
  'placed-by-another-date',
  'outside-window',
  'unknown-category',
  'rows-left-out',
] as const;
export type DifferenceReason = (typeof DIFFERENCE_REASONS)[number];

/** Each reason in words, as said of its packages: `2 packages that …`. */
export const REASON_WORDS: Readonly<Record<DifferenceReason, string>> = {
  open: 'whose outcome the files leave open (valid or exempt, or valid or a defect)',
  'left-out-by-amazon': 'without a number and not listed, which Amazon left out itself',
  'exempt-by-clause': 'left out by a clause that no reading disputes; Amazon may have counted them',
  'listed-unknown':
    'listed by Amazon and in no other report; one may be a package of ours under another order',
  'fulfilled-by-amazon':
    "whose order a report says the seller did not fulfil (FBA or Non-Amazon), though Amazon's list, a confirmation or a label names it",
  cancelled: 'left out since a report calls the order cancelled, though a confirmation or a label names it',
  'merged-orders': 'whose tracking number another order bears too; Amazon may count such a number once',
  'placed-by-another-date':
    'without a promised delivery date, placed by another date, so that another window may be theirs',
  'outside-window':
    'outside the window that Amazon lists, or that another date than the promised one places there',
  'unknown-category': 'of unknown category that may belong here',
  'rows-left-out': 'that may have stood in rows which could not be read and were left out',
};

/** From the lowest to the highest. */
export type Span = readonly [low: number, high: number];

/** One reason for which Amazon's figure may differ, with the packages behind it. */
export interface Difference {
  readonly against: Against;
  readonly reason: DifferenceReason;
  readonly packages: number;
  /** By how much these packages may move our figure to Amazon's, at least and at most. */
  readonly mayMove: { readonly valid: Span; readonly counted: Span };
  /** The first of the packages by order, each with a row that states it; analysis.json holds at most so many. */
  readonly rows: readonly { readonly order: string; readonly file: string; readonly row: number }[];
}

/** What Amazon states less what we count, and how much of it no row explains. */
export interface Gap {
  readonly against: Against;
  readonly valid: number;
  readonly counted: number;
  /** How many packages of it stay even if every reason moves our figure as far as it may; 0 where they could explain all. */
  readonly unexplained: number;
}
