import { countNoun } from '../model/count-noun.js';
import { groupBy } from '../model/group-by.js';
import type { OpenItem, OpenKind } from '../model/readiness.js';
import { formatPlace } from './format-place.js';

/** How much each kind matters: an `error` keeps the packet from being sent, a `warning` is disclosed in it or weakens it. */
const SEVERITIES: Readonly<Partial<Record<OpenKind, 'error' | 'warning'>>> = {
  failure: 'error',
  refused: 'error',
  gate: 'error',
  wording: 'warning',
  issue: 'warning',
};

/** Lines of one code in one file: what must be mended is told longer than what one may know. */
const SHOWN = { error: 50, warning: 10 } as const;

/** An item of which it is told how much it matters. */
type Judged = OpenItem & { readonly severity: 'error' | 'warning' };

function judge(items: readonly OpenItem[]): readonly Judged[] {
  return items.flatMap((item) => {
    const severity = SEVERITIES[item.kind];
    return severity === undefined ? [] : [{ ...item, severity }];
  });
}

/** Whether an item belongs to a line of a file, where it is mended. */
export function isLocated({ kind, file }: OpenItem): boolean {
  return file !== undefined && SEVERITIES[kind] !== undefined;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By row, what concerns the whole file last; then by column. */
function byPlace(a: OpenItem, b: OpenItem): number {
  const rows = (a.row ?? Number.MAX_SAFE_INTEGER) - (b.row ?? Number.MAX_SAFE_INTEGER);
  if (rows !== 0) return rows;
  return typeof a.column === 'number' && typeof b.column === 'number'
    ? a.column - b.column
    : byText(String(a.column ?? ''), String(b.column ?? ''));
}

/** Rows of one code beyond the bound are counted; the mend is told with the first that has it. */
function printFile(file: string, items: readonly Judged[]): readonly string[] {
  const shown = new Map<string, number>();
  const told = new Set<string>();
  const lines = items.toSorted(byPlace).flatMap((item) => {
    const { code, message, mend, severity, row, column, packages } = item;
    const before = shown.get(code) ?? 0;
    if (row !== undefined) shown.set(code, before + 1);
    if (row !== undefined && before >= SHOWN[severity]) return [];
    const place = formatPlace({ file, row, column }).trimEnd().replace(/:$/, '');
    const count = packages === null ? '' : `${countNoun(packages, 'package')}: `;
    const isNew = mend !== null && !told.has(`${code} ${mend}`) && told.add(`${code} ${mend}`);
    return [`  ${place}  ${severity}  ${count}${message}  (${code})`, ...(isNew ? [`      ${mend}`] : [])];
  });
  const more = [...groupBy(items, ({ code }) => code)].flatMap(([code, own]) => {
    const hidden = (shown.get(code) ?? 0) - SHOWN[own[0]?.severity ?? 'warning'];
    return hidden > 0 ? [`  ${file}  and ${hidden} more  (${code}; check --json lists all)`] : [];
  });
  return ['', file, ...lines, ...more];
}

/** What belongs to a line of a file, as a linter prints it: file by file, row by row. */
export function printLocated(items: readonly OpenItem[]): readonly string[] {
  const files = groupBy(judge(items.filter(isLocated)), ({ file }) => file ?? '');
  return [...files].toSorted(([a], [b]) => byText(a, b)).flatMap(([file, own]) => printFile(file, own));
}

/** How many errors and warnings there are, and of which codes, the most frequent first; nothing where there are none. */
export function printCounts(items: readonly OpenItem[]): readonly string[] {
  const judged = judge(items);
  if (judged.length === 0) return [];
  const errors = judged.filter(({ severity }) => severity === 'error').length;
  const codes = [...groupBy(judged, ({ code }) => code)]
    .toSorted(([a, one], [b, other]) => other.length - one.length || byText(a, b))
    .map(([code, own]) => `${own.length} × ${code}`);
  const counts = `${countNoun(errors, 'error')}, ${countNoun(judged.length - errors, 'warning')}`;
  return ['', `${counts}: ${codes.join(', ')}`];
}
