import { AppealError } from '../errors.js';
import { parseIsoDay } from '../model/local-date.js';
import { REQUEST_IDS } from '../model/reviewer-request.js';
import { z } from '../model/yaml.js';
import { letterheadShape } from './letterhead-shape.js';
import { parseJson } from './parse-json.js';

const day = z.string().refine((text) => parseIsoDay(text) !== null);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const files = z
  .array(z.object({ file: z.string().min(1), sha256: hash }))
  .refine((list) => new Set(list.map(({ file }) => file)).size === list.length);

const letterhead = z
  .object({ name: z.string(), color: z.string().nullable() })
  .refine(({ name, color }) => letterheadShape.safeParse({ name, ...(color !== null && { color }) }).success);

const manifestShape = z.object({
  formatVersion: z.literal(1),
  program: z.object({ name: z.literal('vtr-appeal'), version: z.string() }),
  catalogue: z.object({ store: z.string(), edition: z.string() }),
  options: z.object({
    asOf: day,
    answered: z
      .object({
        sha256: hash,
        notice: z.object({
          date: day,
          kind: z.literal('rejection'),
          original: day.nullable(),
          asks: z.array(z.enum(REQUEST_IDS)),
          deadlineDays: z.int().min(0).nullable(),
          deadline: day.nullable(),
        }),
        previous: z.array(z.string()),
      })
      .optional(),
    letterhead: letterhead.optional(),
    practice: z.object({ templates: files }).optional(),
  }),
  inputs: files,
  outputs: files,
});

/** What manifest.json says of a packet: what it was made from, by which program and policy, and what came out. */
export type PacketManifest = z.output<typeof manifestShape>;

const NOT_OURS = 'this is no manifest of a packet that this program made, or it was changed';

/** Reads manifest.json. @throws AppealError `file-unreadable` where it is not ours, or of a format that this version does not know. */
export function parseManifest(text: string, file: string): PacketManifest {
  const said = parseJson(text, file, NOT_OURS);
  const format = z.looseObject({ formatVersion: z.number() }).safeParse(said);
  const read = manifestShape.safeParse(said);
  if (read.success) return read.data;
  const other = format.success && format.data.formatVersion !== 1 ? format.data.formatVersion : null;
  const message =
    other === null
      ? NOT_OURS
      : `its formatVersion is ${other}, and this version reads 1: verify the packet with the version that made it`;
  throw new AppealError('file-unreadable', [{ message, file }], read.error);
}
