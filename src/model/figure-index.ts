import { toPercent } from './decimal.js';

/** The figures of an analysis, to look printed ones up in. */
export interface FigureIndex {
  /** What of a text's numbers the analysis does not hold. */
  readonly missing: (text: string) => readonly string[];
}

/** Where something stands in its file is no figure. */
const PLACES = new Set(['formatVersion', 'row', 'column', 'file']);

/** No object of ours holds more numbers of one kind; of a longer list no two are parts of a fraction. */
const MOST_PARTS = 100;

const FRACTION = /\b(\d+) of (?:the )?(\d+)\b/g;
/** A number as figures are written, with the sign of its currency or share. */
export const FIGURE = /[$€£]?\d+(?:[.,]\d+)*%?/g;

/** A text in which each share has its sign beside it: `95 per cent` and `95 %` as `95%`. */
export const withShares = (text: string): string =>
  text.replaceAll(/(?<!\s)\s+(?=%)|(?<!\s)\s*\bper\s?cent\b|(?<=\d)per\s?cent\b/gi, (words) =>
    words.trim() === '' ? '' : '%',
  );

function walk(value: unknown, visit: (one: unknown) => void): void {
  visit(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) if (!PLACES.has(key)) walk(inner, visit);
}

/**
 * Numbers and texts of an analysis as they may be printed. A fraction is looked up as one: its parts stand in one text, or as two
 * numbers of one object, the smaller first.
 * @param earlier the analyses of earlier packets, which a further round sets beside its own.
 */
export function figureIndex(
  analysis: { readonly floor: string },
  earlier: readonly object[] = [],
): FigureIndex {
  const numbers = new Set([`${toPercent(analysis.floor)}%`]);
  const fractions = new Set<string>();
  walk([analysis, ...earlier], (one) => {
    // A difference is printed with a sign of its own.
    if (typeof one === 'number') numbers.add(String(Math.abs(one)));
    if (typeof one === 'string') {
      const written = withShares(one);
      for (const [number] of written.matchAll(FIGURE)) numbers.add(number);
      for (const [, part, whole] of written.matchAll(FRACTION)) fractions.add(`${part} of ${whole}`);
    }
    if (typeof one !== 'object' || one === null) return;
    const own = Object.values(one).flatMap((inner: unknown) => (typeof inner === 'number' ? [inner] : []));
    if (own.length > MOST_PARTS) return;
    for (const part of own) for (const whole of own) if (part <= whole) fractions.add(`${part} of ${whole}`);
  });
  return {
    missing: (printed) => {
      const text = withShares(printed);
      const wrong = [...text.matchAll(FRACTION)].filter(
        ([, part, whole]) => !fractions.has(`${part} of ${whole}`),
      );
      const rest = text.replaceAll(FRACTION, ' ').match(FIGURE) ?? [];
      return [...wrong.map(([found]) => found), ...rest.filter((number) => !numbers.has(number))];
    },
  };
}
