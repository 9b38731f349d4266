import { FORMATS } from './choose-format.js';
import { normaliseHeading } from './formats/report-format.js';

/** Every heading that some report has: no order number, SKU or name is spelled so. */
const HEADINGS: ReadonlySet<string> = new Set(
  FORMATS.flatMap(({ fields }) => Object.values(fields).flatMap(({ headings }) => headings)),
);

/** The rows above the heading of an upload template: its name and version, and the headings in the store's language. */
const TEMPLATE = /^\uFEFF?"?TemplateType=/i;
const MOST_TEMPLATE_ROWS = 3;

/** Whether a row begins the head of an upload template, whose English headings stand below. */
export function beginsTemplate(cells: readonly string[]): boolean {
  return TEMPLATE.test(cells[0] ?? '');
}

/**
 * The row, among the first ones of a file, that is its heading: the first, or in an upload template the first of the next rows
 * with headings that some report has. -1 while it may be yet to come.
 * @param names the headings that the case names for the file.
 */
export function findHeading(first: readonly (readonly string[])[], names: readonly string[]): number {
  const [top] = first;
  if (top === undefined) return -1;
  if (!beginsTemplate(top)) return 0;
  const at = first.findIndex((cells) => hasHeadings(cells, names));
  return at < 0 && first.length > MOST_TEMPLATE_ROWS ? 0 : at;
}

/** Whether a normalised text is a heading of some report. */
export function isKnownHeading(word: string): boolean {
  return HEADINGS.has(word);
}

/** Whether at least two cells of a row, and one in three, are headings of reports or of this one: a heading, whatever its report. */
export function hasHeadings(cells: readonly string[], names: readonly string[]): boolean {
  const own = new Set(names.map(normaliseHeading));
  const words = cells.map(normaliseHeading).filter((word) => word !== '');
  const known = words.filter((word) => HEADINGS.has(word) || own.has(word)).length;
  return known >= 2 && known * 3 >= words.length;
}

/** A heading with none of its first columns known is not looked for in the middle of a file: every row would pay for it. */
const LOOKED_AT = 3;
const LONGEST = 60;

/** A digit begins an order's number, and no heading. */
const startsWithDigit = (cell: string): boolean => {
  const code = cell.charCodeAt(0);
  return code >= 48 && code <= 57;
};

/** Tells of a row in a file whether it is the heading again, as where two downloads were joined, or that of other columns. */
export function followHeading(
  heading: readonly string[],
  names: readonly string[],
): (cells: readonly string[]) => 'row' | 'again' | 'other' {
  const own = heading.map(normaliseHeading);
  const whole = own.join('\t');
  const first = new Set([...HEADINGS, ...own.filter((word) => word !== ''), ...names.map(normaliseHeading)]);
  const isHeading = (cell: string): boolean =>
    cell !== '' && cell.length <= LONGEST && !startsWithDigit(cell) && first.has(normaliseHeading(cell));
  return (cells) => {
    if (startsWithDigit(cells[0] ?? '') || !cells.slice(0, LOOKED_AT).some(isHeading)) return 'row';
    if (cells.map(normaliseHeading).join('\t') === whole) return 'again';
    return hasHeadings(cells, [...heading, ...names]) ? 'other' : 'row';
  };
}
