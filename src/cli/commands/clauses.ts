import { loadCatalogue } from '../../app/load-catalogue.js';
import { compareClause, listClauses, showClause } from '../../app/view-clauses.js';
import { AppealError } from '../../errors.js';
import type { Catalogue } from '../../model/clause.js';
import type { LocalDate } from '../../model/local-date.js';
import { suggest } from '../../model/suggest.js';
import { printClause, printClauseDifference, printClauseList } from '../print-clauses.js';
import { listStores, readCatalogue } from '../program-files.js';

/** Which entries are meant, and how they are printed. */
export interface ClausesAsked {
  /** Null: every store. */
  readonly store: string | null;
  readonly json: boolean;
}

/** @throws AppealError `wrong-usage` for a store without a catalogue. */
function loadStores(store: string | null): readonly Catalogue[] {
  const known = listStores();
  const asked = store === null ? known : known.filter((one) => one === store.toUpperCase());
  if (asked.length === 0 && store !== null)
    throw new AppealError('wrong-usage', [
      {
        message: `--store: "${store}" has no catalogue${suggest(store.toUpperCase(), known)}; there are: ${known.join(', ')}`,
      },
    ]);
  const files = readCatalogue();
  return asked.map((one) => loadCatalogue(files, one));
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** `clauses list`: every entry, by store; with a day, those in force on it. Returns what goes to stdout. */
export function clausesList({ store, json }: ClausesAsked, on: LocalDate | null): string {
  const found = listClauses(loadStores(store), on);
  return json ? asJson(found) : printClauseList(found);
}

/** `clauses show ID`: words, source, grade, parameters, and the readings with their arguments. */
export function clausesShow({ store, json }: ClausesAsked, id: string, on: LocalDate | null): string {
  const found = showClause(loadStores(store), id, on);
  return json ? asJson(found) : printClause(found, on);
}

/** `clauses diff ID DATE DATE`: what changed between two days, in words and parameters. */
export function clausesDiff(
  { store, json }: ClausesAsked,
  id: string,
  from: LocalDate,
  to: LocalDate,
): string {
  const found = compareClause(loadStores(store), id, from, to);
  return json ? asJson(found) : printClauseDifference(found, from, to);
}
