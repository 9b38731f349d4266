import { AppealError } from '../../errors.js';
import { type BatchResults, CLIENT_STATUSES } from '../../model/batch.js';
import { parseIsoDay } from '../../model/local-date.js';
import { z } from '../../model/yaml.js';

const text = z.string().nullable();
const whole = z.int();
const shape = z.object({
  formatVersion: z.literal(1),
  program: z.object({ name: z.literal('vtr-appeal'), version: z.string() }),
  asOf: z.string().refine((day) => parseIsoDay(day) !== null),
  shard: z.object({ index: whole.min(1), of: whole.min(1) }).optional(),
  clients: z.array(
    z.object({
      client: z.string(),
      case: z.string(),
      out: text,
      status: z.enum(CLIENT_STATUSES),
      packet: text,
      exitCode: whole,
      branch: text,
      rates: z.array(z.object({ category: z.string(), asCounted: text, lead: text, short: text })),
      daysLeft: whole.nullable(),
      pages: whole.nullable(),
      seconds: z.number(),
      message: text,
      key: text,
    }),
  ),
});

/**
 * The results of an earlier run, as results.json holds them.
 * @throws AppealError `results-unusable` where they are not whole.
 */
export function parseResults(source: string, file: string): BatchResults {
  const refuse = (what: string, cause: unknown): never => {
    const message = `${what}; delete it, and run the batch again without --retry`;
    throw new AppealError('results-unusable', [{ message, file }], cause);
  };
  let plain: unknown;
  try {
    plain = JSON.parse(source);
  } catch (error) {
    return refuse('it is not JSON', error);
  }
  const read = shape.safeParse(plain);
  if (!read.success) {
    const at = read.error.issues[0]?.path.join('.') ?? '';
    return refuse(`it is not as a run writes it${at === '' ? '' : ` (at ${at})`}`, read.error);
  }
  const { shard, ...rest } = read.data;
  return shard === undefined ? rest : { ...rest, shard };
}
