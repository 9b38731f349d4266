import { parseIsoDay } from '../model/local-date.js';
import { z } from '../model/yaml.js';

const shape = z.object({
  program: z.object({ name: z.literal('vtr-appeal') }),
  options: z.object({
    asOf: z.string().refine((text) => parseIsoDay(text) !== null),
    draft: z.boolean(),
    answered: z.object({ sha256: z.string() }).optional(),
  }),
  inputs: z.array(z.object({ file: z.string() })),
});

/** What manifest.json of a packet says of the round that it was made for; null where it is none of ours. */
export type PacketRound = z.output<typeof shape>;

/** Reads manifest.json of whatever stands where a packet would go. */
export function parseRound(text: string): PacketRound | null {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return null;
  }
  return shape.safeParse(said).data ?? null;
}
