import { type Clause, type Edition, editionOn } from '../model/clause.js';
import type { LocalDate } from '../model/local-date.js';
import type { Shipment } from '../model/shipment.js';
import type { ClauseVerdict } from '../model/verdict.js';
import { type Answer, answer, type Question, sortQuestions } from './question.js';
import { layOut, testsOf } from './try-edition.js';

/** The editions that are in force on the same days. */
export interface Era {
  readonly editions: readonly (readonly [Clause, Edition])[];
  /** Every test of theirs, put together by what they read of a package. */
  readonly questions: readonly Question[];
  /** Where among the answers the result of each test of each edition stands. */
  readonly places: readonly (readonly (readonly [question: number, result: number])[])[];
}

function openEra(editions: Era['editions']): Era {
  const tests = editions.map(([, edition]) =>
    testsOf(edition).map((test) => ({ test, parameters: edition.parameters })),
  );
  const { questions, placeOf } = sortQuestions(tests.flat());
  return { editions, questions, places: tests.map((own) => own.map(placeOf)) };
}

function findEras(clauses: readonly Clause[]): (day: LocalDate) => Era {
  const byDay = new Map<LocalDate, Era>();
  const byEditions = new Map<string, Era>();
  return (day) => {
    const known = byDay.get(day);
    if (known !== undefined) return known;
    const editions = clauses.flatMap((clause): [Clause, Edition][] => {
      const edition = editionOn(clause, day);
      return edition === null ? [] : [[clause, edition]];
    });
    const signature = JSON.stringify(editions.map(([{ id }, { from }]) => [id, from]));
    const era = byEditions.get(signature) ?? openEra(editions);
    byEditions.set(signature, era);
    byDay.set(day, era);
    return era;
  };
}

/** A policy is opened once for all cases of its store: what they ask of it is much the same. */
const opened = new WeakMap<readonly Clause[], (day: LocalDate) => Era>();

/** Opens the eras of a list of clauses: days on which the same editions are in force have the same one. */
export function openEras(clauses: readonly Clause[]): (day: LocalDate) => Era {
  const eras = opened.get(clauses) ?? findEras(clauses);
  opened.set(clauses, eras);
  return eras;
}

/** All that decides, in an era, under which scenarios a package is exempt: which of the tests it meets. */
export function patternIn({ questions }: Era, shipment: Shipment): string {
  let pattern = '';
  for (const question of questions) pattern += answer(question, shipment).outcomes;
  return pattern;
}

/** What the tests of an era answer of a package. */
function askEra({ questions }: Era, shipment: Shipment): readonly Answer[] {
  return questions.map((question) => answer(question, shipment));
}

/** What each clause of an era says of a package. */
export function tryEra(era: Era, shipment: Shipment): readonly ClauseVerdict[] {
  const { editions, places } = era;
  const answers = askEra(era, shipment);
  return editions.map(([clause, edition], at) =>
    layOut(
      clause,
      edition,
      (places[at] ?? []).flatMap(([question, result]) => answers[question]?.results[result] ?? []),
    ),
  );
}
