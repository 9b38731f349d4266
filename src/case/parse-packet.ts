import { AppealError } from '../errors.js';
import { parseIsoDay } from '../model/local-date.js';
import { z } from '../model/yaml.js';
import { parseJson } from './parse-json.js';

const day = z.string().refine((text) => parseIsoDay(text) !== null);
const count = z.int().min(0);
const figure = z.object({
  numerator: count.nullable(),
  denominator: count.nullable(),
  display: z.string(),
});
const step = z.object({
  status: z.enum(['done', 'planned']),
  what: z.string(),
  day: day.nullable(),
  by: z.string().nullable(),
  measure: z.string().nullable(),
  evidence: z.array(z.string()),
});

/** What a later round needs of analysis.json; `letter` and `plan` are not in packets of early versions. */
const analysisShape = z.object({
  formatVersion: z.literal(1),
  store: z.string(),
  asOf: day,
  window: z.object({ from: day, to: day }),
  scenarios: z.array(
    z.object({
      id: z.string(),
      total: figure,
      categories: z.array(figure.extend({ category: z.string() })),
    }),
  ),
  leads: z.string().nullable(),
  letter: z.object({ leads: z.string(), counts: z.object({ listed: count, exempt: count }) }).nullish(),
  causes: z.array(z.object({ id: z.string(), packages: count })),
  plan: z
    .array(z.object({ cause: z.string(), actions: z.array(step), prevention: z.array(step) }))
    .optional(),
});

const manifestShape = z.object({
  formatVersion: z.literal(1),
  program: z.object({ name: z.literal('vtr-appeal'), version: z.string() }),
  catalogue: z.object({ edition: z.string() }),
  options: z.object({ branch: z.string(), draft: z.boolean(), templates: z.string().optional() }),
  inputs: z.array(z.object({ file: z.string(), sha256: z.string() })),
  outputs: z.array(z.object({ file: z.string(), sha256: z.string() })),
});

/** The two JSON files of a packet, as far as a later round needs them. */
export interface ParsedPacket {
  readonly analysis: z.output<typeof analysisShape>;
  readonly manifest: z.output<typeof manifestShape>;
}

const NO_PACKET =
  'this is no file of a packet that this program made. Name under previous the folder of a packet as it was sent, unchanged';

function parseAs<S extends z.ZodType>(text: string, file: string, shape: S): z.output<S> {
  const read = shape.safeParse(parseJson(text, file, NO_PACKET));
  if (read.success) return read.data;
  throw new AppealError('file-unreadable', [{ message: NO_PACKET, file }], read.error);
}

/**
 * Reads analysis.json and manifest.json of an earlier packet.
 * @throws AppealError `file-unreadable` where they are not ours.
 */
export function parsePacket(
  packet: string,
  texts: { readonly analysis: string; readonly manifest: string },
): ParsedPacket {
  return {
    manifest: parseAs(texts.manifest, `${packet}/manifest.json`, manifestShape),
    analysis: parseAs(texts.analysis, `${packet}/analysis.json`, analysisShape),
  };
}
