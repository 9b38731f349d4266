import { type Clause, type Edition, editionOn } from '../model/clause.js';
import type { LocalDate } from '../model/local-date.js';
import type { Shipment } from '../model/shipment.js';
import type { ClauseVerdict } from '../model/verdict.js';
import type { ClauseTest } from './clause-tests.js';
import { keysOf, tryEdition } from './try-edition.js';

/** The editions that are in force on the same days. */
export interface Era {
  readonly editions: readonly (readonly [Clause, Edition])[];
  /** What their tests read of a package. */
  readonly keys: readonly ClauseTest['keyOf'][];
}

/** Opens the eras of a list of clauses: days on which the same editions are in force have the same one. */
export function openEras(clauses: readonly Clause[]): (day: LocalDate) => Era {
  const byDay = new Map<LocalDate, Era>();
  const byEditions = new Map<string, Era>();
  return (day) => {
    const known = byDay.get(day);
    if (known !== undefined) return known;
    const editions = clauses.flatMap((clause): [Clause, Edition][] => {
      const edition = editionOn(clause, day);
      return edition === null ? [] : [[clause, edition]];
    });
    const signature = JSON.stringify(editions.map(([{ id }, { from }]) => [id, from]));
    const era = byEditions.get(signature) ?? {
      editions,
      keys: [...new Set(editions.flatMap(([, edition]) => keysOf(edition)))],
    };
    byEditions.set(signature, era);
    byDay.set(day, era);
    return era;
  };
}

/** What each clause of an era says of a package. */
export function tryEra(shipment: Shipment, { editions }: Era): readonly ClauseVerdict[] {
  return editions.map(([clause, edition]) => tryEdition(shipment, clause, edition));
}

/** All that the tests of an era read of a package: packages alike in it get the same verdicts. */
export function keyIn({ keys }: Era, shipment: Shipment): string {
  let key = '';
  for (const keyOf of keys) key += `${keyOf(shipment)}\n`;
  return key;
}
