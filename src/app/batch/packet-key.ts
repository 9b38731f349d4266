import { createHash } from 'node:crypto';
import { compareText } from '../../model/compare-text.js';
import type { LocalDate } from '../../model/local-date.js';
import type { Practice } from '../../model/practice.js';
import { z } from '../../model/yaml.js';
import type { LocatedClient } from './find-clashes.js';

const hashes = z.array(z.object({ file: z.string(), sha256: z.string() }));
const manifestShape = z.object({
  program: z.object({ name: z.literal('vtr-appeal') }),
  inputs: hashes,
  outputs: hashes,
  options: z.object({ templates: z.string().optional() }).optional(),
});

/** Files of a packet's manifest.json with their SHA-256. */
export type FileHashes = z.output<typeof hashes>;

/** What a packet's manifest.json names, with the folder of the case's own templates; null where it is none of ours. */
export function parsePacketManifest(text: string): z.output<typeof manifestShape> | null {
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
  const sorted = [...texts].toSorted(([a], [b]) => compareText(a, b));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

const hashPractice = ({ templates, letterhead }: Practice): string =>
  hashTexts([
    ['letterhead', JSON.stringify(letterhead)],
    ...[...templates].map(([name, text]) => [`template ${name}`, text] as const),
  ]);

/** The key of a client's packet: it changes with everything that its bytes or its place hang on. */
export function keyOfPacket(
  client: Pick<LocatedClient, 'case' | 'out' | 'practice'>,
  inputs: FileHashes,
  grounds: ProgramGrounds,
): string {
  return hashTexts([
    ['case', client.case],
    ['out', client.out ?? ''],
    ['grounds', JSON.stringify([grounds.version, grounds.catalogue, grounds.templates, grounds.asOf])],
    ['practice', client.practice === null ? '' : hashPractice(client.practice)],
    ...inputs.map(({ file, sha256 }) => [`input ${file}`, sha256] as const),
  ]);
}
