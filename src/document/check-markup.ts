import { refuseWording } from './refuse-wording.js';
import type { RenderedTemplate } from './render-template.js';

/** Many times more than the program's own letters have. What reads Markdown takes the square of them, or ends. */
const MOST_LINES = 2_000;
const MOST_SIGNS = 200;
const SIGN = /[*_[\]<`~!]/g;
/** Quotations or lists in one another, which the letter does not know. */
const NESTED = /^(?:\s*(?:>|[-*+]\s|\d+[.)]\s)){3}|^\s{4,}(?:>|[-*+]\s|\d+[.)]\s)/;

/**
 * Holds the Markdown of templates that are not the program's against what can be read in a short time.
 * @throws AppealError `template-unusable`, naming the place.
 */
export function checkMarkup(whole: RenderedTemplate): void {
  if (whole.overrides.length === 0) return;
  let offset = 0;
  let signs = 0;
  for (const [index, line] of whole.markdown.split('\n').entries()) {
    const refuse = (message: string): void => refuseWording(whole.at(offset), message);
    if (index >= MOST_LINES)
      refuse(`makes more than ${MOST_LINES.toLocaleString('en')} lines; a letter has a few hundred`);
    if (NESTED.test(line)) refuse('sets lists or quotations in one another, which the letter does not know');
    signs = line.trim() === '' ? 0 : signs + (line.match(SIGN)?.length ?? 0);
    if (signs > MOST_SIGNS)
      refuse(
        `has more than ${MOST_SIGNS} signs of markup (such as * _ [ <) in one paragraph; leave blank lines between paragraphs`,
      );
    offset += line.length + 1;
  }
}
