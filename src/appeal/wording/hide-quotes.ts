/** A straight mark opens only after a gap and before a word, so that inches (`9" mailers`) quote nothing. */
const OPENS = /“|(?<=^|[\s([{—–])"(?=\S)/g;

/** Where the quotation ends that a straight mark opens: at the next one, where that stands after a word; else -1. */
function straightEnd(text: string, from: number): number {
  const end = text.indexOf('"', from + 1);
  return end > 0 && /\S/.test(text.charAt(end - 1)) && !/\w/.test(text.charAt(end + 1)) ? end : -1;
}

/** A text with everything between double quotation marks blanked out: what is quoted is not the seller's own. Places stay. */
export function hideQuotes(text: string): string {
  const lastClosed = text.lastIndexOf('”');
  let own = '';
  let read = 0;
  for (const { 0: mark, index } of text.matchAll(OPENS)) {
    if (index < read) continue;
    // Marks that nothing closes are many in a text that was made so: none of them looks for its end.
    const end = mark === '"' ? straightEnd(text, index) : index < lastClosed ? text.indexOf('”', index) : -1;
    if (end < 0) continue;
    own += text.slice(read, index) + '\uFFFC'.repeat(end + 1 - index);
    read = end + 1;
  }
  return own + text.slice(read);
}
