import type { PacketManifest } from '../../case/parse-manifest.js';
import type { Practice } from '../../model/practice.js';
import type { PacketDifference } from '../../model/verification.js';
import { hashTemplates } from '../hash-templates.js';

/** What a practice gave the letter of a packet, as far as it is at hand. */
export interface GatheredPractice {
  readonly practice: Practice;
  /** How its templates differ from those that the manifest names. */
  readonly differences: readonly PacketDifference[];
  /** Whether the manifest names templates of a practice, and none are given. */
  readonly isMissing: boolean;
}

/**
 * Gathers what a practice gave a packet: the letterhead as the manifest tells it, and its templates, which are no files of the
 * case, held against their hashes.
 * @param given the templates by the program's names; null: none are given.
 */
export function gatherPractice(
  { options: { letterhead, practice } }: PacketManifest,
  given: Practice['templates'] | null,
): GatheredPractice {
  const templates: Practice['templates'] = given ?? new Map();
  const named = new Map(practice?.templates.map(({ file, sha256 }) => [file, sha256]));
  const hashes = new Map(hashTemplates(templates).map(({ file, sha256 }) => [file, sha256]));
  const differences: PacketDifference[] = [];
  if (given !== null)
    for (const file of new Set([...named.keys(), ...hashes.keys()])) {
      const [was = null, now = null] = [named.get(file), hashes.get(file)];
      if (was === now) continue;
      const message =
        now === null
          ? 'is a template of the practice that manifest.json names, and is not among those given'
          : was === null
            ? 'is given as a template of the practice, and manifest.json does not name it'
            : 'is another template of the practice than manifest.json names';
      differences.push({ message, file, was, now });
    }
  return {
    practice: { templates, letterhead: letterhead ?? null },
    differences,
    isMissing: given === null && named.size > 0,
  };
}
