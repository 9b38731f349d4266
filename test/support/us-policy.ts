import type { Catalogue } from '../../src/model/clause.js';
import { listScenarios, type Scenario } from '../../src/model/scenario.js';
import { catalogueOf } from './policies.js';

/** The catalogue of the US store that the program ships with, parsed once. */
export const US: Catalogue = catalogueOf('US');

/** The scenarios that it gives. */
export const SCENARIOS: readonly Scenario[] = listScenarios(US.clauses);
