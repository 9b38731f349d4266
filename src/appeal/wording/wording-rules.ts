import { blame } from './rules/blame.js';
import { businessIntroduction } from './rules/business-introduction.js';
import { caseNumber } from './rules/case-number.js';
import { emotion } from './rules/emotion.js';
import { futureTense } from './rules/future-tense.js';
import { legalThreat } from './rules/legal-threat.js';
import { length } from './rules/length.js';
import { measureWithoutTarget } from './rules/measure-without-target.js';
import { noShipment } from './rules/no-shipment.js';
import { question } from './rules/question.js';
import { repeatedText } from './rules/repeated-text.js';
import { tone } from './rules/tone.js';
import { vague } from './rules/vague.js';
import type { WordingRule } from './wording-rule.js';

/** Every rule of wording, in the order in which they are told. */
export const WORDING_RULES: readonly WordingRule[] = [
  futureTense,
  blame,
  emotion,
  question,
  caseNumber,
  measureWithoutTarget,
  noShipment,
  tone,
  businessIntroduction,
  legalThreat,
  vague,
  repeatedText,
  length,
];
