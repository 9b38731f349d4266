/** `="9400…"` as a whole cell between the separators of a file with commas or semicolons. */
const FORMULA_CELL = /(?<=^|[,;\n])="([^"\n]+)"(?=[,;\r\n]|$)/g;
const MOST_HELD = 1 << 20;

const quote = (text: string): string => (text.includes('="') ? text.replaceAll(FORMULA_CELL, '"$1"') : text);

/**
 * Text in which cells written as `="…"`, so that a spreadsheet leaves them alone, are quoted as usual: to a parser a quote in the
 * middle of a cell is an error. Within a quoted cell quotes stand doubled, so that nothing there can look like such a cell.
 */
export async function* quoteFormulas(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const chunk of text) {
    const whole = held + chunk;
    const end = whole.length > MOST_HELD ? whole.length : whole.lastIndexOf('\n') + 1;
    held = whole.slice(end);
    if (end > 0) yield quote(whole.slice(0, end));
  }
  if (held !== '') yield quote(held);
}
