import type { CitedRule } from '../model/appeal-exhibits.js';
import { type Catalogue, editionOn, spellEdition } from '../model/clause.js';
import { spellDay } from '../model/local-date.js';
import { type RootCause, ruleOf } from '../model/root-cause.js';
import { citePassages } from './cite-clauses.js';

/**
 * The editions that the root causes rest on, each once, as in force on the days of their packages. What stands in the letter already
 * is left out, and so is an edition of which no words are known.
 */
export function citeRules(
  { entries }: Pick<Catalogue, 'entries'>,
  causes: readonly RootCause[],
  cited: readonly string[],
  asOf: string,
): readonly CitedRule[] {
  const found = new Map<string, CitedRule & { readonly numbers: number[] }>();
  causes.forEach(({ id, packages }, index) => {
    const entry = entries.find((one) => one.id === ruleOf(id));
    if (entry === undefined || cited.includes(entry.id)) return;
    for (const { shipment } of packages) {
      const edition = shipment.day === null ? null : editionOn(entry, shipment.day.value);
      if (edition === null || edition.passages.length === 0) continue;
      const key = `${entry.id} ${edition.from}`;
      const known = found.get(key);
      if (known?.numbers.includes(index + 1)) continue;
      if (known) known.numbers.push(index + 1);
      else
        found.set(key, {
          title: entry.title,
          edition: spellEdition(edition),
          until: edition.to === null || edition.to >= asOf ? null : spellDay(edition.to),
          passages: citePassages(edition.passages),
          question: edition.question,
          numbers: [index + 1],
        });
    }
  });
  return [...found.values()];
}
