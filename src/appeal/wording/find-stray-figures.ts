import { FIGURE, figureIndex, withShares } from '../../model/figure-index.js';
import type { CheckedText, WordingFinding } from '../../model/wording.js';

/** Shares in words, which no value of the letter is written in. */
const IN_WORDS =
  /\b(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\s]\w+)?|hundred|ten|eleven|twelve|\w+teen|one|two|three|four|five|six|seven|eight|nine)(?:\s+point(?:\s+\w+){1,2})?\s+per\s?cent\b/gi;

/** A text as figures are compared: digits of any width as plain ones, the sign of a share beside it. */
const plain = (text: string): string => withShares(text.normalize('NFKC'));

/**
 * Figures in the words of templates that are not the program's, and that analysis.json does not hold: nothing carries them.
 * @param known numbers that the templates hold which they replace, such as those of sections.
 */
export function findStrayFigures(
  texts: readonly CheckedText[],
  analysis: { readonly floor: string },
  known: (text: CheckedText) => readonly string[],
): readonly WordingFinding[] {
  if (texts.length === 0) return [];
  const index = figureIndex(analysis);
  return texts.flatMap((checked) => {
    const own = new Set(known(checked).flatMap((line) => plain(line).match(FIGURE) ?? []));
    // The mark of a list item is no figure.
    const text = plain(checked.text).replace(/^\s*\d+[.)]\s/, ' ');
    const inWords = checked.text.match(IN_WORDS) ?? [];
    const strays = [...new Set([...index.missing(text), ...inWords])].filter((one) => !own.has(one));
    if (strays.length === 0) return [];
    return [
      {
        code: 'wording-stray-figure',
        severity: 'warning',
        where: checked.where,
        source: checked.source,
        quote: strays.slice(0, 5).join(' … '),
        why: 'the template holds a figure that is none of analysis.json, so that no row of the files carries it',
        mend: 'print the value by its name, such as {{counts.exempt}} (docs/templates.md), or leave the figure out',
      },
    ];
  });
}
