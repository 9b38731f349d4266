import type { LocalDate } from './local-date.js';

/** The rate of the window that ends on a day. */
export interface RollingPoint {
  readonly day: LocalDate;
  /** A fraction 0–1, for drawing only; null where nothing counts, which leaves a gap. */
  readonly rate: number | null;
}

/** The rate of a window that moves on day by day: as measured up to the last known day, then as projected. */
export interface RollingRate {
  /** How many days the window holds. */
  readonly days: number;
  readonly measured: readonly RollingPoint[];
  /** Begins with the last measured point, so that the lines meet; empty where nothing is projected. */
  readonly projected: readonly RollingPoint[];
  /** The first day on which a corrective action was done, or null. */
  readonly fixDay: LocalDate | null;
  readonly asOf: LocalDate;
  /** The points that the words beside the chart tell, ready to print: the first, the last measured, the last projected. */
  readonly told: readonly { readonly day: string; readonly display: string; readonly isProjected: boolean }[];
}
