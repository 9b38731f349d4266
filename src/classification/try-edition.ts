import type { Clause, Edition } from '../model/clause.js';
import type { ClauseVerdict, TestResult } from '../model/verdict.js';
import { type ClauseTest, policyOpen } from './clause-tests.js';
import { testNamed } from './test-registry.js';

/** Results in the order in which they were found: packages of the same results share one verdict. */
interface Shared {
  verdict: ClauseVerdict | null;
  readonly next: Map<TestResult, Shared>;
}

/** An edition made ready: the tests that it names, and the verdicts given by it so far. */
interface PreparedEdition {
  /** Those that every reading shares, then those of the readings, dimension by dimension. */
  readonly tests: readonly ClauseTest[];
  /** What the policy leaves open, in every verdict. */
  readonly open: readonly TestResult[];
  readonly shared: Shared;
  size: number;
}

/** More different verdicts than this are made anew each time. */
const MOST_SHARED = 20_000;

const prepared = new WeakMap<Edition, PreparedEdition>();

const shareNothing = (): Shared => ({ verdict: null, next: new Map() });

function prepare(edition: Edition): PreparedEdition {
  const known = prepared.get(edition);
  if (known !== undefined) return known;
  const { question, tests, dimensions } = edition;
  const ready = {
    tests: [...tests, ...dimensions.flatMap(({ readings }) => readings.map(({ id }) => id))].map(testNamed),
    open: question === null ? [] : [policyOpen(`the policy is not known here: ${question}`)],
    shared: shareNothing(),
    size: 0,
  };
  prepared.set(edition, ready);
  return ready;
}

function makeVerdict(
  clause: Clause,
  { from, tests, dimensions }: Edition,
  results: readonly TestResult[],
  open: readonly TestResult[],
): ClauseVerdict {
  let at = tests.length;
  return {
    clause: clause.id,
    edition: from,
    common: [...results.slice(0, tests.length), ...open],
    dimensions: dimensions.map(({ id, asWritten, readings }) => ({
      id,
      asWritten,
      readings: readings.flatMap((reading) => {
        const result = results[at++];
        return result === undefined ? [] : [{ id: reading.id, result }];
      }),
    })),
  };
}

/** The tests that an edition names: every one is put, also where one has failed. */
export function testsOf(edition: Edition): readonly ClauseTest[] {
  return prepare(edition).tests;
}

/** What an edition of a clause says of one package, by the results of its tests. */
export function layOut(clause: Clause, edition: Edition, results: readonly TestResult[]): ClauseVerdict {
  const ready = prepare(edition);
  let place: Shared | undefined = ready.shared;
  for (const result of results) {
    const next: Shared | undefined = place.next.get(result);
    if (next === undefined) {
      if (ready.size >= MOST_SHARED) return makeVerdict(clause, edition, results, ready.open);
      const made = shareNothing();
      place.next.set(result, made);
      ready.size++;
      place = made;
    } else place = next;
  }
  place.verdict ??= makeVerdict(clause, edition, results, ready.open);
  return place.verdict;
}
