import type { Declarations } from './case-file.js';

/** A category's name as it is compared: padding, upper and lower case tell nothing. */
export const categoryKey = (name: string): string => name.trim().toLowerCase();

/** Joins the spellings of a category: to the name the notice uses, by `declare.categoryNames` or by mere upper and lower case. */
export function nameCategories(
  { categoryNames }: Pick<Declarations, 'categoryNames'>,
  statedNames: readonly string[],
): (name: string) => string {
  const joined = new Map<string, string>();
  const names = new Map<string, string>();
  for (const [canonical, spellings] of Object.entries(categoryNames)) {
    for (const spelling of [canonical, ...spellings])
      joined.set(categoryKey(spelling), categoryKey(canonical));
    names.set(categoryKey(canonical), canonical);
  }
  const keyOf = (name: string): string => joined.get(categoryKey(name)) ?? categoryKey(name);
  for (const stated of statedNames) names.set(keyOf(stated), stated);
  return (name) => names.get(keyOf(name)) ?? name.trim();
}
