import type { CheckedText, WordingFinding } from '../../model/wording.js';
import { WORDING_RULES } from './wording-rules.js';

/** Whether these are the letter's own words or its templates', and not the seller's. */
const isOurs = ({ part }: CheckedText): boolean => part === 'letter' || part === 'template';

/** Everything that the rules of wording find in these texts, text by text. What the letter's own words or its templates repeat is told once. */
export function checkWording(texts: readonly CheckedText[]): readonly WordingFinding[] {
  const told = new Set<string>();
  const findings: WordingFinding[] = [];
  for (const checked of texts)
    for (const { id, find } of WORDING_RULES)
      for (const hit of find(checked, texts)) {
        const key = `${id} ${hit.quote}`;
        if (isOurs(checked)) {
          if (told.has(key)) continue;
          told.add(key);
        }
        findings.push({ code: `wording-${id}`, where: checked.where, source: checked.source, ...hit });
      }
  return findings;
}
