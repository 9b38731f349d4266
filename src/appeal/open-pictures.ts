import type { Proof, ProofLists } from '../model/appeal-exhibits.js';
import { countNoun } from '../model/count-noun.js';
import type { OpenItem } from '../model/readiness.js';

/** Endings of pictures of which the letter can print none. */
const OTHER_PICTURES = /\.(?:heic|heif|avif|webp|gif|bmp|tiff?)$/i;

const nameAll = (proofs: readonly Proof[]): string =>
  proofs.map(({ label, file }) => `${label} ${file}`).join(', ');

const look = (code: string, message: string, mend: string): OpenItem => ({
  kind: 'look',
  code,
  message,
  mend,
  package: null,
  packages: null,
});

/**
 * What to look at among the pictures: those that the letter prints, for what stands on them no program here can see; and
 * those that it would print if they were saved in another format.
 */
export function openPictures(proofs: ProofLists): readonly OpenItem[] {
  const all = Object.values(proofs).flat();
  const printed = all.filter(({ picture }) => picture === 'printed');
  const others = all.filter(({ file, picture }) => picture === 'none' && OTHER_PICTURES.test(file));
  const count = countNoun(printed.length, 'picture');
  return [
    ...(printed.length > 0
      ? [
          look(
            'pictures-printed',
            `${count} printed in the letter: ${nameAll(printed)}`,
            "look that no buyer's name or address can be read on them, or in the files sent beside the letter; black it out on a copy, and name the copy in the case file",
          ),
        ]
      : []),
    ...(others.length > 0
      ? [
          look(
            'pictures-listed',
            `${countNoun(others.length, 'picture')} listed, and not printed in the letter: ${nameAll(others)}`,
            'to have them printed, export them as JPEG or PNG and name those in the case file',
          ),
        ]
      : []),
  ];
}
