import type { ProofLists, ProofUse } from '../model/appeal-exhibits.js';
import type { CaseFile } from '../model/case-file.js';
import { groupBy } from '../model/group-by.js';
import type { LocalDate } from '../model/local-date.js';
import { causeTitle } from '../model/root-cause.js';

/** One naming of a file as proof. */
interface NamedProof {
  readonly file: string;
  readonly use: ProofUse;
}

/** Orders named in a caption; more are counted. */
const NAMED_ORDERS = 4;

function useOf(kind: ProofUse['kind'], text: string, orders: readonly string[] = []): ProofUse {
  return { kind, text, orders: orders.length <= NAMED_ORDERS ? orders : [], orderCount: orders.length };
}

/** A file that the case names as proof, with its label among the exhibits. */
export interface LabelledProof {
  readonly label: string;
  readonly file: string;
  readonly named: readonly NamedProof[];
}

/** The files that the packet rests on, each once, under the letter of the exhibit where it is named first, with all that it proves. */
export function labelProofs(
  { actions, prevention, exhibits }: CaseFile,
  causes: readonly string[],
  asOf: LocalDate,
): Readonly<Record<keyof ProofLists, readonly LabelledProof[]>> {
  const seen = new Set<string>();
  const label = (letter: string, proofs: readonly NamedProof[]): readonly LabelledProof[] => {
    const fresh = [...groupBy(proofs, ({ file }) => file)].filter(([file]) => !seen.has(file));
    for (const [file] of fresh) seen.add(file);
    return fresh.map(([file], index) => ({
      label: `${letter}${index + 1}`,
      file,
      named: named.filter((one) => one.file === file),
    }));
  };
  const ofCauses = (steps: readonly { readonly cause: string; readonly evidence: readonly string[] }[]) =>
    steps
      .filter(({ cause }) => causes.includes(cause))
      .flatMap(({ cause, evidence }) =>
        evidence.map((file) => ({ file, use: useOf('step', causeTitle(cause)) })),
      );
  const ofActions = ofCauses(actions.filter(({ done }) => done !== null && done <= asOf));
  const ofControls = ofCauses(prevention.filter(({ from }) => from !== null && from <= asOf));
  const ofExamples = exhibits.map(({ file, proves, caption, orders }) => ({
    file,
    use: useOf(proves, caption, orders),
  }));
  const named = [...ofActions, ...ofControls, ...ofExamples];
  return {
    actions: label('B', ofActions),
    prevention: label('C', ofControls),
    examples: label('D', ofExamples),
  };
}

/** The label under which a file is listed, or null. */
export function labelOf(
  {
    actions,
    prevention,
    examples,
  }: Readonly<Record<keyof ProofLists, readonly Pick<LabelledProof, 'label' | 'file'>[]>>,
  file: string,
): string | null {
  return [...actions, ...prevention, ...examples].find((proof) => proof.file === file)?.label ?? null;
}
