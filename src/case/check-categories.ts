import type { Problem } from '../errors.js';
import { groupBy } from '../model/group-by.js';
import { categoryKey, nameCategories } from '../model/name-categories.js';
import type { ParsedCase } from './case-schema.js';

/** A spelling that is joined to two names: which category its packages are of cannot be told. */
function checkSpellings({ value, rowOf }: ParsedCase, file: string): readonly Problem[] {
  const problems: Problem[] = [];
  const joined = new Map<string, string>();
  for (const [name, spellings] of Object.entries(value.declare?.categoryNames ?? {}))
    for (const spelling of [name, ...spellings]) {
      const other = joined.get(categoryKey(spelling)) ?? name;
      joined.set(categoryKey(spelling), other);
      if (other !== name)
        problems.push({
          message: `declare.categoryNames: "${spelling}" stands under "${other}" and under "${name}"; leave it under the one that it means`,
          file,
          row: rowOf(['declare', 'categoryNames', name]),
        });
    }
  return problems;
}

/** A category that the notice's list holds twice, by the names that count: its packages would be counted twice. */
export function checkCategories(parsed: ParsedCase, file: string): readonly Problem[] {
  const problems = checkSpellings(parsed, file);
  if (problems.length > 0) return problems;
  const { value, rowOf } = parsed;
  const nameCategory = nameCategories({ categoryNames: value.declare?.categoryNames ?? {} }, []);
  const stated = groupBy((value.notice?.categories ?? []).entries(), ([, { name }]) =>
    categoryKey(nameCategory(name)),
  );
  return [...stated.values()].flatMap(([first, again]): readonly Problem[] => {
    if (!first || !again) return [];
    const [index, { name }] = again;
    const isSame = categoryKey(name) === categoryKey(first[1].name);
    return [
      {
        message: isSame
          ? `notice.categories: "${name}" stands there twice`
          : `notice.categories: "${first[1].name}" and "${name}" are one category by declare.categoryNames; state it once, or part the two names`,
        file,
        row: rowOf(['notice', 'categories', index]),
      },
    ];
  });
}
