import type { Clause } from './clause.js';

/** Which readings must hold for a package to be exempt under a scenario. */
export type ReadingChoice =
  /** No exemption is applied: the figure as Amazon counted it. */
  | { readonly kind: 'none' }
  /** Only exemptions that no reading disputes: what Amazon surely left out, where it does not say which packages failed. */
  | { readonly kind: 'undisputed' }
  /** Every reading of every disputed word must hold. */
  | { readonly kind: 'all' }
  /** The reading that follows the words of the edition alone. */
  | { readonly kind: 'as-written' }
  /** One reading of one word; everything else as written. */
  | {
      readonly kind: 'one';
      readonly clause: string;
      readonly dimension: string;
      readonly reading: string;
    };

/** The metric under one choice of readings. Ids are part of the contract. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly choice: ReadingChoice;
}

/**
 * What the figure as counted is: Amazon's own, or rebuilt from the records, where a VTR report says what failed (rule 6 alone)
 * or where none does (undisputed exemptions only).
 */
export type AsCounted = 'by-amazon' | 'rebuilt-beside-report' | 'rebuilt';

const AS_COUNTED: Readonly<Record<AsCounted, Scenario>> = {
  'by-amazon': { id: 'as-counted', title: 'As Amazon counted', choice: { kind: 'none' } },
  'rebuilt-beside-report': {
    id: 'as-counted',
    title: 'As rebuilt, nothing exempted',
    choice: { kind: 'none' },
  },
  rebuilt: {
    id: 'as-counted',
    title: 'As rebuilt, undisputed exemptions only',
    choice: { kind: 'undisputed' },
  },
};

/** Every scenario that a catalogue's clauses give, in the order in which they are printed. */
export function listScenarios(
  clauses: readonly Clause[],
  asCounted: AsCounted = 'by-amazon',
): readonly Scenario[] {
  const single = new Map<string, Scenario>();
  for (const clause of clauses)
    for (const edition of clause.editions)
      for (const dimension of edition.dimensions)
        for (const reading of dimension.readings) {
          const id = `${clause.id}.${dimension.id}=${reading.id}`;
          const choice = {
            kind: 'one',
            clause: clause.id,
            dimension: dimension.id,
            reading: reading.id,
          } as const;
          if (!single.has(id)) single.set(id, { id, title: `${reading.title}, the rest as written`, choice });
        }
  const disputed = [...single.values()].filter(
    ({ choice }) =>
      choice.kind === 'one' &&
      [...single.values()].some(
        (other) =>
          other.choice.kind === 'one' &&
          other.choice.clause === choice.clause &&
          other.choice.dimension === choice.dimension &&
          other.choice.reading !== choice.reading,
      ),
  );
  return [
    AS_COUNTED[asCounted],
    { id: 'strictest', title: 'Strictest: every reading must hold', choice: { kind: 'all' } },
    { id: 'as-written', title: 'As the policy is written', choice: { kind: 'as-written' } },
    ...disputed,
  ];
}
