import { TEST_NAMES } from '../classification/test-registry.js';
import type { Catalogue } from '../model/clause.js';
import { type CatalogueFile, parseCatalogue } from '../policy/parse-catalogue.js';

/**
 * The policy of one store, with every test that it names known to have code.
 * @throws AppealError `catalogue-invalid` with every problem.
 */
export function loadCatalogue(files: readonly CatalogueFile[], store: string): Catalogue {
  return parseCatalogue(files, store, TEST_NAMES);
}
