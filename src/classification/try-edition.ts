import type { Clause, Edition } from '../model/clause.js';
import type { Shipment } from '../model/shipment.js';
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
  readonly common: readonly ClauseTest[];
  /** What the policy leaves open, in every verdict. */
  readonly open: readonly TestResult[];
  /** The tests of the readings, dimension by dimension. */
  readonly readings: readonly ClauseTest[];
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
    common: tests.map(testNamed),
    open: question === null ? [] : [policyOpen(`the policy is not known here: ${question}`)],
    readings: dimensions.flatMap(({ readings }) => readings.map(({ id }) => testNamed(id))),
    shared: shareNothing(),
    size: 0,
  };
  prepared.set(edition, ready);
  return ready;
}

/** Lays results out as the edition names them. */
function layOut(
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

/** What the tests of an edition read of a package: each once, though several tests may read the same. */
export function keysOf(edition: Edition): readonly ClauseTest['keyOf'][] {
  const { common, readings } = prepare(edition);
  return [...new Set([...common, ...readings].map(({ keyOf }) => keyOf))];
}

/** What an edition of a clause says of one package: every test that it names is put, also where one has failed. */
export function tryEdition(shipment: Shipment, clause: Clause, edition: Edition): ClauseVerdict {
  const ready = prepare(edition);
  const results: TestResult[] = [];
  for (const test of ready.common) results.push(test(shipment, edition.parameters));
  for (const test of ready.readings) results.push(test(shipment, edition.parameters));
  let place: Shared | undefined = ready.shared;
  for (const result of results) {
    const next: Shared | undefined = place.next.get(result);
    if (next === undefined) {
      if (ready.size >= MOST_SHARED) return layOut(clause, edition, results, ready.open);
      const made = shareNothing();
      place.next.set(result, made);
      ready.size++;
      place = made;
    } else place = next;
  }
  place.verdict ??= layOut(clause, edition, results, ready.open);
  return place.verdict;
}
