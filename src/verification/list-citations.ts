import { squeeze } from './printed-text.js';

const literal = (text: string): string =>
  text.replaceAll(/[^\p{L}\p{N}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);

/** Every row of a file of the case that some texts name, as `file:row` without blanks. */
export function listCitations(texts: Iterable<string>, files: readonly string[]): ReadonlySet<string> {
  const longest = files.toSorted((a, b) => b.length - a.length);
  const find = new RegExp(
    String.raw`(?:${longest.map(literal).join('|') || '(?!)'})(?:/[^:]{1,200}?)?:\d+`,
    'gu',
  );
  const found = new Set<string>();
  for (const text of texts) for (const [place] of text.matchAll(find)) found.add(squeeze(place));
  return found;
}
