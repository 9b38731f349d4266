import type { Analysis, CategoryFigure } from '../model/analysis.js';
import type { Headline } from '../model/appeal-outlook.js';
import type { AppealCategory } from '../model/appeal-parts.js';
import type { LetterGrounds } from './ground-letter.js';

/** The order in which a reviewer reads them: what passes most surely first. */
const ORDER: readonly Headline['why'][] = [
  'amazons-rows',
  'every-reading',
  'contested',
  'nothing-left',
  'borderline',
  'below',
  'not-disputed',
  'no-rate',
  'no-counts',
];

/** Why a category passes, or does not, under the scenario that leads the letter. */
function reasonIn(category: AppealCategory, own: Headline['why'], disputesNothing: boolean): Headline['why'] {
  if (own === 'no-rate' || own === 'no-counts') return own;
  if (disputesNothing || own === 'not-disputed') return 'not-disputed';
  if (category.leavesNone) return 'nothing-left';
  if (category.standing !== 'above') return category.standing === 'at' ? 'borderline' : 'below';
  return own === 'amazons-rows' || own === 'every-reading' ? own : 'contested';
}

/** The line that lifts a category by itself, where the one that leads the letter does not; null where none does. */
function otherwiseOf(
  name: string,
  { scenarios, categories }: Analysis,
): Headline['named'][number]['otherwise'] {
  const own = categories.find(({ category, passes }) => category === name && passes);
  const line = scenarios.find(({ id }) => id === own?.leads);
  const figure = line?.categories.find(({ category }) => category === name);
  return line && figure ? { title: line.title, display: figure.display } : null;
}

/** Which affected categories would pass and why, those of one reason together. */
export function describeHeadlines(
  analysis: Analysis,
  { scope, categories }: LetterGrounds,
): readonly Headline[] {
  const figuresOf = (scenario: string): readonly CategoryFigure[] =>
    analysis.scenarios.find(({ id }) => id === scenario)?.categories ?? [];
  const strictest = figuresOf('strictest');
  const led = figuresOf(scope.lead);
  // Without Amazon's counts nothing tells which categories it failed: each is told from how many packages on it passes.
  const argued: readonly { readonly category: string; readonly why: Headline['why'] }[] =
    analysis.basis === 'report-only'
      ? categories.map(({ name }) => ({ category: name, why: 'no-counts' }))
      : analysis.categories;
  const told = argued.flatMap(({ category: name, why }) => {
    const category = categories.find((one) => one.name === name);
    if (category === undefined) return [];
    const figure = strictest.find((one) => one.category === name);
    const own = led.find((one) => one.category === name);
    return [
      {
        why: reasonIn(category, why, scope.wording === 'plan-of-action'),
        name,
        asCounted:
          category.asCountedStanding === 'at' ? `${category.asCounted}, borderline` : category.asCounted,
        led: category.led,
        strictest: figure?.display ?? 'no rate',
        otherwise: otherwiseOf(name, analysis),
        clearFrom: own?.clearFrom ?? 0,
        exempt: category.exempt,
        remaining:
          typeof own?.denominator !== 'number' ? category.remaining : own.denominator - (own.numerator ?? 0),
      },
    ];
  });
  return ORDER.flatMap((why) => {
    const named = told.filter((one) => one.why === why);
    if (named.length === 0) return [];
    const exempt = named.reduce((sum, one) => sum + one.exempt, 0);
    const remaining = named.reduce((sum, one) => sum + one.remaining, 0);
    return [{ why, exempt, remaining, named }];
  });
}
