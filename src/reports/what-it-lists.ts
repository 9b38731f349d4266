import { FORMATS } from './choose-format.js';
import type { ReportFormat } from './formats/report-format.js';
import { JSON_FORMATS } from './json-formats.js';

const LISTS: ReadonlyMap<string, ReportFormat['lists']> = new Map(
  [...FORMATS, ...JSON_FORMATS].map(({ id, lists }) => [id, lists]),
);

/** What of the store a format lists, by its id; null where it only adds to what others list. A row left out of a list may be a package. */
export const whatItLists = (format: string): 'packages' | 'orders' | null => LISTS.get(format) ?? null;
