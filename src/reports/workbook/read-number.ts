/** Digits of a whole number that a spreadsheet keeps exactly. */
const EXACT = 1e15;

/**
 * A number cell as text. Excel writes 8.49 as `8.4900000000000002`, which is the same number: the shortest text of it is
 * handed on. A number of more digits than a spreadsheet can keep is handed on as it stands in the file, so that it is seen to
 * be damaged.
 */
export function readNumber(stored: string): string {
  if (/^-?\d{1,15}$/.test(stored)) return stored;
  const value = Number(stored);
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(stored) || Math.abs(value) >= EXACT) return stored;
  const shortest = String(value);
  return shortest.includes('e') ? stored : shortest;
}
