/** The order of two texts by their characters, the same on every machine; 0 where they are equal. */
export function compareText(a: string, b: string): -1 | 0 | 1 {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
