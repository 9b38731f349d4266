import type { Appeal } from '../model/appeal.js';
import { exampleTable, packageTable, proofTable, shipMethodTable } from './exhibit-tables.js';
import type { NamedBlocks } from './parse-markdown.js';
import { roundTable } from './round-table.js';
import { categoryTable, causeTable, rateChart, scenarioTable } from './summary-tables.js';

/** The tables and charts of a letter, by the names under which templates place them. */
export function nameBlocks(appeal: Appeal): NamedBlocks {
  return {
    categories: categoryTable(appeal),
    causes: causeTable(appeal),
    scenarios: scenarioTable(appeal),
    rates: rateChart(appeal),
    'round-figures': roundTable(appeal),
    'proofs-actions': proofTable(appeal.proofs.actions),
    'proofs-prevention': proofTable(appeal.proofs.prevention),
    'proofs-examples': proofTable(appeal.proofs.examples),
    ...Object.fromEntries(
      appeal.packageRows.map((cause) => [`packages-${cause.id}`, packageTable(cause, appeal)]),
    ),
    ...Object.fromEntries(
      appeal.examples.map((example) => [`example-${example.number}`, exampleTable(example)]),
    ),
    ...Object.fromEntries(appeal.causes.map((cause) => [`ship-methods-${cause.id}`, shipMethodTable(cause)])),
  };
}
