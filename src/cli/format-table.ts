/** Rows as aligned text. `align` has a letter a column: `l` to the left, `r` to the right. */
export function formatTable(rows: readonly (readonly string[])[], align: string): string {
  const widths = [...align].map((_, index) => Math.max(...rows.map((row) => [...(row[index] ?? '')].length)));
  return rows
    .map((row) =>
      row
        .map((cell, index) => {
          const gap = ' '.repeat(Math.max(0, (widths[index] ?? 0) - [...cell].length));
          return align[index] === 'l' ? cell + gap : gap + cell;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
