import type { ProofLists, SharedProof } from '../model/appeal-exhibits.js';
import type { PlannedCause } from '../model/appeal-parts.js';
import type { Exhibit } from '../model/case-file.js';
import { compareNames } from '../model/compare-names.js';
import { labelOf } from './label-proofs.js';

const shared = (labels: readonly string[], own: string): readonly SharedProof[] =>
  [...new Set(labels)]
    .filter((label) => !label.startsWith(own))
    .toSorted(compareNames)
    .map((label) => ({ label, exhibit: label.slice(0, 1) }));

/** The files that prove controls or examples, and are listed in an exhibit before theirs, where they prove something else too. */
export function shareProofs(
  causes: readonly PlannedCause[],
  exhibits: readonly Exhibit[],
  proofs: ProofLists,
): { readonly prevention: readonly SharedProof[]; readonly examples: readonly SharedProof[] } {
  const controls = causes.flatMap(({ prevention }) => prevention).filter(({ status }) => status === 'done');
  return {
    prevention: shared(
      controls.flatMap((step) => step.proofs),
      'C',
    ),
    examples: shared(
      exhibits.flatMap(({ file }) => labelOf(proofs, file) ?? []),
      'D',
    ),
  };
}
