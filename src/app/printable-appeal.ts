import type { Appeal } from '../model/appeal.js';
import type { CaseFile } from '../model/case-file.js';
import { collectTexts } from '../model/collect-texts.js';
import { nameUnprintable } from '../pdf/name-unprintable.js';
import type { Fonts } from '../pdf/open-fonts.js';

function mapTexts<T>(value: T, change: (text: string) => string): T;
function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((inner) => mapTexts<unknown>(inner, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, mapTexts<unknown>(inner, change)]),
  );
}

/**
 * The appeal with every text that comes from a report made printable: an odd character in Amazon's row must not stop the
 * letter, so it is written by its number. The seller's own words are left as they are; what can't be printed there is for
 * the seller to change.
 */
export function makePrintable(appeal: Appeal, caseFile: CaseFile, fonts: Fonts): Appeal {
  const own = collectTexts(caseFile);
  let changed = false;
  const printable = mapTexts(appeal, (text) => {
    const named = own.has(text) ? text : nameUnprintable(text, fonts);
    changed ||= named !== text;
    return named;
  });
  const note =
    'Characters of the reports that this letter cannot print are written by their number, such as [U+0645].';
  return changed ? { ...printable, notes: [...printable.notes, note] } : appeal;
}
