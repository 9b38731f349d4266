import type { PictureCount, Proof, ProofLists, ProofUse } from '../model/appeal-exhibits.js';
import type { CaseFile } from '../model/case-file.js';
import { groupBy } from '../model/group-by.js';
import type { LocalDate } from '../model/local-date.js';
import type { Picture } from '../model/picture.js';
import { causeTitle } from '../model/root-cause.js';

const PROVES = {
  mailpiece: 'what was mailed',
  value: 'the value',
  method: 'the shipping service',
  scan: 'a carrier scan',
} as const;

interface Named {
  readonly file: string;
  readonly proves: string;
  readonly use: ProofUse;
}

/** Orders named in a caption; more are counted. */
const NAMED_ORDERS = 4;

function useOf(kind: ProofUse['kind'], text: string, orders: readonly string[] = []): ProofUse {
  return { kind, text, orders: orders.length <= NAMED_ORDERS ? orders : [], orderCount: orders.length };
}

/**
 * The files that the packet rests on, each once, under the letter of the exhibit where it is named first. They are sent as
 * they are; the hash shows that they were not changed.
 * @param pictures the files of which there is a picture to print.
 */
export function listProofs(
  { actions, prevention, exhibits }: CaseFile,
  causes: readonly string[],
  hashes: ReadonlyMap<string, string>,
  asOf: LocalDate,
  pictures: ReadonlyMap<string, Picture>,
): ProofLists {
  const seen = new Set<string>();
  const label = (letter: string, named: readonly Named[]): readonly Proof[] => {
    const fresh = [...groupBy(named, ({ file }) => file)].filter(([file]) => !seen.has(file));
    for (const [file] of fresh) seen.add(file);
    return fresh.map(([file, uses], index) => ({
      label: `${letter}${index + 1}`,
      file,
      proves: [...new Set(uses.map(({ proves }) => proves))].join('; '),
      sha256: hashes.get(file) ?? '',
      shows: [...groupBy(uses, ({ use }) => JSON.stringify(use)).values()].flatMap(
        ([first]) => first?.use ?? [],
      ),
      picture: pictures.has(file) ? 'printed' : 'none',
    }));
  };
  const ofCauses = (steps: readonly { readonly cause: string; readonly evidence: readonly string[] }[]) =>
    steps
      .filter(({ cause }) => causes.includes(cause))
      .flatMap(({ cause, evidence }) =>
        evidence.map((file) => ({ file, proves: causeTitle(cause), use: useOf('step', causeTitle(cause)) })),
      );
  return {
    actions: label('B', ofCauses(actions.filter(({ done }) => done !== null && done <= asOf))),
    prevention: label('C', ofCauses(prevention.filter(({ from }) => from !== null && from <= asOf))),
    examples: label(
      'D',
      exhibits.map(({ file, proves, caption, orders }) => ({
        file,
        proves: `${PROVES[proves]}: ${caption}`,
        use: useOf(proves, caption, orders),
      })),
    ),
  };
}

/** The label under which a file is listed, or null. */
export function labelOf({ actions, prevention, examples }: ProofLists, file: string): string | null {
  return [...actions, ...prevention, ...examples].find((proof) => proof.file === file)?.label ?? null;
}

/** The pictures among the proofs. */
export function countPictures(proofs: ProofLists): PictureCount {
  const all = Object.values(proofs).flat();
  return {
    printed: all.filter(({ picture }) => picture === 'printed').length,
    leftOut: all.filter(({ picture }) => picture === 'left-out').map(({ label }) => label),
  };
}
