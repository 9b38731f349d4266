import { countPictures } from '../appeal/list-proofs.js';
import type { Appeal } from '../model/appeal.js';
import type { Proof } from '../model/appeal-exhibits.js';

/** The appeal with its first pictures alone, in the order of the exhibits; the others stay listed, and are told of. */
export function keepPictures(appeal: Appeal, most: number): Appeal {
  let left = most;
  const keep = (proofs: readonly Proof[]): readonly Proof[] =>
    proofs.map((proof) => {
      if (proof.picture !== 'printed') return proof;
      left -= 1;
      return left >= 0 ? proof : { ...proof, picture: 'left-out' };
    });
  const { actions, prevention, examples } = appeal.proofs;
  const proofs = { actions: keep(actions), prevention: keep(prevention), examples: keep(examples) };
  return { ...appeal, proofs, pictures: countPictures(proofs) };
}
