import type { Analysis, Figure, ScenarioFigures } from '../model/analysis.js';
import type { AppealCategory, AppealScenario } from '../model/appeal-parts.js';
import { type ClassifiedShipment, exemptionUnder, isFailing } from '../model/verdict.js';

/** The exact fraction behind a rate, as `148 of 155`. */
function writeFraction({ numerator, denominator }: Figure): string | null {
  return numerator === null || denominator === null ? null : `${numerator} of ${denominator}`;
}

const defectsOf = ({ numerator, denominator }: Figure): number | null =>
  numerator === null || denominator === null ? null : denominator - numerator;

/** Each category's figures as counted and under the leading scenario. */
export function describeCategories(
  { scenarios }: Pick<Analysis, 'scenarios'>,
  lead: string,
  affected: readonly string[],
  packages: readonly ClassifiedShipment[],
): readonly AppealCategory[] {
  const asCounted = scenarios.find(({ id }) => id === 'as-counted');
  const led = scenarios.find(({ id }) => id === lead);
  return (asCounted?.categories ?? []).map((counted) => {
    const name = counted.category;
    const figure = led?.categories.find(({ category }) => category === name) ?? counted;
    const failing = packages.filter((one) => one.shipment.category === name && isFailing(one));
    const defects = defectsOf(counted);
    const exempt = failing.filter((one) => exemptionUnder(one, lead) === 'exempt').length;
    return {
      name,
      affected: affected.includes(name),
      valid: counted.numerator,
      counted: counted.denominator,
      asCounted: counted.display,
      asCountedStanding: counted.standing,
      listed: failing.length,
      exempt,
      remaining: failing.length - exempt,
      led: figure.standing === 'at' ? `${figure.display}, borderline` : figure.display,
      ledFraction: figure.denominator === 0 ? null : writeFraction(figure),
      leavesNone: figure.denominator === 0,
      standing: figure.standing,
      atLeast: figure.atLeast ?? null,
      clearFrom: figure.clearFrom ?? null,
      failingOut: defects === null ? null : defects - (defectsOf(figure) ?? 0),
      validOut: (counted.numerator ?? 0) - (figure.numerator ?? 0),
    };
  });
}

const sameFigures = (a: ScenarioFigures, b: ScenarioFigures): boolean =>
  a.categories.every((figure, index) => {
    const other = b.categories[index];
    return figure.exempt === other?.exempt && figure.rate === other.rate && figure.atLeast === other.atLeast;
  });

/**
 * The scenarios worth a line in the letter, from the strictest to the widest. A single reading that gives the same figures
 * as the policy as written, whatever it leaves open, is left out (analysis.json holds them all), unless it leads.
 */
export function describeScenarios({ scenarios }: Analysis, lead: string): readonly AppealScenario[] {
  const asWritten = scenarios.find(({ id }) => id === 'as-written');
  const basic = ['as-counted', 'strictest', 'as-written'];
  return scenarios
    .filter((one) => basic.includes(one.id) || one.id === lead || !asWritten || !sameFigures(one, asWritten))
    .toSorted((a, b) => a.total.exempt - b.total.exempt)
    .map(({ id, title, total, categories }) => ({
      id,
      title,
      exempt: total.exempt,
      display: total.clearFrom === undefined ? total.display : `from ${total.clearFrom} packages`,
      rate: total.rate === null ? null : Number(total.rate),
      high: total.high === null ? null : Number(total.high),
      byCategory: categories.map((figure) => {
        if (figure.clearFrom !== undefined) return `from ${figure.clearFrom} packages`;
        return figure.display;
      }),
      leads: id === lead,
    }));
}
