import type { CheckedText, WordingFinding } from '../../model/wording.js';

const FRACTION = /(\d+) of (?:the )?(\d+)/g;
const NUMBER = /[$€£]?\d+(?:[.,]\d+)*(?:\s?(?:%|per\s?cent\b))?/gi;
/** Shares in words, which no value of the letter is written in. */
const IN_WORDS =
  /\b(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\s]\w+)?|hundred|ten|eleven|twelve|\w+teen|one|two|three|four|five|six|seven|eight|nine)(?:\s+point(?:\s+\w+){1,2})?\s+per\s?cent\b/gi;

/** A number as figures are compared: digits of any script as plain ones, the sign of a share beside it. */
const plain = (text: string): string =>
  text.normalize('NFKC').replaceAll(/\s+(?=%)|\s*per\s?cent/gi, (word) => (word.trim() === '' ? '' : '%'));

function visit(value: unknown, see: (one: unknown) => void): void {
  see(value);
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) visit(inner, see);
}

/** Every number and every fraction that an analysis holds; the parts of a fraction stand in one text, or as two numbers of one object. */
function indexFigures(analysis: object): {
  readonly numbers: ReadonlySet<string>;
  readonly fractions: ReadonlySet<string>;
} {
  const numbers = new Set<string>();
  const fractions = new Set<string>();
  visit(analysis, (one) => {
    if (typeof one === 'number') numbers.add(String(Math.abs(one)));
    if (typeof one === 'string') {
      for (const [number] of one.matchAll(NUMBER)) numbers.add(plain(number));
      for (const [, part, whole] of one.matchAll(FRACTION)) fractions.add(`${part} of ${whole}`);
    }
    if (typeof one !== 'object' || one === null) return;
    const own = Object.values(one).filter((inner) => typeof inner === 'number');
    // Of a long list of numbers no two are a fraction.
    if (own.length <= 20)
      for (const part of own)
        for (const whole of own) if (part <= whole) fractions.add(`${part} of ${whole}`);
  });
  return { numbers, fractions };
}

/** The figures of a text that are none of the analysis, as they are written. */
function straysIn(
  written: string,
  { numbers, fractions }: ReturnType<typeof indexFigures>,
): readonly string[] {
  // The mark of a list item is no figure.
  const text = plain(written).replace(/^\s*\d+[.)]\s/, ' ');
  const parts = [...text.matchAll(FRACTION)].filter(
    ([, part, whole]) => !fractions.has(`${part} of ${whole}`),
  );
  const rest = text.replaceAll(FRACTION, ' ').match(NUMBER) ?? [];
  const inWords = written.match(IN_WORDS) ?? [];
  return [...parts.map(([found]) => found), ...rest.filter((one) => !numbers.has(plain(one))), ...inWords];
}

/**
 * Figures in the words of templates that are not the program's, and that analysis.json does not hold: nothing carries them.
 * @param known numbers that the templates hold which they replace, such as those of sections.
 */
export function findStrayFigures(
  texts: readonly CheckedText[],
  analysis: object,
  known: (text: CheckedText) => readonly string[],
): readonly WordingFinding[] {
  if (texts.length === 0) return [];
  const index = indexFigures(analysis);
  return texts.flatMap((checked) => {
    const own = new Set(known(checked).flatMap((line) => (plain(line).match(NUMBER) ?? []).map(plain)));
    const strays = [...new Set(straysIn(checked.text, index))].filter((one) => !own.has(plain(one)));
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
