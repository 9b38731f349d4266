import { describe, expect, it } from '@jest/globals';
import { blame } from '../../../../src/appeal/wording/rules/blame.js';
import { caseNumber } from '../../../../src/appeal/wording/rules/case-number.js';
import { emotion } from '../../../../src/appeal/wording/rules/emotion.js';
import { futureTense } from '../../../../src/appeal/wording/rules/future-tense.js';
import { question } from '../../../../src/appeal/wording/rules/question.js';
import { readTemplates } from '../../../../src/cli/program-files.js';
import { ruleVerdicts } from '../../../support/rule-verdicts.js';

const TEMPLATES = [...readTemplates()];

/** What a template says whatever the case: the text around its tags, and the words that its tags choose from. */
function staticText(template: string): string {
  return template.replaceAll(/\{\{[^}]*\}\}/g, (tag) => {
    const words = [...tag.matchAll(/"([^"]*)"/g)].map((match) => match[1]);
    return ` ${words.join(' | ')} `;
  });
}

describe('the program’s own wording', () => {
  it('is read with the words that tags choose from', () => {
    expect(staticText('We {{choose n "will" "shall"}} mail {{count n "letter" "letters"}}.')).toBe(
      'We  will | shall  mail  letter | letters .',
    );
    expect(TEMPLATES.length).toBeGreaterThan(40);
  });

  it.each(TEMPLATES)(
    '%s speaks of no future, blames nobody, pleads for nothing and asks nothing',
    (_, template) => {
      const text = staticText(template);
      for (const rule of [futureTense, blame, emotion, question, caseNumber])
        expect([rule.id, ruleVerdicts(rule, text)]).toEqual([rule.id, []]);
    },
  );
});
