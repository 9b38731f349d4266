import { KNOWN_TESTS } from '../classification/test-registry.js';
import { AppealError, type Problem } from '../errors.js';
import type { Catalogue } from '../model/clause.js';
import { type CatalogueFile, parseCatalogue } from '../policy/parse-catalogue.js';

/**
 * The policy of one store, with every test that it names known to have code.
 * @throws AppealError `catalogue-invalid` with every problem.
 */
export function loadCatalogue(files: readonly CatalogueFile[], store: string): Catalogue {
  return parseCatalogue(files, store, KNOWN_TESTS);
}

/**
 * Reads the policy of every store, as the build does before it calls itself done.
 * @returns how many entries there are.
 * @throws AppealError `catalogue-invalid` with every problem of all stores, those of shared files once.
 */
export function checkCatalogues(files: readonly CatalogueFile[], stores: readonly string[]): number {
  const problems = new Map<string, Problem>();
  let entries = 0;
  for (const store of stores)
    try {
      entries += loadCatalogue(files, store).entries.length;
    } catch (error) {
      if (!(error instanceof AppealError)) throw error;
      for (const problem of error.problems)
        problems.set(`${problem.file}:${problem.row}:${problem.message}`, problem);
    }
  if (problems.size > 0) throw new AppealError('catalogue-invalid', [...problems.values()]);
  return entries;
}
