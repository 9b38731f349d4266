import type { Source } from './source.js';

/** Why an order makes no package (how-it-counts.md, “Orders”). */
export type LeftOutReason = 'not-seller-fulfilled' | 'cancelled' | 'not-shipped';

/** An order that makes no package, and where that is said. */
export interface LeftOutOrder {
  readonly orderId: string;
  readonly because: LeftOutReason;
  readonly source: Source | null;
  /** Whether a confirmation or a label names it all the same. */
  readonly isNamed: boolean;
}
