import type { CheckedText, WordingFinding } from '../../model/wording.js';
import { WORDING_RULES } from './wording-rules.js';

/** Everything that the rules of wording find in these texts, text by text. What the letter's own words or its templates repeat is told once. */
export function checkWording(texts: readonly CheckedText[]): readonly WordingFinding[] {
  const told = new Set<string>();
  return texts.flatMap((checked) =>
    WORDING_RULES.flatMap(({ id, find }) => find(checked, texts).map((hit) => ({ id, hit })))
      .filter(({ id, hit }) => {
        if (checked.part !== 'letter' && checked.part !== 'template') return true;
        const key = `${id} ${hit.quote}`;
        return !told.has(key) && told.add(key);
      })
      .map(({ id, hit }) => ({
        code: `wording-${id}`,
        where: checked.where,
        source: checked.source,
        ...hit,
      })),
  );
}
