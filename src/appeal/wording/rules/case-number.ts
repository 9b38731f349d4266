import { phraseRule } from '../phrase-rule.js';

/** "in case", "in that case": no support case. */
const NOT_IN_CASE = '(?<!\\bin\\s+(?:(?:that|this|any|each|every|such|the)\\s+)?)';

/** A reference to a support case: Amazon's guide forbids it, and the reviewer can't open it. */
export const caseNumber = phraseRule({
  id: 'case-number',
  severity: 'error',
  applies: () => true,
  patterns: [
    new RegExp(`${NOT_IN_CASE}\\bcase\\s+(?:ids?|numbers?|logs?|history|ref(?:erence)?s?)\\b`, 'gi'),
    /\bcase\s*(?:#|no\.?\s*#?)\s*\d{4,}/gi,
    /(?<!\bin\s+(?:that|this|any|each|every|such)\s+)\bcase\b(?!\s+of\b)[^.\n\d]{0,20}(?<!\d)\d{10,11}(?![\d-])/gi,
    /\b(?:support|help\s?desk)\s+(?:cases?|tickets?)\b/gi,
    /\b(?:open|opened|opening|raised?|filed?|submitted|closed|ongoing)\s+(?:(?:a|an|the|our|several|many|two|three|\d+)\s+)?(?:support\s+)?(?:cases?|tickets?)\b(?!\s+(?:of|with|from)\b)/gi,
    /\b(?:seller|Amazon)\s+support\s+(?:\w+\s+)?(?:told|said|says|advised|confirmed|assured|informed|answered|replied)\b/gi,
    /\bticket\s*(?:(?:id|number|#|no\.?)\s*)+#?\d*|\bticket\s+\d{5,}/gi,
  ],
  why: "it refers to a support case; Amazon's guide says not to, and the reviewer does not look it up",
  mend: 'leave the case out, and say here what matters of it',
});
