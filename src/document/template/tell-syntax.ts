import type { Problem } from '../../errors.js';

/** What the library calls the pieces of a tag, in words. */
const PIECES: Readonly<Record<string, string>> = {
  CLOSE: '"}}"',
  CLOSE_UNESCAPED: '"}}}"',
  CLOSE_SEXPR: '")"',
  CLOSE_BLOCK_PARAMS: '"|"',
  OPEN_ENDBLOCK: 'the end of the block, such as {{/if}}',
  OPEN_SEXPR: '"("',
  ID: 'a name',
  STRING: 'a text in quotation marks',
  NUMBER: 'a number',
  EQUALS: '"="',
  INVERSE: '{{else}}',
  OPEN_INVERSE_CHAIN: '{{else if}}',
  SEP: '"."',
  EOF: 'the end of the file',
  INVALID: 'a sign that cannot stand in a tag',
};

const wordsOf = (names: string): string => {
  const known = names
    .split(/,\s*/)
    .map((name) => PIECES[name.replaceAll("'", '')])
    .filter((words) => words !== undefined);
  return [...new Set(known)].join(', ');
};

/** Where a piece of text as the library quotes it, without the ends of lines, stands: its row and the column of its sign at `caret`. */
function findPlace(
  text: string,
  quoted: string,
  caret: number,
  row: number,
): { row: number; column: number } {
  const plain = text.replaceAll('\n', '');
  const ends = [...text.matchAll(/\n/g)].map(({ index }, before) => index - before);
  const placeOf = (at: number): { row: number; column: number } => {
    const above = ends.filter((end) => end <= at);
    return { row: above.length + 1, column: at - (above.at(-1) ?? 0) + 1 };
  };
  let found: { row: number; column: number } | null = null;
  for (let at = plain.indexOf(quoted); at >= 0; at = plain.indexOf(quoted, at + 1)) {
    const place = placeOf(at + caret);
    found ??= place;
    if (place.row === row) return place;
  }
  return found ?? { row, column: 1 };
}

/** An error of the library about a template that is not well formed, with its place and what was expected there. */
export function tellSyntax(error: unknown, text: string, file: string): Problem {
  const said = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError)
    return { message: 'blocks or brackets stand too deep in one another', file, row: 1, column: 1 };
  const parse =
    /^(?:Parse error|Lexical error) on line (\d+)[^\n]*\n([^\n]*)\n(-*)\^(?:\nExpecting ([^\n]*), got '(\w+)')?/.exec(
      said,
    );
  if (parse !== null) {
    const [, row = '1', shown = '', dashes = '', expected, found] = parse;
    const cut = dashes.length > 20 && shown.startsWith('...') ? 3 : 0;
    const quoted = shown.slice(cut).replace(/\.\.\.$/, '');
    const place = findPlace(text, quoted, dashes.length - cut, Number(row));
    const wanted = expected === undefined ? '' : wordsOf(expected);
    const got = found === undefined ? undefined : PIECES[found];
    const message = [
      `not well formed at ${JSON.stringify(quoted.slice(dashes.length - cut, dashes.length - cut + 20))}`,
      ...(got === undefined ? [] : [`here stands ${got}`]),
      ...(wanted === '' ? [] : [`expected is ${wanted}`]),
    ].join('; ');
    return { message, file, ...place };
  }
  const at = / - (\d+):(\d+)$/.exec(said);
  const [, row = '1', column = '0'] = at ?? [];
  const plain = said.replace(/ - \d+:\d+$/, '').split('\n')[0] ?? '';
  const mend = /^(\S+) doesn't match (\S+)$/.exec(plain);
  return {
    message:
      mend === null
        ? `not well formed: ${plain.slice(0, 200)}`
        : `the block {{#${mend[1]}}} is closed by {{/${mend[2]}}}; expected is {{/${mend[1]}}}`,
    file,
    row: Number(row),
    column: Number(column) + 1,
  };
}
