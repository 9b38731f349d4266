import type { Problem } from '../errors.js';
import type { ReportEntry } from '../model/case-file.js';
import { suggest } from '../model/suggest.js';
import { normaliseHeading, type ReportFormat } from './formats/report-format.js';

/** Where each field of a format stands in a heading. */
export type ColumnMap = ReadonlyMap<string, { readonly index: number; readonly heading: string }>;

/** Finds a format's fields in a heading by name; where a heading is repeated, the first one counts. */
export function mapColumns(
  format: ReportFormat,
  heading: readonly string[],
  overrides: Readonly<Record<string, string>>,
): ColumnMap {
  const positions = new Map<string, number>();
  heading.forEach((name, index) => {
    if (!positions.has(normaliseHeading(name))) positions.set(normaliseHeading(name), index);
  });
  const columns = new Map<string, { index: number; heading: string }>();
  for (const [field, { headings }] of Object.entries(format.fields)) {
    const named = Object.hasOwn(overrides, field) ? overrides[field] : undefined;
    const wanted = named === undefined ? headings : [normaliseHeading(named)];
    const index = wanted.map((name) => positions.get(name)).find((position) => position !== undefined);
    if (index !== undefined) columns.set(field, { index, heading: heading[index]?.trim() ?? '' });
  }
  return columns;
}

/** What is wrong with the `columns` map that the case gives for a report: fields and headings that do not exist. */
export function checkOverrides(
  format: ReportFormat,
  heading: readonly string[],
  entry: ReportEntry,
): readonly Problem[] {
  const known = Object.keys(format.fields);
  const present = new Set(heading.map(normaliseHeading));
  return Object.entries(entry.columns).flatMap(([field, name]) => {
    if (!known.includes(field))
      return [
        {
          message: `columns: "${field}" is no field of ${format.id}${suggest(field, known)}. Fields: ${known.join(', ')}.`,
          ...entry.source,
        },
      ];
    if (!present.has(normaliseHeading(name)))
      return [
        {
          message: `columns: ${entry.file} has no column "${name}" (for ${field}).`,
          ...entry.source,
        },
      ];
    return [];
  });
}
