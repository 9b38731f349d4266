import type { StatedCategory } from './case-file.js';

/** What Amazon states of one group: a figure is null where it is not given. */
export type StatedFigure = Pick<StatedCategory, 'valid' | 'counted' | 'rate'>;

/** Whether a stated figure can be computed with. `impossible`: more valid than counted; `one-count`: only one of the two. */
export type StatedKind = 'counts' | 'impossible' | 'one-count' | 'rate-only' | 'nothing';

/** What a stated figure gives. */
export function kindOfStated({ valid, counted, rate }: StatedFigure): StatedKind {
  if (valid !== null && counted !== null) return valid > counted ? 'impossible' : 'counts';
  if (valid !== null || counted !== null) return 'one-count';
  return rate === null ? 'nothing' : 'rate-only';
}

/** Both counts, where they are given and can be right; nothing is ever derived from others. */
export function countsOf(stated: StatedFigure): { readonly valid: number; readonly counted: number } | null {
  const { valid, counted } = stated;
  return valid === null || counted === null || valid > counted ? null : { valid, counted };
}

/** Why an impossible figure is none, in words that can be printed. */
export function describeImpossible({ valid, counted }: StatedFigure): string {
  return `Amazon states ${valid} of ${counted}: more valid packages than it counted, which is impossible; no figure is derived from it`;
}
