import { phraseRule } from '../phrase-rule.js';

/** Talk of lawyers and courts. */
export const legalThreat = phraseRule({
  id: 'legal-threat',
  severity: 'warning',
  patterns: [
    /\b(?:lawyers?|attorneys?|lawsuits?|litigation|legal\s+(?:action|counsel|steps|proceedings|team|department))\b/gi,
    // Sue is a name too.
    /\b(?:sue|sued|suing)\b/g,
    /\b(?:in|to|go\s+to)\s+court\b/g,
  ],
  why: 'it speaks of legal action; whoever reads the appeal does not decide on that, and may pass it on',
  mend: 'leave it out of the appeal',
});
