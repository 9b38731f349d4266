import type { ProofLists } from '../model/appeal-exhibits.js';
import { countNoun } from '../model/count-noun.js';
import type { OpenItem } from '../model/readiness.js';

/** What to look at in the pictures that the letter prints: what stands on them, no program here can see. */
export function openPictures(proofs: ProofLists): readonly OpenItem[] {
  const printed = Object.values(proofs)
    .flat()
    .filter(({ picture }) => picture === 'printed');
  if (printed.length === 0) return [];
  const names = printed.map(({ label, file }) => `${label} ${file}`).join(', ');
  return [
    {
      kind: 'look',
      code: 'pictures-printed',
      message: `${countNoun(printed.length, 'picture')} printed in the letter: ${names}`,
      mend: "look that no buyer's name or address can be read on them, or in the files sent beside the letter; black it out on a copy, and name the copy in the case file",
      package: null,
      packages: null,
    },
  ];
}
