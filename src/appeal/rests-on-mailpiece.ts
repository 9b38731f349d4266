import { type Catalogue, type Edition, editionOf } from '../model/clause.js';
import { exemptingVerdicts } from '../model/exempting-verdicts.js';
import { TEST_FACTS } from '../model/test-facts.js';
import type { ClassifiedShipment } from '../model/verdict.js';

/** Whether some test of an edition asks what was mailed. */
const asksIt = ({ tests, dimensions }: Edition): boolean =>
  [...tests, ...dimensions.flatMap(({ readings }) => readings.map(({ id }) => id))].some((name) =>
    TEST_FACTS.get(name)?.includes('mailpiece'),
  );

/** Whether a package is exempt only by what was mailed: one that another clause exempts too does not hang on it. */
export function restsOnMailpiece(one: ClassifiedShipment, scenario: string, catalogue: Catalogue): boolean {
  const editions = exemptingVerdicts(one, scenario).flatMap((verdict) => editionOf(catalogue, verdict) ?? []);
  return editions.length > 0 && editions.every(asksIt);
}
