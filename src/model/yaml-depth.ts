/** Deeper than any file that a person writes; what reads YAML calls itself for each level, and must not run out of stack. */
const MOST_DEEP = 100;

const OPENING = new Set(['[', '{']);
const CLOSING = new Set([']', '}']);
const INDICATORS = new Set(['-', '?', ':']);
/** The token before the text of a plain scalar, which may look like any other token. */
const SCALAR = '\x1f';
/** The token before a document. */
const DOCUMENT = '\x02';

/**
 * The first line of a YAML text on which lists and blocks stand too deep in one another, or too many brackets close none; or null.
 * @param tokens of the whole text, in order, as a YAML lexer gives them.
 */
export function findTooDeep(tokens: Iterable<string>): number | null {
  /** The columns at which the blocks begin that are open. */
  const blocks: number[] = [];
  let brackets = 0;
  let strays = 0;
  let line = 1;
  let column = 0;
  let isFirst = true;
  let before = '';
  for (const token of tokens) {
    const isText = before === SCALAR;
    const isBlank = token === '' || token === DOCUMENT || /^[ \t\n\r#]/.test(token);
    if (!isText && OPENING.has(token)) brackets++;
    if (!isText && CLOSING.has(token)) {
      if (brackets === 0) strays++;
      else brackets--;
    }
    if (brackets === 0 && !isBlank && token !== SCALAR && (isFirst || (!isText && INDICATORS.has(token)))) {
      if (isFirst) while ((blocks.at(-1) ?? -1) >= column) blocks.pop();
      blocks.push(column);
      isFirst = false;
    }
    if (brackets + blocks.length > MOST_DEEP || strays > MOST_DEEP) return line;
    const end = token.lastIndexOf('\n');
    if (end >= 0) {
      line += token.split('\n').length - 1;
      isFirst = true;
    }
    column =
      end >= 0
        ? token.length - end - 1
        : column + (token.charCodeAt(0) < 32 && token.length === 1 ? 0 : token.length);
    before = token;
  }
  return null;
}
