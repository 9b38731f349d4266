import type { Declarations } from '../../model/case-file.js';
import type { NumberFacts } from '../../model/number-shape.js';
import type { OrderLine, PromiseRow } from '../../model/report-rows.js';
import type { TrackingHistory } from '../../model/tracking-history.js';
import type { LineCategory } from './index-categories.js';

/** What the join needs beside the rows. */
export interface JoinContext {
  readonly declare: Declarations;
  readonly statedCategories: readonly string[];
  readonly currency: string;
  /** Whether the amounts of order reports hold the tax. */
  readonly tax: 'on-top' | 'within' | 'unknown';
  /** What a tracking number is, beside the carrier named with it. */
  readonly describeNumber: (number: string, carrier: string | null) => NumberFacts;
}

/** What is looked up for each package while it is built. */
export interface JoinIndex {
  readonly nameCategory: (name: string) => string;
  readonly categoryOfLine: (line: OrderLine) => LineCategory;
  readonly promises: ReadonlyMap<string, PromiseRow>;
  /** Tracking histories by `numberKey`. */
  readonly histories: ReadonlyMap<string, readonly TrackingHistory[]>;
}
