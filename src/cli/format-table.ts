/** How many places a text takes on a terminal, as far as that is its number of characters. */
const widthOf = (text: string): number => Array.from(text).length;

/** Rows as aligned text. `align` has a letter a column: `l` to the left, `r` to the right. */
export function formatTable(rows: readonly (readonly string[])[], align: string): string {
  const widths = align.split('').map((_, index) => Math.max(...rows.map((row) => widthOf(row[index] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, index) => {
          const gap = ' '.repeat(Math.max(0, (widths[index] ?? 0) - widthOf(cell)));
          return align[index] === 'l' ? cell + gap : gap + cell;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
