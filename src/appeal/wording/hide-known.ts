import type { CheckedText } from '../../model/wording.js';

/**
 * Texts without what is not theirs: the seller's words, which are checked where they were written, and names of files and
 * SKUs, which are no wording at all.
 */
export function hideKnown(texts: readonly CheckedText[], known: Iterable<string>): readonly CheckedText[] {
  const all = texts.map(({ text }) => text).join('\n');
  const found = [...known]
    .filter((one) => one.length > 2 && all.includes(one))
    .toSorted((a, b) => b.length - a.length);
  return texts.map((checked) => ({
    ...checked,
    text: found.reduce((text, one) => text.replaceAll(one, '\uFFFC'), checked.text),
  }));
}
