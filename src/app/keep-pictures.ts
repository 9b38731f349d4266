import { countPictures } from '../appeal/list-proofs.js';
import type { Appeal } from '../model/appeal.js';
import type { Proof } from '../model/appeal-exhibits.js';

/** The appeal with its first pictures alone, those of the examples before those of the steps; the others stay listed, and are told of. */
export function keepPictures(appeal: Appeal, most: number): Appeal {
  let left = most;
  const keep = (proofs: readonly Proof[]): readonly Proof[] =>
    proofs.map((proof) => {
      if (proof.picture !== 'printed') return proof;
      left -= 1;
      return left >= 0 ? proof : { ...proof, picture: 'left-out' };
    });
  const { actions, prevention, examples } = appeal.proofs;
  const kept = keep(examples);
  const proofs = { actions: keep(actions), prevention: keep(prevention), examples: kept };
  return { ...appeal, proofs, pictures: countPictures(proofs) };
}
