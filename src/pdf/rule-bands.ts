import type { Band, Mark } from './band.js';
import { INK } from './look.js';

/** The rules of a table: above its head, below its head and last row, and between rows. */
export type Rule = 'head' | 'foot' | 'hairline';

const RULES = {
  head: { weight: 0.9, ink: INK.rule },
  foot: { weight: 0.6, ink: INK.rule },
  hairline: { weight: 0.4, ink: INK.hairline },
} as const satisfies Record<Rule, { weight: number; ink: string }>;

/** Draws rules above the first and below the last of some bands. */
export function ruleBands(
  bands: readonly Band[],
  x: number,
  width: number,
  rules: { readonly above?: Rule; readonly below: Rule },
): readonly Band[] {
  const ruled = (rule: Rule, y: number): Mark => ({
    kind: 'rule',
    from: [x, y],
    to: [x + width, y],
    ...RULES[rule],
  });
  return bands.map((band, i) => {
    const above = i === 0 && rules.above !== undefined ? [ruled(rules.above, 0)] : [];
    const below = i === bands.length - 1 ? [ruled(rules.below, band.height)] : [];
    return { ...band, marks: [...band.marks, ...above, ...below] };
  });
}
