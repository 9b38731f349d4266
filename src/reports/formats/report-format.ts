import type { CategoryRow, OrderLine, VtrRow } from '../../model/report-rows.js';
import type { Cells } from '../cells.js';

/** Where the records of every format gather. */
export interface RowSink {
  readonly vtr: VtrRow[];
  readonly orders: OrderLine[];
  readonly categories: CategoryRow[];
}

/** The headings under which a field is found, normalised (lower case, words joined by `-`). */
export interface Field {
  readonly headings: readonly string[];
  readonly required?: boolean;
}

/**
 * One layout family of one report: how it is recognised, its columns, and how a row becomes a record.
 * Columns are found by heading, never by position. Columns not named here are never read.
 */
export interface ReportFormat {
  readonly id: string;
  readonly title: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** What a recognised heading lacks beyond its required fields, in words with the mend; none when empty. */
  readonly lacks?: (has: (field: string) => boolean) => readonly string[];
  /** Whether a heading with these fields is this report. */
  readonly recognise: (has: (field: string) => boolean) => boolean;
  /** Adds the record a row states, if it carries one (else the cells have noted why). */
  readonly readRow: (cells: Cells, rows: RowSink) => void;
}

/** A heading as it is compared: `"  Order ID "` → `order-id`. */
export function normaliseHeading(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '-');
}
