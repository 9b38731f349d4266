import type { JsonFields } from '../json-fields.js';
import type { JsonShape } from '../json-shape.js';
import type { RowSink } from './report-format.js';

/**
 * One report that Amazon, a shipping tool or a tracker gives as JSON: how an object of it is recognised, and how it becomes
 * records.
 */
export interface JsonFormat {
  readonly id: string;
  readonly title: string;
  /** What of the store it lists, so that a case can be built on it; absent where it only adds to what others list. */
  readonly lists?: 'packages' | 'orders';
  /** Whether an object of this shape, without whatever wraps it, is this report. */
  readonly recognise: (shape: JsonShape) => boolean;
  /**
   * Adds the records that an object states; what is missing or unreadable the fields have noted.
   * @returns how many records it holds.
   */
  readonly read: (root: JsonFields, rows: RowSink) => number;
}
