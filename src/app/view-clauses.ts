import { AppealError } from '../errors.js';
import { type Catalogue, type Clause, editionOn } from '../model/clause.js';
import type { ClauseDifference, ClauseView } from '../model/clause-view.js';
import type { LocalDate } from '../model/local-date.js';
import { suggest } from '../model/suggest.js';
import { diffEditions } from '../policy/diff-editions.js';
import { viewEdition } from '../policy/view-edition.js';

function view({ id, store, kind, title, editions }: Clause, on: LocalDate | null): ClauseView {
  const shown =
    on === null ? editions : editions.filter((one) => editionOn({ editions: [one] }, on) !== null);
  return { id, store, kind, title, editions: shown.map(viewEdition) };
}

/** Every entry, of one store where it is named; with a day, those in force on it with that edition alone. */
export function listClauses(
  catalogues: readonly Catalogue[],
  store: string | null,
  on: LocalDate | null,
): readonly ClauseView[] {
  return catalogues
    .filter((catalogue) => store === null || catalogue.store === store)
    .flatMap(({ entries }) => entries.map((entry) => view(entry, on)))
    .filter(({ editions }) => editions.length > 0);
}

/** @throws AppealError `wrong-usage` where no entry has the id, or none of the store asked for. */
function findClauses(catalogues: readonly Catalogue[], id: string, store: string | null): readonly Clause[] {
  const entries = catalogues.flatMap((catalogue) => catalogue.entries);
  const named = entries.filter((entry) => entry.id === id);
  const found = named.filter((entry) => store === null || entry.store === store);
  if (found.length > 0) return found;
  if (named.length > 0)
    throw new AppealError('wrong-usage', [
      {
        message: `the ${store} store has no clause "${id}"; it is one of: ${named.map((entry) => entry.store).join(', ')}`,
      },
    ]);
  const known = [...new Set(entries.map((entry) => entry.id))];
  throw new AppealError('wrong-usage', [
    {
      message: `no clause is called "${id}"${suggest(id, known)}; there are: ${known.toSorted().join(', ')}`,
    },
  ]);
}

/**
 * The entries of one id, one for each store that has it.
 * @param on the day whose edition is shown; null shows all. An entry without an edition on it has none to show.
 * @throws AppealError `wrong-usage` where no entry has the id.
 */
export function showClause(
  catalogues: readonly Catalogue[],
  id: string,
  store: string | null,
  on: LocalDate | null,
): readonly ClauseView[] {
  return findClauses(catalogues, id, store).map((clause) => view(clause, on));
}

/**
 * What changed in the entries of one id between two days.
 * @throws AppealError `wrong-usage` where no entry has the id.
 */
export function compareClause(
  catalogues: readonly Catalogue[],
  id: string,
  store: string | null,
  from: LocalDate,
  to: LocalDate,
): readonly ClauseDifference[] {
  return findClauses(catalogues, id, store).map((clause) => {
    const [before = null] = view(clause, from).editions;
    const [after = null] = view(clause, to).editions;
    return {
      id,
      store: clause.store,
      kind: clause.kind,
      title: clause.title,
      before: before?.from ?? null,
      after: after?.from ?? null,
      ...diffEditions(before, after),
    };
  });
}
