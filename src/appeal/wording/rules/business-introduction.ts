import { phraseRule } from '../phrase-rule.js';

const BUSINESS = '(?:business|company|seller|store|shop|firm|brand|retailer|enterprise)';

/** Who the seller is and since when: the guide asks for no introduction of the business. */
export const businessIntroduction = phraseRule({
  id: 'business-introduction',
  severity: 'warning',
  applies: ({ part }) => part !== 'letter' && part !== 'owner',
  patterns: [
    new RegExp(`\\b(?:we\\s+are|we['’]re|I\\s+am|I['’]m)\\s+an?\\s+(?:[\\w-]+\\s+){0,4}${BUSINESS}\\b`, 'gi'),
    new RegExp(`\\bfamily[\\s-]+(?:owned\\s+|run\\s+)?${BUSINESS}\\b|\\bfamily[\\s-](?:owned|run)\\b`, 'gi'),
    /\b(?:selling|sold|in\s+business|trading|established|founded)\s+(?:on\s+Amazon\s+|online\s+|here\s+)?(?:since|in)\s+(?:19|20)\d\d\b(?!-)/gi,
    /\b(?:been\s+selling|been\s+in\s+business|sold\s+on\s+Amazon)\s+(?:on\s+Amazon\s+)?for\b/gi,
    /\bour\s+(?:company|business|brand|firm)\s+(?:has|is|was|sells|offers|speciali[sz]es|believes|prides)\b/gi,
    /\b(?:been|seller|sellers)\s+on\s+Amazon\s+(?:since|for)\b|\b\d+\s?%\s+positive\s+feedback\b/gi,
    /\byears\s+of\s+experience\b|\bloyal\s+customers\b|\b(?:top|highly)[\s-]rated\s+seller\b/gi,
  ],
  why: 'it introduces the business; the guide asks for none',
  mend: 'leave it out; begin with what was changed',
});
