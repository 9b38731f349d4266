import type { Catalogue, Edition } from '../model/clause.js';
import type { ClassifiedShipment } from '../model/verdict.js';

/** Tests that ask what was mailed. */
const OF_MAILPIECE = new Set(['by-mailpiece', 'as-letter', 'by-untracked-service', 'is-digital']);

const asksIt = ({ tests, dimensions }: Edition): boolean =>
  [...tests, ...dimensions.flatMap(({ readings }) => readings.map(({ id }) => id))].some((name) =>
    OF_MAILPIECE.has(name),
  );

/** Whether a package is exempt only by what was mailed: one that another clause exempts too does not hang on it. */
export function restsOnMailpiece(one: ClassifiedShipment, scenario: string, catalogue: Catalogue): boolean {
  const clauses = one.byScenario.get(scenario)?.clauses ?? [];
  const editions = one.verdicts
    .filter(({ clause }) => clauses.includes(clause))
    .flatMap(
      ({ clause, edition }) =>
        catalogue.clauses.find(({ id }) => id === clause)?.editions.filter(({ from }) => from === edition) ??
        [],
    );
  return editions.length > 0 && editions.every(asksIt);
}
