import type { Figure, ScenarioFigures } from '../model/analysis.js';

/** The categories that Amazon's own figures do not let pass: those the appeal is about. */
export function affectedCategories(scenarios: readonly ScenarioFigures[]): readonly string[] {
  const asCounted = scenarios.find(({ id }) => id === 'as-counted');
  return (asCounted?.categories ?? [])
    .filter((c) => c.standing !== 'above' && c.standing !== null)
    .map((c) => c.category);
}

/** Whether a scenario lifts every affected category above the floor. */
export function passes(scenario: ScenarioFigures, affected: readonly string[]): boolean {
  const figures = scenario.categories.filter((c) => affected.includes(c.category));
  return figures.length > 0 && figures.every(liftedOut);
}

/** Above the floor, or every package of it exempt (Amazon then shows no rate). One of which the files hold none is not lifted. */
function liftedOut(figure: Figure): boolean {
  return figure.standing === 'above' || (figure.denominator === 0 && figure.exempt > 0);
}

/**
 * The scenario whose figure leads the letter: the strictest that passes, that is the one that exempts the fewest packages;
 * where none passes, `as-written`. Ties go to the order strictest, as-written, single readings.
 */
export function chooseLead(scenarios: readonly ScenarioFigures[], affected: readonly string[]): string {
  const passing = scenarios
    .filter(({ id }) => id !== 'as-counted')
    .filter((scenario) => passes(scenario, affected))
    .toSorted((a, b) => a.total.exempt - b.total.exempt);
  return passing[0]?.id ?? 'as-written';
}
