/** A straight mark opens only after a gap and before a word, so that inches (`9" mailers`) quote nothing. */
const QUOTED = /“[^”]*”|(?<=^|[\s([{—–])"(?=\S)[^"]*(?<=\S)"(?!\w)/g;

/** A text with everything between double quotation marks blanked out: what is quoted is not the seller's own. Places stay. */
export function hideQuotes(text: string): string {
  return text.replaceAll(QUOTED, (quoted) => '\uFFFC'.repeat(quoted.length));
}
