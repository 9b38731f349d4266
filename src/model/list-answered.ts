import type { PlannedCategory } from './appeal-parts.js';

/** The categories that the letter answers, each by itself: the affected ones, or all of them where no rate tells which are affected. */
export function listAnswered(categories: readonly PlannedCategory[]): readonly PlannedCategory[] {
  const affected = categories.filter((category) => category.affected);
  return affected.length > 0 ? affected : categories;
}
