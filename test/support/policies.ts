import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadCatalogue } from '../../src/app/load-catalogue.js';
import { listStores, readCatalogue } from '../../src/cli/program-files.js';
import type { Catalogue } from '../../src/model/clause.js';

const FILES = readCatalogue();
const parsed = new Map(listStores().map((store) => [store, loadCatalogue(FILES, store)]));

/** The catalogue of a store that the program ships with. */
export function catalogueOf(store: string): Catalogue {
  const catalogue = parsed.get(store);
  if (!catalogue) throw new Error(`no catalogue for ${store}`);
  return catalogue;
}

/** The catalogues of all stores. */
export const CATALOGUES: readonly Catalogue[] = [...parsed.values()];

const WORDS = 'test/fixtures/policy-words';

/**
 * The words of Amazon's policy as they were read, by the id of their source: copied by hand from the pages and posts, and from
 * nothing of the program's catalogue.
 */
export const POLICY_WORDS: ReadonlyMap<string, string> = new Map(
  readdirSync(WORDS).map((file) => [
    file.replace(/\.txt$/, ''),
    readFileSync(path.join(WORDS, file), 'utf8').replaceAll(/\s+/g, ' '),
  ]),
);
