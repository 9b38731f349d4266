import type { Appeal } from '../model/appeal.js';
import type { CaseFile } from '../model/case-file.js';
import { collectTexts } from '../model/collect-texts.js';
import { nameUnprintable } from '../pdf/name-unprintable.js';
import type { Fonts } from '../pdf/open-fonts.js';

/** Texts that can't be printed as they are, each with how it is printed. */
type Renamed = ReadonlyMap<string, string>;

function renameTexts<T>(value: T, renamed: Renamed): T;
function renameTexts(value: unknown, renamed: Renamed): unknown {
  if (typeof value === 'string') return renamed.get(value) ?? value;
  if (Array.isArray(value)) return value.map((inner) => renameTexts<unknown>(inner, renamed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, renameTexts<unknown>(inner, renamed)]),
  );
}

function findUnprintable(appeal: Appeal, own: ReadonlySet<string>, fonts: Fonts): Renamed {
  const renamed = new Map<string, string>();
  for (const text of collectTexts(appeal)) {
    const named = own.has(text) ? text : nameUnprintable(text, fonts);
    if (named !== text) renamed.set(text, named);
  }
  return renamed;
}

/**
 * The appeal with every text that comes from a report made printable: an odd character in Amazon's row must not stop the
 * letter, so it is written by its number. The seller's own words are left as they are; what can't be printed there is for
 * the seller to change.
 */
export function makePrintable(appeal: Appeal, caseFile: CaseFile, fonts: Fonts): Appeal {
  const renamed = findUnprintable(appeal, collectTexts(caseFile), fonts);
  if (renamed.size === 0) return appeal;
  const note =
    'Characters of the reports that this letter cannot print are written by their number, such as [U+0645].';
  const printable = renameTexts(appeal, renamed);
  return { ...printable, notes: [...printable.notes, note] };
}
