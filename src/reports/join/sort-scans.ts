import type { ScanTime } from '../../model/tracking-history.js';

const keyOf = ({ at, day }: ScanTime): string => `${day ?? ''} ${at}`;

/** Scans by day and then as stated, each once. One without a day stands first. */
export function sortScans(scans: readonly ScanTime[]): readonly ScanTime[] {
  const one = ({ at, day }: ScanTime): ScanTime => ({ at, day });
  return [...new Map(scans.map((scan) => [keyOf(scan), one(scan)])).values()].toSorted((a, b) =>
    keyOf(a) < keyOf(b) ? -1 : 1,
  );
}
