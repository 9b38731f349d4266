import type { Appeal } from '../../model/appeal.js';

/** The seller's own texts of a plan. */
function listTexts({ causes }: Pick<Appeal, 'causes'>): readonly string[] {
  return causes.flatMap(({ actions, prevention }) =>
    [...actions, ...prevention].flatMap(({ status, what, measure }) =>
      status === 'done' || status === 'planned' ? [what, measure ?? ''] : [],
    ),
  );
}

/** About as many characters as a page of the letter holds. */
const PAGE = 3000;

/** What to do about an answer that is too long: shorter texts of the seller's help only where they are long enough. */
export function mendAnswer(text: string, most: number, appeal: Pick<Appeal, 'causes'>): string {
  const raise = "raise profile.maxAnswerChars, where Amazon's form takes more";
  const own = [...new Set(listTexts(appeal))]
    .filter((one) => one !== '' && text.includes(one))
    .reduce((sum, one) => sum + one.length, 0);
  return own > text.length - most
    ? `shorten your texts in actions and prevention, or ${raise}`
    : `your own texts are ${own} characters of it, so shorter ones do not do: ${raise}`;
}

/** What to do about a letter that is over the profile, by what fills it. */
export function mendLetter(
  by: 'pages' | 'bytes',
  appeal: Pick<Appeal, 'causes' | 'categories' | 'pictures'>,
): string {
  if (by === 'bytes')
    return `raise profile.maxBytes, where Amazon's form takes more${appeal.pictures.printed > 0 ? '; name fewer pictures under exhibits and evidence' : ''}`;
  const own = listTexts(appeal).reduce((sum, one) => sum + one.length, 0);
  const { length: categories } = appeal.categories;
  return [
    "raise profile.maxPages, where Amazon's form takes more",
    ...(categories > 4 ? [`its ${categories} categories, each answered by itself, fill it`] : []),
    ...(own > 2 * PAGE ? [`your texts in actions and prevention, ${own} characters, can be shortened`] : []),
  ].join('; ');
}
