import type { Analysis, CategoryFigure } from '../../model/analysis.js';
import type { ClientRate } from '../../model/batch.js';
import { Decimal, toPercent } from '../../model/decimal.js';

const shown = (figure: CategoryFigure | undefined): string | null =>
  figure === undefined || figure.rate === null ? null : figure.display;

/** How far a rate is short of the floor, never told too small. */
function shortOf(figure: CategoryFigure | undefined, floor: string): string | null {
  if (figure === undefined || figure.standing === 'above') return null;
  const { numerator, denominator } = figure;
  if (numerator === null || denominator === null || denominator === 0) return null;
  const percent = new Decimal(numerator).times(100).div(denominator);
  return new Decimal(toPercent(floor)).minus(percent).toFixed(2, Decimal.ROUND_CEIL);
}

/** What each category comes to, as counted and under the scenario that leads the letter. */
export function rateClient({ scenarios, floor }: Analysis, lead: string): readonly ClientRate[] {
  const figuresOf = (id: string) => scenarios.find((one) => one.id === id)?.categories ?? [];
  const counted = figuresOf('as-counted');
  const led = figuresOf(lead);
  const names = [...new Set([...counted, ...led].map(({ category }) => category))];
  return names.map((category) => {
    const figure = counted.find((one) => one.category === category);
    return {
      category,
      asCounted: shown(figure),
      lead: shown(led.find((one) => one.category === category)),
      short: shortOf(figure, floor),
    };
  });
}
