import type { Analysis } from '../model/analysis.js';
import type { Appeal } from '../model/appeal.js';
import type { CitedClause } from '../model/appeal-exhibits.js';
import type { Catalogue } from '../model/clause.js';
import { parseCents } from '../model/money.js';
import type { Scenario } from '../model/scenario.js';
import type { ClassifiedShipment } from '../model/verdict.js';
import { passes } from './choose-lead.js';
import type { LetterScope } from './letter-scope.js';

/** Whether a package stays under its clause's limit even with tax; false where the tax is not known. */
function isUnderLimitWithTax({ shipment, verdicts }: ClassifiedShipment, catalogue: Catalogue): boolean {
  const verdict = verdicts.find(({ clause }) => clause === 'small-flat');
  const clause = catalogue.clauses.find(({ id }) => id === 'small-flat');
  const limit = clause?.editions.find(({ from }) => from === verdict?.edition)?.parameters.limit ?? null;
  const { high } = shipment.value.inclTax;
  return limit !== null && high !== null && high < (parseCents(limit.amount) ?? 0);
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
  const [titles = []] = byEdition;
  const sameReadings = byEdition.every((other) => other.join() === titles.join());
  return {
    id: lead,
    title: scenarios.find(({ id }) => id === lead)?.title ?? lead,
    figures: own.map(({ category, display }) => `${category} ${display}`),
    passes: figures !== undefined && passes(figures, affected),
    leavesNone: own.some(({ denominator }) => denominator === 0),
    borderline: own.filter(({ standing }) => standing === 'at').map(({ category }) => category),
    undisputed: lead === 'strictest',
    includesTax: exempt.length > 0 && exempt.every((one) => isUnderLimitWithTax(one, catalogue)),
    readings: sameReadings ? titles : [],
  };
}
