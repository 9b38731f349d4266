import { loadCatalogue } from '../../app/load-catalogue.js';
import { compareClause, listClauses, showClause } from '../../app/view-clauses.js';
import { AppealError } from '../../errors.js';
import type { Catalogue } from '../../model/clause.js';
import type { LocalDate } from '../../model/local-date.js';
import { printClause, printClauseDifference, printClauseList } from '../print-clauses.js';
import { listStores, readCatalogue } from '../program-files.js';
import { asJson } from '../write-json.js';

/** Which entries are meant, and how they are printed. */
export interface ClausesAsked {
  /** Null: every store. */
  readonly store: string | null;
  readonly json: boolean;
}

function loadAll(): readonly Catalogue[] {
  const files = readCatalogue();
  return listStores().map((store) => loadCatalogue(files, store));
}

/**
 * The store asked for, in whatever case, or by its country (GB is the UK store).
 * @throws AppealError `wrong-usage` for a store without a catalogue.
 */
function storeIn(catalogues: readonly Catalogue[], asked: string | null): string | null {
  if (asked === null) return null;
  const name = asked.toUpperCase();
  const found = catalogues.find(({ store, country }) => store === name || country === name);
  if (found) return found.store;
  const known = catalogues.map(({ store }) => store);
  throw new AppealError('wrong-usage', [
    { message: `--store: "${asked}" has no catalogue; there are: ${known.join(', ')}` },
  ]);
}

/** `clauses list`: every entry, by store; with a day, those in force on it. Returns what goes to stdout. */
export function clausesList({ store, json }: ClausesAsked, on: LocalDate | null): string {
  const all = loadAll();
  const found = listClauses(all, storeIn(all, store), on);
  return json ? asJson(found) : printClauseList(found, on);
}

/** `clauses show ID`: words, source, grade, parameters, and the readings with their arguments. */
export function clausesShow({ store, json }: ClausesAsked, id: string, on: LocalDate | null): string {
  const all = loadAll();
  const found = showClause(all, id, storeIn(all, store), on);
  return json ? asJson(found) : printClause(found, on);
}

/** `clauses diff ID DATE DATE`: what changed between two days, in words and parameters. */
export function clausesDiff(
  { store, json }: ClausesAsked,
  id: string,
  from: LocalDate,
  to: LocalDate,
): string {
  const all = loadAll();
  const found = compareClause(all, id, storeIn(all, store), from, to);
  return json ? asJson(found) : printClauseDifference(found, from, to);
}
