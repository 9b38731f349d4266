import type { JsonFields } from '../json-fields.js';
import type { RowSink } from './report-format.js';

/** One report that Amazon gives as JSON: how its root object is recognised, and how it becomes records. */
export interface JsonFormat {
  readonly id: string;
  readonly title: string;
  /** What of the store it lists, so that a case can be built on it; absent where it only adds to what others list. */
  readonly lists?: 'packages' | 'orders';
  /** Whether a root object with these keys is this report. */
  readonly recognise: (has: (key: string) => boolean) => boolean;
  /**
   * Adds the records that the report states; what is missing or unreadable the fields have noted.
   * @returns how many records it holds.
   */
  readonly read: (root: JsonFields, rows: RowSink) => number;
}
