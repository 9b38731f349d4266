import { phraseRule } from '../phrase-rule.js';

/** A question, or a request to explain: the reviewer answers none, and reads that the seller does not know the cause. */
export const question = phraseRule({
  id: 'question',
  severity: 'error',
  applies: () => true,
  patterns: [
    // Not the one in a web address.
    /(?<!\?)\?+(?=$|[\s)\]”’"'!.,;])/g,
    /\b(?:could|can|would|will)\s+you\s+(?:please\s+|kindly\s+)?(?:tell|explain|clarify|confirm|advise|say|let|send|show)\b/gi,
    /\bplease\s+(?:clarify|explain|advise|tell\s+(?:us|me))\b|\blet\s+(?:us|me)\s+know\b/gi,
    /\b(?:please\s+)?(?:provide|give|send)\s+(?:us\s+|me\s+)?(?:with\s+)?(?:more|further|greater|some|additional)\s+(?:clarity|clarification|guidance)\b/gi,
    /\b(?:ask|asked|asking|waiting|looking)\s+(?:\w+\s+)?for\s+(?:more\s+|further\s+|some\s+)?(?:clarity|clarification|guidance|an\s+explanation)\b/gi,
    /\bwe\s+(?:do\s+not|don['’]t|cannot|can['’]t)\s+(?:know|understand)\s+(?:why|what|how)\b|\bwe\s+would\s+like\s+to\s+know\b/gi,
  ],
  why: 'it asks Amazon something; the reviewer decides on what stands there, and answers no question',
  mend: 'say what you know instead; what you do not know, leave out',
});
