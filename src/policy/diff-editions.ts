import { diffWordsWithSpace } from 'diff';
import type { ClauseDifference, EditionView, ThingChange, WordChange } from '../model/clause-view.js';

/** The words of an edition, passage by passage; each is marked where it is no quotation. */
function wordsOf(edition: EditionView | null): string {
  return (edition?.passages ?? [])
    .map(({ words, grade }) => (grade === 'verbatim' ? words : `(${grade}) ${words}`))
    .join('\n');
}

/** Word by word; where less than half is kept, one text after the other, since a patchwork of both would tell nothing. */
function diffWords(before: EditionView | null, after: EditionView | null): readonly WordChange[] {
  const [old, current] = [wordsOf(before), wordsOf(after)];
  const changes = diffWordsWithSpace(old, current).map(
    ({ value, added, removed }): WordChange => ({
      kind: added ? 'added' : removed ? 'removed' : 'kept',
      words: value,
    }),
  );
  const kept = changes.reduce((sum, { kind, words }) => sum + (kind === 'kept' ? words.length : 0), 0);
  if (kept * 2 >= Math.max(old.length, current.length)) return changes;
  const whole: readonly WordChange[] = [
    { kind: 'removed', words: old },
    { kind: 'added', words: current },
  ];
  return whole.filter(({ words }) => words !== '');
}

/** Everything but the words that tells editions apart, by name. */
function thingsOf(edition: EditionView | null): ReadonlyMap<string, string> {
  if (edition === null) return new Map();
  return new Map([
    // A text that one edition quotes and the other merely names is the same text.
    ...edition.parameters.map(
      ({ name, says }) => [`parameter ${name}`, says.replaceAll(/[“”]/g, '')] as const,
    ),
    ...(edition.tests.length > 0 ? [['tests', edition.tests.join(', ')] as const] : []),
    ...edition.dimensions.flatMap(({ id, asWritten, readings }) => [
      [`readings of ${id}`, readings.map((reading) => reading.id).join(', ')] as const,
      [`${id} as written`, asWritten] as const,
    ]),
    ...(edition.question === null ? [] : [['not known', edition.question] as const]),
  ]);
}

function diffThings(before: EditionView | null, after: EditionView | null): readonly ThingChange[] {
  const [old, current] = [thingsOf(before), thingsOf(after)];
  return [...new Set([...old.keys(), ...current.keys()])].flatMap((thing) => {
    const change = { thing, before: old.get(thing) ?? null, after: current.get(thing) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

/** What changed between two editions, in words and in what the program computes with. Null: no edition was in force. */
export function diffEditions(
  before: EditionView | null,
  after: EditionView | null,
): Pick<ClauseDifference, 'words' | 'changes'> {
  return before?.from === after?.from
    ? { words: [], changes: [] }
    : { words: diffWords(before, after), changes: diffThings(before, after) };
}
