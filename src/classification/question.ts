import type { ClauseParameters } from '../model/clause.js';
import type { Shipment } from '../model/shipment.js';
import type { TestResult } from '../model/verdict.js';
import type { ClauseTest, FactKey } from './clause-tests.js';

/** A test as an edition puts it. */
interface PutTest {
  readonly test: ClauseTest;
  readonly parameters: ClauseParameters;
}

/** What tests that read the same of a package say of packages alike in it. */
export interface Answer {
  readonly results: readonly TestResult[];
  /** The outcome of each, by its first letter. */
  readonly outcomes: string;
}

/** Tests that read the same of a package, and their answers so far. */
export interface Question {
  readonly keyOf: ClauseTest['keyOf'];
  readonly tests: readonly PutTest[];
  readonly answers: Map<FactKey, Answer>;
}

/** More answers than these are let go and begun anew: a process may judge the packages of many stores. */
const MOST_REMEMBERED = 20_000;

/** Puts together tests that read the same; `placeOf` tells which question each one went to, and its place there. */
export function sortQuestions(tests: readonly PutTest[]): {
  readonly questions: readonly Question[];
  readonly placeOf: (put: PutTest) => readonly [question: number, result: number];
} {
  const keys = [...new Set(tests.map(({ test }) => test.keyOf))];
  const questions = keys.map(
    (keyOf): Question => ({
      keyOf,
      tests: tests.filter(({ test }) => test.keyOf === keyOf),
      answers: new Map(),
    }),
  );
  const placeOf = (put: PutTest): readonly [number, number] => {
    const question = keys.indexOf(put.test.keyOf);
    return [question, questions[question]?.tests.indexOf(put) ?? -1];
  };
  return { questions, placeOf };
}

/** What the tests of a question say of a package. */
export function answer({ keyOf, tests, answers }: Question, shipment: Shipment): Answer {
  const key = keyOf(shipment);
  const known = answers.get(key);
  if (known !== undefined) return known;
  const results = tests.map(({ test, parameters }) => test(shipment, parameters));
  const found = { results, outcomes: results.map(({ outcome }) => outcome[0]).join('') };
  if (answers.size >= MOST_REMEMBERED) answers.clear();
  answers.set(key, found);
  return found;
}
