import type { Appeal } from '../model/appeal.js';
import type { Picture } from '../model/picture.js';
import { causePointsChart, rateChart, rollingChart } from './charts.js';
import { exampleTable, factTable, packageTable, proofTable, shipMethodTable } from './exhibit-tables.js';
import type { NamedBlocks } from './parse-fence.js';
import { reconciledTable } from './reconciled-table.js';
import { roundTable } from './round-table.js';
import { categoryTable, causeTable, countedTable, failingTable, scenarioTable } from './summary-tables.js';

/** The pictures that the letter prints; their captions are written where they are placed. */
function pictureBlocks({ proofs }: Appeal, pictures: ReadonlyMap<string, Picture>): NamedBlocks {
  const printed = Object.values(proofs)
    .flat()
    .filter(({ picture }) => picture === 'printed');
  return Object.fromEntries(
    printed.flatMap(({ label, file }) => {
      const picture = pictures.get(file);
      return picture === undefined ? [] : [[label, { type: 'picture' as const, ...picture }]];
    }),
  );
}

/** The tables, charts and pictures of a letter, by the names under which templates place and word them. */
export function nameBlocks(appeal: Appeal, pictures: ReadonlyMap<string, Picture> = new Map()): NamedBlocks {
  const rolling = rollingChart(appeal);
  return {
    'categories-failing': failingTable(appeal),
    'categories-counted': countedTable(appeal),
    categories: categoryTable(appeal),
    causes: causeTable(appeal),
    scenarios: scenarioTable(appeal),
    rates: rateChart(appeal),
    'cause-points': causePointsChart(appeal),
    ...(rolling === null ? {} : { rolling }),
    'round-figures': roundTable(appeal),
    reconciled: reconciledTable(appeal),
    'proofs-actions': proofTable(appeal.proofs.actions),
    'proofs-prevention': proofTable(appeal.proofs.prevention),
    'proofs-examples': proofTable(appeal.proofs.examples),
    ...Object.fromEntries(
      appeal.packageRows.map((cause) => [`packages-${cause.id}`, packageTable(cause, appeal)]),
    ),
    ...Object.fromEntries(
      appeal.examples.map((example) => [`example-${example.number}`, exampleTable(example)]),
    ),
    ...Object.fromEntries(appeal.examples.map((example) => [`facts-${example.number}`, factTable(example)])),
    ...pictureBlocks(appeal, pictures),
    ...Object.fromEntries(appeal.causes.map((cause) => [`ship-methods-${cause.id}`, shipMethodTable(cause)])),
  };
}
