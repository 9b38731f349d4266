import type { ScenarioFigures } from '../model/analysis.js';
import type { CategoryArgument, CategoryReason } from '../model/category-argument.js';
import { chooseBranch } from './choose-branch.js';
import { chooseLead, passes } from './choose-lead.js';

/** What the branch of one category rests on. */
export interface CategoryGrounds {
  /** Whether some reading exempts one of its counted packages for certain. */
  readonly anyExempt: boolean;
  /** Whether it passes under `strictest`: where Amazon's counts lead, by its own rows alone. */
  readonly passesInError: boolean;
  /** Whether that rests on Amazon's own rows. */
  readonly onAmazonsRows: boolean;
}

function reasonOf(
  { anyExempt, passesInError, onAmazonsRows }: CategoryGrounds,
  figures: ScenarioFigures | undefined,
  category: string,
): CategoryReason {
  const figure = figures?.categories.find((one) => one.category === category);
  if (figure === undefined || figure.denominator === null) return 'no-rate';
  if (figure.denominator === 0 && figure.exempt === 0) return 'no-rate';
  if (!anyExempt) return 'not-disputed';
  if (figure.denominator === 0) return 'nothing-left';
  if (figure.standing !== 'above') return figure.standing === 'at' ? 'borderline' : 'below';
  if (passesInError && onAmazonsRows) return 'amazons-rows';
  return figures?.id === 'strictest' ? 'every-reading' : 'contested';
}

/** The same figures with the category's own in the place of the total, so that the strictest is told by its packages alone. */
function figuresWithin(figures: readonly ScenarioFigures[], category: string): readonly ScenarioFigures[] {
  return figures.map((one) => ({
    ...one,
    total: one.categories.find((figure) => figure.category === category) ?? one.total,
  }));
}

/** Branch, lead and reason of each affected category by itself, by the rule that settles them for all (how-it-counts.md, “Branch”). */
export function argueCategories(
  figures: readonly ScenarioFigures[],
  affected: readonly string[],
  groundsOf: (category: string) => CategoryGrounds,
): readonly CategoryArgument[] {
  return affected.map((category) => {
    const grounds = groundsOf(category);
    const leads = chooseLead(figuresWithin(figures, category), [category]);
    const led = figures.find(({ id }) => id === leads);
    return {
      category,
      branch: chooseBranch(grounds),
      leads,
      passes: led !== undefined && passes(led, [category]),
      why: reasonOf(grounds, led, category),
    };
  });
}
