import type { LocalDate } from './local-date.js';

/** Packages by what they count as; `pending` are those that a fact still decides, as a rule the first scan. */
export interface FixCounts {
  readonly shipped: number;
  readonly valid: number;
  readonly defect: number;
  readonly exempt: number;
  readonly pending: number;
}

/** A package shipped after the fix, with the scan that makes its tracking valid. */
export interface FixExample {
  readonly orderId: string;
  readonly category: string;
  readonly shipped: LocalDate;
  /** As the record states its day or time; `yes` where it states only that. */
  readonly scanned: string;
  readonly source: string;
}

/** The packages that were shipped after the fix. */
export interface SinceFix extends FixCounts {
  /** The last day on which a corrective action was done; packages shipped on later days count. */
  readonly fixDay: LocalDate;
  /** The last ship date among them. */
  readonly lastShipped: LocalDate;
  /** A few of those that the carrier scanned, each category's first before the next. */
  readonly examples: readonly FixExample[];
  readonly categories: readonly (FixCounts & { readonly category: string })[];
}

/** What a projection takes for granted. */
export interface RecoveryLag {
  /** Amazon's figure of a day covers the 30 days that ended so many days before. */
  readonly lagDays: number;
  /** Whether that is what lies between window and notice, or the usual lag taken as an assumption. */
  readonly assumed: boolean;
}

/** The rolling rate of a category as Amazon's figure shows it on one day, measured or projected. */
export interface DatedRate {
  readonly day: LocalDate;
  /** To 6 places; null where no counted package is left. */
  readonly rate: string | null;
  /** As a percentage, floored to 2 places. */
  readonly display: string;
}

/** How the figure of one category moves if nothing but time passes. */
export type CategoryRecovery =
  /** Blocked: no new packages. On `emptyOn` its last known failing package is out of the figure; once the valid ones are too, it has none. */
  | {
      readonly category: string;
      readonly kind: 'blocked';
      readonly lastDefect: LocalDate;
      /** Whether that day is known of every failing package; else the end of the window stands in for it. */
      readonly isKnown: boolean;
      /** Packages promised after the window that the files hold and that fail too. */
      readonly later: number;
      readonly emptyOn: LocalDate;
    }
  /** Open: new packages arrive as before, at the rate since the fix. */
  | {
      readonly category: string;
      readonly kind: 'open';
      readonly sinceFix: {
        readonly valid: number;
        readonly settled: number;
        readonly rate: string;
        /** As a percentage, floored to 2 places. */
        readonly display: string;
      };
      /** The first promised day of packages shipped after the fix, at the earliest the day after the window. */
      readonly newFrom: LocalDate;
      /** The first day on which the projected rate is above the floor; null where it never is. */
      readonly clearsOn: LocalDate | null;
      /** Up to the window's own figure: that alone where Amazon's counts lead, else as far back as the files hold 30 days. */
      readonly measured: readonly DatedRate[];
      readonly projected: readonly DatedRate[];
    };

export interface Recovery extends RecoveryLag {
  readonly categories: readonly CategoryRecovery[];
}
