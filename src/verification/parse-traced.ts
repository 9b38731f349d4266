import { z } from '../model/yaml.js';
import type { TracedAnalysis } from './letter-origins.js';

const shape = z.looseObject({
  floor: z.string().regex(/^\d(?:\.\d+)?$/),
  causes: z.array(z.looseObject({ id: z.string() })),
  issues: z.array(
    z.object({
      code: z.string(),
      message: z.string(),
      file: z.string().exactOptional(),
      row: z.number().exactOptional(),
      column: z.string().exactOptional(),
      more: z.number().exactOptional(),
    }),
  ),
  letter: z
    .looseObject({
      causes: z.array(z.looseObject({ id: z.string(), number: z.number() })),
      examples: z.array(z.looseObject({})),
      counts: z.looseObject({ listed: z.number() }),
    })
    .nullable(),
});

/** An analysis.json with everything in it, as far as the tracing of a letter needs to know its shape. */
export type ParsedAnalysis = z.output<typeof shape> & TracedAnalysis;

/** The analysis of a packet for the tracing of its letter; null where it has not the shape of one. */
export function parseTraced(said: unknown): ParsedAnalysis | null {
  const read = shape.safeParse(said);
  return read.success ? read.data : null;
}
