import type { Clause, Dimension, Passage } from './clause.js';
import type { LocalDate } from './local-date.js';

/** One parameter of an edition, by its name in the catalogue and in words. */
export interface ParameterView {
  readonly name: string;
  readonly says: string;
}

/** An edition as `clauses` shows it. */
export interface EditionView {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  /** False where the first day is assumed. */
  readonly fromIsKnown: boolean;
  readonly question: string | null;
  readonly passages: readonly Passage[];
  readonly parameters: readonly ParameterView[];
  readonly tests: readonly string[];
  readonly dimensions: readonly Dimension[];
}

/** An entry of the catalogue as `clauses` shows it, with the editions asked for. */
export interface ClauseView extends Pick<Clause, 'id' | 'store' | 'kind' | 'title'> {
  readonly editions: readonly EditionView[];
}

/** A piece of the words of two editions. */
export interface WordChange {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly words: string;
}

/** One thing that is otherwise in the later edition; null where one of them does not have it. */
export interface ThingChange {
  readonly thing: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What changed in an entry between two days. */
export interface ClauseDifference extends Pick<Clause, 'id' | 'store' | 'kind' | 'title'> {
  /** The first days of the editions in force; null where none was. */
  readonly before: LocalDate | null;
  readonly after: LocalDate | null;
  readonly words: readonly WordChange[];
  readonly changes: readonly ThingChange[];
}
