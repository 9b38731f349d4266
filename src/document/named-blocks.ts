import type { Appeal, ExampleShipment } from '../model/appeal.js';
import type { Block, TableBlock, TableColumn } from '../model/block.js';
import type { NamedBlocks } from './parse-markdown.js';

const left = (title: string, weight: number, nowrap = false): TableColumn => ({
  title,
  weight,
  align: 'left',
  ...(nowrap ? { nowrap } : {}),
});
const right = (title: string, weight: number): TableColumn => ({
  title,
  weight,
  align: 'right',
  nowrap: true,
});

function table(
  caption: string,
  columns: readonly TableColumn[],
  rows: TableBlock['rows'],
  more: Partial<TableBlock> = {},
): TableBlock {
  return { type: 'table', caption, columns, rows, ...more };
}

const days = (steps: readonly { readonly status: string; readonly day: string | null }[]): string => {
  const done = steps.flatMap(({ status, day }) => (status === 'done' && day !== null ? [day] : []));
  if (done.length > 0) return [...new Set(done)].join('; ');
  if (steps.some(({ status }) => status === 'planned')) return 'planned';
  return steps.some(({ status }) => status === 'missing') ? 'not declared yet' : 'none needed';
};

function categoryTable({ categories, basis }: Appeal): TableBlock {
  if (basis !== 'ledger')
    return table(
      "Failing packages by category; without Amazon's counts no rate can be given",
      [
        left('Category', 30),
        right('Listed as failing', 16),
        right('Exempt', 12),
        right('Not exempt', 12),
        right('95% reached if Amazon counted', 26),
      ],
      categories.map((c) => [
        c.name,
        String(c.listed),
        String(c.exempt),
        String(c.remaining),
        c.atLeast === null ? '' : `at least ${c.atLeast}`,
      ]),
    );
  return table(
    "Amazon's figures, and the same figures without the exempt packages",
    [
      left('Category', 27),
      right('Valid of counted', 16),
      right('As counted', 12),
      right('Listed', 9),
      right('Exempt', 10),
      right('Then valid of', 15),
      right('Rate', 11),
    ],
    categories.map((c) => [
      c.name,
      c.counted === null ? 'not stated' : `${c.valid} of ${c.counted}`,
      c.asCounted,
      String(c.listed),
      String(c.exempt),
      c.ledFraction ?? '',
      c.led,
    ]),
  );
}

function causeTable({ causes }: Appeal): TableBlock {
  return table(
    'Root causes, the costliest first; points are percentage points of the rate as counted',
    [
      left('Root cause', 42),
      right('Packages', 11),
      right('Points', 9),
      left('Mended', 19),
      left('Control since', 19),
    ],
    causes.map((c) => [
      `${c.number}. ${c.title}`,
      String(c.packages),
      c.points ?? '–',
      days(c.actions),
      days(c.prevention),
    ]),
  );
}

function scenarioTable({ scenarios, categories }: Appeal): TableBlock {
  return table(
    'The rate under each reading, per category',
    [
      left('Scenario', 34),
      right('Exempt', 9),
      ...categories.map(({ name }) => ({ ...right(name, 15), nowrap: false })),
      right('All', 12),
    ],
    scenarios.map((s) => [s.title, String(s.exempt), ...s.byCategory, s.display]),
    { strong: scenarios.flatMap(({ leads }, index) => (leads ? [index] : [])) },
  );
}

function rateChart({ scenarios, floor }: Appeal): Block {
  const bars = scenarios.map(({ title, rate, high, display, leads }) => ({
    label: title,
    rate,
    high,
    display,
    leads,
  }));
  return {
    type: 'chart',
    title: 'Valid Tracking Rate, all categories together',
    alt: `The rate against the floor of ${floor}: ${bars.map(({ label, display }) => `${label}: ${display}`).join('; ')}.`,
    floor: Number.parseFloat(floor) / 100,
    floorLabel: `${floor} floor`,
    bars,
  };
}

function exampleTable(example: ExampleShipment): TableBlock {
  return table(
    `Example ${example.number}: each test of the clause`,
    [
      left('Test', 24),
      left('The words it rests on', 30),
      left('What the rows show', 26),
      left('Met', 8),
      left('Read at', 20),
    ],
    example.tests.map((t) => [
      t.test,
      t.words === null ? 'known second-hand' : `“${t.words}”`,
      t.found,
      t.holds,
      t.source,
    ]),
    { dense: true },
  );
}

/** The tables and charts of a letter, by the names under which templates place them. */
export function nameBlocks(appeal: Appeal): NamedBlocks {
  const shipMethods = appeal.causes.map((cause) => [
    `ship-methods-${cause.id}`,
    table(
      'Shipping service given at confirmation',
      [left('Text given', 70), right('Packages', 30)],
      cause.shipMethods.map(({ text, packages }) => [text === '' ? '(none)' : `“${text}”`, String(packages)]),
      { dense: true },
    ),
  ]);
  return {
    categories: categoryTable(appeal),
    causes: causeTable(appeal),
    scenarios: scenarioTable(appeal),
    rates: rateChart(appeal),
    packages: table(
      'Every failing package that Amazon lists in the window',
      [
        left('Order', 20, true),
        left('Promised', 11, true),
        left('Category', 15),
        right('Value', 7),
        right('With tax', 7),
        left('Mailed as', 8),
        left('Shipping service given', 16),
        left('Cause', 17),
        left('Counts as', 10),
        left('Row', 14),
      ],
      appeal.packageRows,
      { dense: true },
    ),
    proofs: table(
      'Files that prove what is said, sent unaltered beside this letter',
      [left('No.', 6), left('File', 30), left('Proves', 32), left('SHA-256', 32)],
      appeal.proofs.map(({ label, file, proves, sha256 }) => [label, file, proves, sha256]),
      { dense: true },
    ),
    ...Object.fromEntries(
      appeal.examples.map((example) => [`example-${example.number}`, exampleTable(example)]),
    ),
    ...Object.fromEntries(shipMethods),
  };
}
