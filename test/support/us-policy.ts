import { readCatalogue } from '../../src/cli/program-files.js';
import type { Catalogue } from '../../src/model/clause.js';
import { listScenarios, type Scenario } from '../../src/model/scenario.js';
import { parseCatalogue } from '../../src/policy/parse-catalogue.js';

/** The catalogue of the US store that the program ships with, parsed once. */
export const US: Catalogue = parseCatalogue(readCatalogue('US'));

/** The scenarios that it gives. */
export const SCENARIOS: readonly Scenario[] = listScenarios(US.clauses);
