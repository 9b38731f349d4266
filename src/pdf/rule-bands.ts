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
  const ruled: Band[] = [];
  for (const [i, band] of bands.entries()) {
    const marks = [...band.marks];
    if (i === 0 && rules.above !== undefined) marks.push(ruleOf(rules.above, x, width, 0));
    if (i === bands.length - 1) marks.push(ruleOf(rules.below, x, width, band.height));
    ruled.push({ ...band, marks });
  }
  return ruled;
}

function ruleOf(rule: Rule, x: number, width: number, y: number): Mark {
  const { weight, ink } = RULES[rule];
  return { kind: 'rule', from: [x, y], to: [x + width, y], weight, ink };
}
