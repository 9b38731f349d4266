import { type PacketManifest, parseManifest } from '../../case/parse-manifest.js';
import { capInputs } from '../cap-inputs.js';
import { readText } from '../case-inputs.js';

/** The files of a packet, by their path inside its folder. Implemented where the program touches the world. */
export interface PacketFolder {
  /** The bytes of a file. Fails with `file-unreadable` where it is missing, outside the folder, or no plain file. */
  readonly open: (path: string) => AsyncIterable<Uint8Array>;
  /** What stands in the folder, by name. */
  readonly list: () => Promise<readonly string[]>;
}

/** The manifest of a packet, and its text. */
export interface ReadManifest {
  readonly manifest: PacketManifest;
  readonly text: string;
}

/** Room for the files of the largest case many times over. */
const MOST_BYTES = 4 << 20;

export const MANIFEST = 'manifest.json';

/**
 * Reads the manifest of a packet.
 * @throws AppealError `file-unreadable` where there is none, or one that is not ours.
 */
export async function readManifest({ open }: PacketFolder): Promise<ReadManifest> {
  const capped = capInputs({ open }, MOST_BYTES, 'that is no manifest');
  const text = await readText(capped, MANIFEST);
  return { manifest: parseManifest(text, MANIFEST), text };
}
