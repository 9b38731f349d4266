import type { Losses } from '../model/losses.js';
import type { DisclosedLosses } from '../model/reconciled.js';

/** What the letter says of what could not be read; null where everything could. */
export function discloseLosses(losses: Losses | null): DisclosedLosses | null {
  if (losses === null) return null;
  const { cells, shortRows, rows, mayBePackages, ofAmazonsList, files, effect } = losses;
  return {
    cells,
    shortRows,
    rows,
    mayBePackages,
    ofAmazonsList,
    files: files.map(({ file }) => file),
    effect: effect.map(({ title, low, high }) => ({ title, low, high })),
  };
}
