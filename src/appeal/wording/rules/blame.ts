import { phraseRule } from '../phrase-rule.js';

const NAMED =
  '(?<![\\w-])(?:USPS|UPS|FedEx|DHL|OnTrac|Royal\\s+Mail|Amazon|Seller\\s+(?:Support|Performance))(?![\\w-])';
const ROLE =
  '(?:carrier|courier|driver|mailman|mail\\s+carrier|post\\s+office|postal\\s+service|buyer|customer|recipient|marketplace)';
const WHOSE = '\\b(?:the|our|their|this|that|each|every|some|many|most|several|a|an)';
const PARTY = `(?:${NAMED}|${WHOSE}\\s+(?:local\\s+)?${ROLE}s?\\b|\\b(?:carriers|couriers|drivers|buyers|customers)\\b)`;
const WRONG = '(?:fault|mistake|error|failure|blunder|negligence|incompetence|carelessness)s?';
/** What bears the name and is no one: Amazon's error report, the carrier field. */
const THING =
  '(?!\\s+(?:reports?|messages?|codes?|files?|logs?|pages?|lists?|fields?|names?|maps?|columns?)\\b)';
const ADVERBS = '(?:(?:also|again|simply|just|often|even|always|still|repeatedly|clearly)\\s+)*';
const DID =
  "(?:lost(?!-|\\s+mail\\b|\\s+and\\s+found\\b)|fail(?:ed|s)\\s+to|refuse[ds]\\s+to|ignore[ds]|neglect(?:ed|s)|forg[eo]ts?|mishandle[ds]|misplace[ds]|damage[ds]|stole|lied|cheated|mess(?:ed|es)\\s+up|screwed\\s+up|(?:did|do|does)(?:\\s+not|n['’]t)\\s+(?:bother|care))";

const phrase = (source: string): RegExp => new RegExp(source, 'gi');

/** Blame on the carrier, the buyer or Amazon. That a carrier made no scan is a fact, and no blame. */
export const blame = phraseRule({
  id: 'blame',
  severity: 'error',
  patterns: [
    /\bblam(?:e|ed|es|ing)\b|\blazy\b/gi,
    phrase(
      `${PARTY}\\s+(?:(?:has|have|had)\\s+)?ma[dk]es?\\s+(?:(?:a|an|the|this|some|many)\\s+)?(?:\\w+\\s+)?${WRONG}\\b`,
    ),
    phrase(`\\b${WRONG}\\s+(?:was|were|is|are)\\s+made\\s+by\\s+${PARTY}`),
    /(?:\b(?:is|was)|['’]s)\s+(?:all\s+)?their\s+(?:own\s+)?(?:fault|mistake|error)\b/gi,
    phrase(`${PARTY}['’]s?\\s+(?:own\\s+)?${WRONG}\\b${THING}`),
    phrase(`\\b${WRONG}\\s+(?:of|by|on\\s+the\\s+part\\s+of)\\s+${PARTY}${THING}`),
    phrase(`\\b${WRONG}\\s+(?:(?:is|was)\\s+)?(?:on|at)\\s+${PARTY}['’]s?\\s+(?:part|side|end)\\b`),
    phrase(
      `\\b(?:${WRONG}|responsibility)\\s+(?:is|was|lies|lay|rests)\\s+(?:\\w+ly\\s+)?(?:with|on)\\s+${PARTY}`,
    ),
    phrase(`${PARTY}\\s+(?:(?:has|have|had)\\s+)?${ADVERBS}${DID}`),
    phrase(
      `\\b(?:lost|ignored|mishandled|misplaced|neglected|refused|damaged|failed|stolen)\\s+by\\s+${PARTY}${THING}`,
    ),
    phrase(
      `${PARTY}(?:['’]s?\\s+(?:system|software|scanners?|staff|workers?))?\\s+(?:is|are|was|were)\\s+(?:\\w+ly\\s+)?(?:wrong|at\\s+fault|mistaken|careless|unreliable|incompetent|negligent|broken|faulty)\\b`,
    ),
    phrase(`${PARTY}\\s+(?:(?:has|have|had)\\s+)?(?:wrongly|wrongfully|carelessly|arbitrarily)\\b`),
    phrase(
      `\\b(?:because\\s+of|due\\s+to|owing\\s+to)\\s+${PARTY}['’]?s?\\s+(?:\\w+\\s+)?(?:delays?|problems?|issues|shortages?|strikes?)\\b`,
    ),
    /\byour\s+(?:system|software|bots?|algorithm|team|staff|reviewers?)\s+(?:has\s+|have\s+)?(?:\w+ly\s+)?(?:is|are|was|were|miscount|misread|ignor|fail|flag|overlook)/gi,
    /\bno\s+fault\s+of\s+(?:ours|our\s+own|mine|us)\b|(?:\bnot|n['’]t)\s+our\s+(?:own\s+)?(?:fault|mistake|error|doing)\b/gi,
    /\b(?:wrongly|wrongfully|unjustly)\s+(?:deactivated|suspended|blocked|punished)\b/gi,
  ],
  why: 'it blames someone else; the reviewer asks what you did and changed',
  mend: 'leave only the fact, such as "the carrier made no scan", and say what you changed on your side',
});
