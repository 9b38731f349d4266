import type { Catalogue } from '../model/clause.js';
import { collectTexts } from '../model/collect-texts.js';
import type { LetterReading } from './letter-reading.js';
import { squeeze } from './printed-text.js';
import { quotablePassages } from './quotable-passages.js';

/** Shorter texts of the catalogue, such as names of carriers, stand in other words too. */
const SHORTEST = 12;

const same = (text: string): string => squeeze(text.normalize('NFC'));

/**
 * Words that Exhibit E sets in quotation marks within its boxes, where the readings of disputed words stand, and that the
 * catalogue does not hold.
 */
export function strangeWords(
  { bodies, quotes }: LetterReading,
  catalogue: Pick<Catalogue, 'entries'>,
): readonly string[] {
  const letter = same(bodies.join(' '));
  const from = letter.lastIndexOf(same("Exhibit E. The policy's words"));
  if (from < 0) return [];
  const end = letter.indexOf(same('Exhibit F. '), from);
  const disputed = catalogue.entries.flatMap(({ editions }) =>
    editions.flatMap(({ dimensions }) => dimensions.flatMap(({ words }) => words ?? [])),
  );
  const quoted = [...disputed, ...quotablePassages(catalogue).map(({ words }) => words)];
  const holds = [
    ...quotes.map(({ text }) => same(text)),
    ...quoted.map((words) => `“${same(words)}”`),
    ...[...collectTexts(catalogue.entries)].map(same).filter((text) => text.length >= SHORTEST),
  ];
  const rest = holds
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, one) => text.replaceAll(one, '¤'), letter.slice(from, end < 0 ? undefined : end));
  return (rest.match(/“[^”]*”/g) ?? []).filter((words) => /\p{L}/u.test(words));
}
