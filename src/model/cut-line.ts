import { lettersOf } from './letters-of.js';

/** A text in one line of at most so many characters, as a reader counts them; what is cut off is told by “…”. */
export function cutLine(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const letters = lettersOf(line);
  return letters.length <= most
    ? line
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
