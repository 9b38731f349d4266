import { phraseRule } from '../phrase-rule.js';

/** Words of five capitals and more that are names or codes. */
const NAMES = 'FEDEX|ONTRAC|LASERSHIP|HERMES|YODEL|PAYPAL|SHOPIFY|FNSKU|GTINS|ASINS';

/** Regret and shouting: they cost the reader's time and calm, and prove nothing. */
export const tone = phraseRule({
  id: 'tone',
  severity: 'warning',
  patterns: [
    /\bsorry\b|\bapologi[sz](?:e|es|ed|ing)\b|\bapolog(?:y|ies)\b|\b(?:deeply|sincerely)\s+regret\b/gi,
    /!+/g,
    new RegExp(
      `(?<![\\w./_-]|\\b(?:says?|said|reads?|marked|labell?ed|stamped|printed)\\s+)(?!(?:${NAMES})\\b)[A-Z]{5,}(?![\\w_-]|[./]\\w)`,
      'g',
    ),
  ],
  why: 'regret, exclamation marks and capitals prove nothing',
  mend: 'say the same as a plain fact',
});
