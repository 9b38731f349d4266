import { collectTexts } from '../model/collect-texts.js';
import { spellDay } from '../model/local-date.js';
import type { LetterOrigins } from './letter-origins.js';
import type { TraceRule } from './trace-rule.js';

const SPELLED =
  /((?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4})(?!\d)/g;
const ISO = /\b(\d{4}-\d\d-\d\d)\b/g;

/** Days: each is one of the analysis or an earlier one, of the case file or of an edition of the policy. */
export function dayRules({ analysis, earlier, caseFile, policy }: LetterOrigins): readonly TraceRule[] {
  const texts = [analysis, earlier, caseFile, policy].flatMap((source) => [...collectTexts(source)]);
  const iso = texts.flatMap((text) => text.match(ISO) ?? []);
  const days = new Set([...iso, ...iso.map(spellDay), ...texts.flatMap((text) => text.match(SPELLED) ?? [])]);
  return [SPELLED, ISO].map((find) => ({ find, holds: (day = '') => days.has(day) }));
}
