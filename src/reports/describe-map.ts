import type { ReportEntry } from '../model/case-file.js';
import type { ReportFormat } from './formats/report-format.js';
import { nameEntry } from './name-entry.js';

function neededFields({ fields, lacks }: ReportFormat): string {
  const required = Object.entries(fields).flatMap(([field, { required: is }]) =>
    is === true ? [field] : [],
  );
  // The one format that needs one of two.
  return [...required, ...(lacks === undefined ? [] : ['hasValidTracking or noValidTracking'])].join(', ');
}

/** How a file under other headings is named in the case, so that it can be read: its line, and the fields that each format needs. */
export function describeMap(entry: ReportEntry, formats: readonly ReportFormat[]): string {
  const needs = formats.map((format) => `${format.id} (${neededFields(format)})`);
  return `Say in the case what it is, and under which heading each field stands: { ${nameEntry(entry)}, format: shipments, columns: { orderId: "its heading in the file", trackingNumber: "…" } }. Formats, each with the fields it needs: ${needs.join(', ')}; docs/case-file.md lists the others.`;
}
