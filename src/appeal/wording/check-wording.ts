import type { CheckedText, WordingFinding } from '../../model/wording.js';
import { WORDING_RULES } from './wording-rules.js';

/** Whether what the letter's own words or its templates repeat was told before; it's told from now on. */
function wasTold(told: Set<string>, { part }: CheckedText, id: string, quote: string): boolean {
  if (part !== 'letter' && part !== 'template') return false;
  const key = `${id} ${quote}`;
  if (told.has(key)) return true;
  told.add(key);
  return false;
}

/** Everything that the rules of wording find in these texts, text by text. What the letter's own words or its templates repeat is told once. */
export function checkWording(texts: readonly CheckedText[]): readonly WordingFinding[] {
  const told = new Set<string>();
  const findings: WordingFinding[] = [];
  for (const checked of texts)
    for (const { id, find } of WORDING_RULES)
      for (const hit of find(checked, texts))
        if (!wasTold(told, checked, id, hit.quote))
          findings.push({
            code: `wording-${id}`,
            where: checked.where,
            source: checked.source,
            ...hit,
          });
  return findings;
}
