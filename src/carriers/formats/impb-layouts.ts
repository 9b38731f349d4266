import { CHECK_RULES } from '../check-rules.js';
import { layOut } from '../lay-out.js';
import type { NumberLayout } from '../number-format.js';

/** Nothing, 420 and the ZIP code, or 420 and ZIP+4: part of the barcode, not of the check. */
const ROUTINGS = ['', '(?<routing>420\\d{5})', '(?<routing>420\\d{9})'] as const;
const ROUTING_LENGTHS = [0, 8, 12] as const;

/**
 * The ways to write a USPS package barcode, behind a routing code or without one. `head` is the pattern of its first parts; a serial
 * number and the check digit follow, up to a length.
 */
export function impbLayouts(head: string, lengths: readonly number[]): readonly NumberLayout[] {
  return lengths.flatMap((length) =>
    ROUTINGS.map((routing, at) => {
      const from = ROUTING_LENGTHS[at] ?? 0;
      const pattern = `^${routing}(?=\\d{${length}}$)${head}(?<serial>\\d+)(?<check>\\d)$`;
      return layOut(new RegExp(pattern), [from + length], CHECK_RULES.threeOne, { from });
    }),
  );
}
