import type { Analysis } from '../model/analysis.js';
import type { Appeal } from '../model/appeal.js';
import type { CitedClause } from '../model/appeal-exhibits.js';
import { type Catalogue, editionOf } from '../model/clause.js';
import { exemptingVerdicts } from '../model/exempting-verdicts.js';
import { parseCents } from '../model/money.js';
import type { Scenario } from '../model/scenario.js';
import type { ClassifiedShipment } from '../model/verdict.js';
import { passes } from './choose-lead.js';
import type { LetterScope } from './letter-scope.js';

/** Whether the limits of the clauses that exempt a package hold even with tax; null where one of them has no limit, or none exempts it. */
function isUnderLimitWithTax(one: ClassifiedShipment, lead: string, catalogue: Catalogue): boolean | null {
  const { high } = one.shipment.value.inclTax;
  let isUnder: boolean | null = null;
  for (const verdict of exemptingVerdicts(one, lead)) {
    const limit = editionOf(catalogue, verdict)?.parameters.limit ?? null;
    if (limit === null) return null;
    const cents = parseCents(limit.amount) ?? 0;
    const holds = high !== null && (limit.comparator === 'at-most' ? high <= cents : high < cents);
    isUnder = holds && isUnder !== false;
  }
  return isUnder;
}

/** The figure that leads the letter, and what may truly be said of it. */
export function describeLead(
  analysis: Analysis,
  { lead, exempt }: LetterScope,
  scenarios: readonly Scenario[],
  clauses: readonly CitedClause[],
  affected: readonly string[],
  catalogue: Catalogue,
): Appeal['lead'] {
  const figures = analysis.scenarios.find(({ id }) => id === lead);
  const own = (figures?.categories ?? []).filter(({ category }) => affected.includes(category));
  const byEdition = clauses
    .map(({ disputes }) =>
      disputes.flatMap(({ readings }) =>
        readings.flatMap((reading) => (reading.used ? [reading.title] : [])),
      ),
    )
    .filter((titles) => titles.length > 0);
  const underWithTax = new Set<boolean | null>();
  for (const one of exempt) underWithTax.add(isUnderLimitWithTax(one, lead, catalogue));
  const [titles = []] = byEdition;
  const sameReadings = byEdition.every((other) => other.join() === titles.join());
  return {
    id: lead,
    title: scenarios.find(({ id }) => id === lead)?.title ?? lead,
    figures: own.map(({ category, display }) => `${category} ${display}`),
    passes: figures !== undefined && passes(figures, affected),
    undisputed: lead === 'strictest',
    includesTax: underWithTax.has(true) && !underWithTax.has(false),
    isDisputed: clauses.some(({ disputes }) => disputes.length > 0),
    isEnvelopes: exempt.every((one) => one.byScenario.get(lead)?.clauses.includes('small-flat')),
    readings: sameReadings ? titles : [],
  };
}
