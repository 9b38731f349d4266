import type { LocalDate } from './local-date.js';

/** The rolling rate as Amazon's figure shows it on a day. */
export interface RollingPoint {
  readonly day: LocalDate;
  /** A fraction 0–1, for drawing only; null where nothing counts, which leaves a gap. */
  readonly rate: number | null;
}

/** The rate of one category over days: as measured up to the last known day, then as projected. */
export interface RollingRate {
  readonly category: string;
  readonly measured: readonly RollingPoint[];
  /** Begins with the last measured point, so that the lines meet. */
  readonly projected: readonly RollingPoint[];
  /** The day of the last change, after which packages count as shipped since the fix. */
  readonly fixDay: LocalDate | null;
  readonly asOf: LocalDate;
  /** The points that the words beside the chart tell, ready to print: the first, the last measured, the last projected. */
  readonly told: readonly { readonly day: string; readonly display: string; readonly isProjected: boolean }[];
}
