import { phraseRule } from '../phrase-rule.js';

/** Begging and grief: a reviewer can check neither. A narrow request ("please restore") is none. */
export const emotion = phraseRule({
  id: 'emotion',
  severity: 'error',
  patterns: [
    /\bdesperat(?:e|ely|ion)\b|\blivelihoods?\b|\bbeg(?:s|ged|ging)?\b|\bplead(?:s|ed|ing)?\b|\bunfair(?:ly|ness)?\b(?!-)/gi,
    /\bdevastat(?:ed|ing|ion)\b|\bfrustrat(?:ed|ing|ion)\b|\bheart-?\s?(?:broken|breaking)\b|\bnightmares?\b|\bhardships?\b/gi,
    /\b(?:have|show)\s+mercy\b|\blos(?:e|ing)\s+everything\b|\bruin(?:s|ed|ing)?\s+(?:us|me|our|my)\b|\bkilling\s+(?:us|our|my)\b|\bsecond\s+chance\b|\bdepends?\s+on\s+this\s+(?:income|money|account|job)\b|\bpay\s+(?:our|my)\s+(?:bills|rent)\b/gi,
    /\b(?:my|our)\s+(?:kids|children|wife|husband)\b(?!['’-])/gi,
    // A family pack is a product; a family business is an introduction.
    /\b(?:my|our|his|her|their)\s+(?:whole\s+|entire\s+|own\s+)?famil(?:y|ies)\b(?![\s-]+(?:business|compan|firm|shop|store|owned|run|pack|size|set))/gi,
    /(?<!\b(?:says?|said|reads?|marked|labell?ed|stamped|printed)\s+)\bplease\b(?!\s+(?:restore|recalculate|accept|find|clarify|explain|advise|tell|let|provide|do\s+not\s+bend))/gi,
  ],
  why: 'it pleads; the reviewer reads for facts that can be checked',
  mend: 'leave it out, and say what was changed, on which day and by whom',
});
