import type { Appeal } from '../model/appeal.js';
import type { Proof } from '../model/appeal-exhibits.js';

/** How many pictures an appeal would print. */
export function countPictures({ proofs }: Appeal): number {
  return Object.values(proofs)
    .flat()
    .filter(({ picture }) => picture === 'printed').length;
}

/** The appeal with its first pictures alone, in the order of the exhibits; the others stay listed, and are told of. */
export function keepPictures(appeal: Appeal, most: number): Appeal {
  const leftOut: string[] = [];
  let left = most;
  const keep = (proofs: readonly Proof[]): readonly Proof[] =>
    proofs.map((proof) => {
      if (proof.picture !== 'printed') return proof;
      left -= 1;
      if (left >= 0) return proof;
      leftOut.push(proof.label);
      return { ...proof, picture: 'left-out' };
    });
  const { actions, prevention, examples } = appeal.proofs;
  const proofs = { actions: keep(actions), prevention: keep(prevention), examples: keep(examples) };
  return { ...appeal, proofs, picturesLeftOut: leftOut };
}
