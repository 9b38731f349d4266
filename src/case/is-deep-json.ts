/** Far deeper than any file of a packet; millions of lists in one another take a gigabyte to parse. */
const MOST_DEEP = 100;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Whether lists and objects stand too deep in one another in a JSON text, told without parsing it. */
export function isDeepJson(text: string): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isText) {
      if (code === BACKSLASH) at++;
      else if (code === QUOTE) isText = false;
    } else if (code === QUOTE) isText = true;
    else if (code === 0x5b || code === 0x7b) depth++;
    else if (code === 0x5d || code === 0x7d) depth--;
    if (depth > MOST_DEEP) return true;
  }
  return false;
}
