import type { Appeal } from '../model/appeal.js';
import type { AppealCategory, PlanStep } from '../model/appeal-parts.js';
import { left, type NamedCell, type NamedTable, right } from './named-table.js';

/** The days on which steps were done, else how they stand. */
function standingOf(steps: readonly PlanStep[]): NamedCell {
  const done = steps.flatMap(({ status, day }) => (status === 'done' && day !== null ? [day] : []));
  if (done.length > 0) return [...new Set(done)].join('; ');
  const open = (['planned', 'missing'] as const).find((one) => steps.some(({ status }) => status === one));
  return { word: open ?? (steps.length > 0 ? 'none-needed' : 'none') };
}

function validOf({ name, valid, counted }: AppealCategory, { reconciled }: Appeal): NamedCell {
  if (counted !== null) return `${valid} of ${counted}`;
  return {
    word: reconciled.impossible.some(({ category }) => category === name) ? 'impossible' : 'not-stated',
  };
}

/** The failing packages of each category, where no rate can be given. */
export function failingTable({ categories }: Appeal): NamedTable {
  return {
    type: 'table',
    columns: [left(30), right(16), right(12), right(12), right(26)],
    rows: categories.map(({ name, listed, exempt, remaining, clearFrom }) => [
      name,
      String(listed),
      String(exempt),
      String(remaining),
      clearFrom === null ? '' : String(clearFrom),
    ]),
  };
}

/** The figures of each category as counted. */
export function countedTable(appeal: Appeal): NamedTable {
  const { categories } = appeal;
  return {
    type: 'table',
    columns: [left(40), right(20), right(20), right(20)],
    words: ['not-stated', 'impossible'],
    rows: categories.map((one) => [one.name, validOf(one, appeal), String(one.listed), one.asCounted]),
  };
}

/** Of more categories and causes than this the tables are set small, so that the letter's first page stays one page. */
const MOST_ROWS = 6;

const isCrowded = ({ categories, causes, sinceFix }: Appeal): boolean =>
  causes.length + categories.length + (sinceFix === null ? 0 : 2) > MOST_ROWS;

/** The exempt packages, with how many of them leave where not all do, and the valid ones that leave beside them. */
function writeExempt({ exempt, failingOut, validOut }: AppealCategory): string {
  const leaving =
    failingOut === null || failingOut === exempt ? String(exempt) : `${failingOut} of ${exempt}`;
  return validOut > 0 ? `${leaving} + ${validOut}` : leaving;
}

/** The figures of each category as counted beside those without the exempt packages. */
export function categoryTable(appeal: Appeal): NamedTable {
  const { categories } = appeal;
  return {
    type: 'table',
    columns: [left(27), right(16), right(12), right(10), right(10), right(15), right(11)],
    words: ['not-stated', 'impossible'],
    rows: categories.map((one) => [
      one.name,
      validOf(one, appeal),
      one.asCounted,
      String(one.listed),
      writeExempt(one),
      one.ledFraction ?? '',
      one.led,
    ]),
    dense: isCrowded(appeal),
  };
}

/** Of more causes than this the first page shows one less, and where the others stand. */
const MOST_CAUSES = 6;

/** What happened, what it costs, and since when it is mended. */
export function causeTable(appeal: Appeal): NamedTable {
  const { causes, isRated } = appeal;
  const shown = causes.length > MOST_CAUSES ? causes.slice(0, MOST_CAUSES - 1) : causes;
  const rest: readonly NamedCell[] = [{ word: 'rest' }, '', ...(isRated ? [''] : []), '', ''];
  return {
    type: 'table',
    columns: [left(42), right(11), ...(isRated ? [right(9)] : []), left(19), left(19)],
    words: ['planned', 'missing', 'none-needed', 'none', 'rest'],
    rows: [
      ...shown.map(({ number, title, packages, points, actions, prevention }): readonly NamedCell[] => [
        `${number}. ${title}`,
        String(packages),
        ...(isRated ? [points ?? { word: 'none' }] : []),
        standingOf(actions),
        standingOf(prevention),
      ]),
      ...(shown.length < causes.length ? [rest] : []),
    ],
    dense: isCrowded(appeal),
  };
}

/** More categories than this do not fit beside each other; analysis.json has them all. */
const MOST_CATEGORIES = 5;

/** The rate under each reading. The total is shown where there is more than one category to add up. */
export function scenarioTable({ scenarios, categories }: Appeal): NamedTable {
  const several = categories.length > 1;
  const shown = categories.length <= MOST_CATEGORIES ? categories : [];
  return {
    type: 'table',
    columns: [
      left(34),
      right(9),
      ...shown.map(({ name }) => ({ ...right(15), nowrap: false, title: name })),
      ...(several ? [right(12)] : []),
    ],
    rows: scenarios.map(({ title, exempt, byCategory, display }) => [
      title,
      String(exempt),
      ...byCategory.slice(0, shown.length),
      ...(several ? [display] : []),
    ]),
    strong: scenarios.flatMap(({ leads }, index) => (leads ? [index] : [])),
  };
}
