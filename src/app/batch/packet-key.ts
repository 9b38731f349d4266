import { createHash } from 'node:crypto';
import type { BatchClient } from '../../model/batch.js';
import type { LocalDate } from '../../model/local-date.js';
import { z } from '../../model/yaml.js';

const hashes = z.array(z.object({ file: z.string(), sha256: z.string() }));
const manifestShape = z.object({
  program: z.object({ name: z.literal('vtr-appeal') }),
  inputs: hashes,
  outputs: hashes,
});

/** Files of a packet's manifest.json with their SHA-256. */
export type FileHashes = z.output<typeof hashes>;

/** What a packet's manifest.json names; null where it is none of ours. */
export function parsePacketManifest(text: string): { inputs: FileHashes; outputs: FileHashes } | null {
  try {
    return manifestShape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** What every packet of a run rests on, beside its inputs. */
export interface ProgramGrounds {
  readonly version: string;
  /** SHA-256 over all files of the policy catalogue, and over all templates. */
  readonly catalogue: string;
  readonly templates: string;
  readonly asOf: LocalDate;
}

/** The SHA-256 over named texts, in whatever order they come. */
export function hashTexts(texts: Iterable<readonly [name: string, text: string]>): string {
  const sorted = [...texts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

/** The key of a client's packet: it changes with everything that its bytes or its place hang on. */
export function keyOfPacket(client: BatchClient, inputs: FileHashes, grounds: ProgramGrounds): string {
  return hashTexts([
    ['case', client.case],
    ['out', client.out ?? ''],
    ['grounds', JSON.stringify([grounds.version, grounds.catalogue, grounds.templates, grounds.asOf])],
    ...inputs.map(({ file, sha256 }) => [`input ${file}`, sha256] as const),
  ]);
}
