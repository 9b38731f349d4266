import { CONTAINER_CAPS as CAPS } from '../containers/container-caps.js';

const REFERENCE = /^\$?([A-Z]{1,3})\$?\d*$/i;

/** The 0-based column of a cell's reference (`A1` → 0, `XFD1` → 16383); null where a sheet has no such column. */
export function columnIndex(reference: string): number | null {
  const letters = REFERENCE.exec(reference)?.[1]?.toUpperCase();
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= CAPS.sheetColumns ? column - 1 : null;
}

/** The letters of a 0-based column: 0 → `A`. */
export function columnLetters(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnLetters((index - rest) / 26 - 1) + letter;
}
