/**
 * What the first row of a file is instead of a heading, with the mend; null where nothing is near at hand. Never quotes it: it may be data.
 */
export function hintHeading(heading: readonly string[]): string | null {
  const filled = heading.filter((cell) => cell.trim() !== '');
  if (heading.some((cell) => /[^\P{Cc}\t\n\v\f\r]/u.test(cell)))
    return 'the file is neither text nor picture, so nothing here reads it; download it again.';
  if (/^\uFEFF?sep=/i.test(heading[0] ?? ''))
    return 'this line (sep=) is a mark for spreadsheets; delete it, or name the original download.';
  if (heading.length > 1 && filled.every((cell) => /^\uFEFF?".*"$/.test(cell.trim())))
    return 'the cells of this TAB file stand in quotes; download it again, or save it without quotes.';
  if (filled.length === 1)
    return 'this row has one cell only and is no heading; if it is a title, delete the rows above the heading, or name the original download.';
  return null;
}
