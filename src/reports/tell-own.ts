/** The headings by which the tables that this program writes are known: each holds words that no report of others has. */
const OWN: readonly (readonly string[])[] = [
  ['order-id', 'package-id', 'as-counted', 'strictest', 'as-written'],
  ['order-id', 'package-id', 'field', 'now', 'change-to', 'editable'],
  ['client', 'status', 'exit-code', 'branch', 'points-short'],
];

const WHY =
  'is a table that this program wrote (evidence.csv, fixes.csv or results.csv): it proves nothing of its own, and what you once declared stands in it like a record. Name the original reports; the folder of an earlier packet belongs under previous';

/** Why a table is no report where this program wrote it, also if a spreadsheet saved it since; null where it did not. */
export function tellOwn(heading: readonly string[]): string | null {
  const cells = new Set(heading.map((cell) => cell.trim().toLowerCase()));
  return OWN.some((columns) => columns.every((column) => cells.has(column))) ? WHY : null;
}
