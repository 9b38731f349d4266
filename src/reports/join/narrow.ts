import type { PackageSeed } from './package-seed.js';

/** Keeps the packages that agree with something said of one of them, where any does; else nothing is learnt. */
export function narrow(
  packages: readonly PackageSeed[],
  agrees: (seed: PackageSeed) => boolean,
): readonly PackageSeed[] {
  const kept = packages.filter(agrees);
  return kept.length > 0 ? kept : packages;
}
