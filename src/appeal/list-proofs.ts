import type { PictureCount, Proof, ProofLists } from '../model/appeal-exhibits.js';
import type { CaseFile } from '../model/case-file.js';
import { groupBy } from '../model/group-by.js';
import type { LocalDate } from '../model/local-date.js';
import type { Picture } from '../model/picture.js';
import { type LabelledProof, labelProofs } from './label-proofs.js';

/**
 * The proofs by exhibit, each with what it shows. They are sent as they are; the hash shows that they were not changed.
 * @param pictures the files of which there is a picture to print.
 */
export function listProofs(
  caseFile: CaseFile,
  causes: readonly string[],
  hashes: ReadonlyMap<string, string>,
  asOf: LocalDate,
  pictures: ReadonlyMap<string, Picture>,
): ProofLists {
  const describe = ({ label, file, named }: LabelledProof): Proof => ({
    label,
    file,
    sha256: hashes.get(file) ?? '',
    shows: [...groupBy(named, ({ use }) => JSON.stringify(use)).values()].flatMap(
      ([first]) => first?.use ?? [],
    ),
    picture: pictures.has(file) ? 'printed' : 'none',
  });
  const { actions, prevention, examples } = labelProofs(caseFile, causes, asOf);
  return {
    actions: actions.map(describe),
    prevention: prevention.map(describe),
    examples: examples.map(describe),
  };
}

/** The pictures among the proofs. */
export function countPictures(proofs: ProofLists): PictureCount {
  const all = Object.values(proofs).flat();
  return {
    printed: all.filter(({ picture }) => picture === 'printed').length,
    leftOut: all.filter(({ picture }) => picture === 'left-out').map(({ label }) => label),
  };
}
