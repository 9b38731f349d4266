import { FIGURE } from '../model/figure-index.js';
import { abbreviateDay } from '../model/local-date.js';
import { smallestStep } from '../model/money.js';
import type { EvidenceRow, LetterOrigins } from './letter-origins.js';
import type { LetterPart } from './letter-reading.js';
import { squeeze } from './printed-text.js';
import { readNamed } from './read-named.js';
import { known, type TraceRule } from './trace-rule.js';

/** A package as a table of the letter prints it, and its row of evidence.csv. */
interface PrintedPackage {
  readonly row: EvidenceRow;
  /** What its other cells say, on each page that it runs over. */
  readonly cells: readonly string[];
}

/** The packages that a letter prints in rows of tables, its headings and captions, and everything else that it says. */
export interface SplitLetter {
  readonly packages: readonly PrintedPackage[];
  readonly titles: readonly string[];
  readonly rest: string;
}

/**
 * Parts the rows of packages from the other content of a letter: they begin with the id of a package of evidence.csv, whatever
 * heading and caption stand above them. A row that begins on the page before has nothing in its first cell.
 */
export function splitLetter(parts: readonly LetterPart[], rows: readonly EvidenceRow[]): SplitLetter {
  const byId = new Map(rows.map((row) => [squeeze(row['package-id'] ?? ''), row]));
  byId.delete('');
  const packages: { readonly row: EvidenceRow; readonly cells: string[] }[] = [];
  const titles: string[] = [];
  const rest: string[] = [];
  let open: string[] | null = null;
  for (const { kind, text, cells } of parts) {
    const [first = '', ...others] = cells.map((cell) => readNamed(cell));
    const row = kind === 'row' ? byId.get(squeeze(first)) : undefined;
    if (row !== undefined) {
      open = others;
      packages.push({ row, cells: open });
      rest.push('¤');
    } else if (kind === 'row' && first.trim() === '' && open !== null) open.push(...others);
    else {
      open = null;
      if (kind === 'heading' || kind === 'caption') titles.push(text);
      else rest.push(text);
    }
  }
  return { packages, titles, rest: rest.join(' ') };
}

/** Where the page limit leaves rows of packages out, the letter says how many are printed of all that are listed. */
export function printedRules(rows: number, { analysis }: LetterOrigins): readonly TraceRule[] {
  const listed = analysis.letter?.counts.listed;
  return [
    {
      find: /\b(\d+) of the (\d+) rows (?:is|are) printed/g,
      holds: (printed, all) => printed === `${rows}` && all === `${listed}`,
    },
    known(new RegExp(String.raw`\b${rows} of (?:the |all )?${listed}\b`, 'g')),
  ];
}

/** Every number in the row of a package that does not stand in its row of evidence.csv, or is its day as a table prints it. */
export function strayCells({ row, cells }: PrintedPackage): readonly string[] {
  const day = row['promised-delivery-date'] ?? '';
  const held = new Set(Object.values(row).flatMap((cell) => cell.match(FIGURE) ?? []));
  // The letter prints yen without decimals, which the table always has.
  if (smallestStep(row.currency ?? '') === 100) for (const one of held) held.add(one.replace(/\.00$/, ''));
  const printed = cells.join(' ').replaceAll(/\s+/g, ' ');
  const rest = day === '' ? printed : printed.replace(abbreviateDay(day), ' ');
  return (rest.match(FIGURE) ?? [])
    .filter((number) => !held.has(number))
    .map((number) => `${row['package-id']} … ${number}`);
}
