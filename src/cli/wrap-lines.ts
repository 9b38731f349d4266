/** Narrower than this, lines are better broken by the terminal. */
const NARROWEST = 40;

function wrapLine(line: string, width: number): readonly string[] {
  if (line.length <= width) return [line];
  const indent = ' '.repeat((/^ */.exec(line)?.[0].length ?? 0) + 4);
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const from = rest.length - rest.trimStart().length + 1;
    const before = rest.lastIndexOf(' ', width);
    const at = before >= from ? before : rest.indexOf(' ', Math.max(width, from));
    if (at < 0) break;
    lines.push(rest.slice(0, at).trimEnd());
    rest = indent + rest.slice(at).trimStart();
  }
  return rest.trim() === '' ? lines : [...lines, rest];
}

/** Text broken between words so that it fits a terminal; what goes on is set in. A log, which has no width, keeps its lines. */
export function wrapLines(text: string, width: number | undefined): string {
  if (width === undefined || width < NARROWEST) return text;
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, width))
    .join('\n');
}
