import type { Appeal } from '../model/appeal.js';
import type { Block, TableBlock } from '../model/block.js';
import { left, right, table } from './table-parts.js';

const days = (steps: readonly { readonly status: string; readonly day: string | null }[]): string => {
  const done = steps.flatMap(({ status, day }) => (status === 'done' && day !== null ? [day] : []));
  if (done.length > 0) return [...new Set(done)].join('; ');
  if (steps.some(({ status }) => status === 'planned')) return 'planned';
  if (steps.some(({ status }) => status === 'missing')) return 'not declared yet';
  return steps.length > 0 ? 'none needed' : '–';
};

/** Amazon's figures by category beside those without the exempt packages. */
export function categoryTable(appeal: Appeal): TableBlock {
  const { categories, isRated, isRebuilt, hasReport } = appeal;
  const failing = hasReport ? 'Listed as failing' : 'Failing';
  const figures = isRebuilt ? 'The figures rebuilt from our records' : "Amazon's figures";
  if (!isRated)
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
  if (appeal.wording === 'plan-of-action')
    return table(
      figures,
      [left('Category', 40), right('Valid of counted', 20), right(failing, 20), right('Rate', 20)],
      categories.map((c) => [
        c.name,
        c.counted === null ? 'not stated' : `${c.valid} of ${c.counted}`,
        String(c.listed),
        c.asCounted,
      ]),
    );
  return table(
    `${figures}, and the same figures without the exempt packages`,
    [
      left('Category', 27),
      right('Valid of counted', 16),
      right(isRebuilt ? 'As rebuilt' : 'As counted', 12),
      right(failing, 10),
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

/** More causes than this are set small, so that the letter's first page stays one page. */
const MOST_CAUSES = 6;

/** What happened, what it costs, and since when it is mended. */
export function causeTable({ causes, isRated: rated, isRebuilt }: Appeal): TableBlock {
  return table(
    rated
      ? `Root causes, the most frequent first; points are percentage points of the rate as ${isRebuilt ? 'rebuilt' : 'counted'}`
      : 'Root causes, the most frequent first',
    [
      left('Root cause', 42),
      right('Packages', 11),
      ...(rated ? [right('Points', 9)] : []),
      left('Mended', 19),
      left('Control since', 19),
    ],
    causes.map((c) => [
      `${c.number}. ${c.title}`,
      String(c.packages),
      ...(rated ? [c.points ?? '–'] : []),
      days(c.actions),
      days(c.prevention),
    ]),
    { dense: causes.length > MOST_CAUSES },
  );
}

/** More categories than this do not fit beside each other; analysis.json has them all. */
const MOST_CATEGORIES = 5;

/** The rate under each reading. The total is shown where there is more than one category to add up. */
export function scenarioTable({ scenarios, categories, isRated }: Appeal): TableBlock {
  const several = categories.length > 1;
  const shown = categories.length <= MOST_CATEGORIES ? categories : [];
  return table(
    isRated
      ? 'The rate under each reading, per category'
      : 'Packages from which the rate reaches the floor, under each reading',
    [
      left('Scenario', 34),
      right('Exempt', 9),
      ...shown.map(({ name }) => ({ ...right(name, 15), nowrap: false })),
      ...(several ? [right('All', 12)] : []),
    ],
    scenarios.map((s) => [
      s.title,
      String(s.exempt),
      ...s.byCategory.slice(0, shown.length),
      ...(several ? [s.display] : []),
    ]),
    { strong: scenarios.flatMap(({ leads }, index) => (leads ? [index] : [])) },
  );
}

/** The same as bars against the floor. */
export function rateChart({ scenarios, floor, isRebuilt }: Appeal): Block {
  const bars = scenarios.map(({ title, rate, high, display, leads }) => ({
    label: title,
    rate,
    high,
    display,
    leads,
  }));
  const open = bars.some(({ rate, high }) => (high ?? 0) > (rate ?? 0));
  return {
    type: 'chart',
    title: `Valid Tracking Rate${isRebuilt ? ', rebuilt from our records' : ''}, all categories together`,
    alt: `The rate against the floor of ${floor}: ${bars.map(({ label, display }) => `${label}: ${display}`).join('; ')}.`,
    floor: Number.parseFloat(floor) / 100,
    floorLabel: `${floor} floor`,
    ...(open ? { highLabel: 'outlined: if every undetermined package were settled for the seller' } : {}),
    bars,
  };
}
