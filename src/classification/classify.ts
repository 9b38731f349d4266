import { type Clause, type Dimension, type Edition, editionOn, editionsWithin } from '../model/clause.js';
import type { DateSpan } from '../model/local-date.js';
import type { ReadingChoice, Scenario } from '../model/scenario.js';
import type { Shipment } from '../model/shipment.js';
import {
  allMet,
  type ClassifiedShipment,
  type ClauseVerdict,
  type Exemption,
  readingsUnder,
  type ScenarioVerdict,
} from '../model/verdict.js';
import { type ClauseTest, type ClauseTests, unknown } from './clause-tests.js';
import { digital } from './clauses/digital.js';
import { smallFlat } from './clauses/small-flat.js';
import { judgeTracking, type TrackingRules } from './judge-tracking.js';

const CLAUSE_TESTS: Readonly<Record<string, ClauseTests>> = { 'small-flat': smallFlat, digital };

const noCode: ClauseTest = () =>
  unknown('the catalogue names a test that the program does not have', 'a newer program');

function tryEdition(shipment: Shipment, clause: Clause, edition: Edition): ClauseVerdict {
  const tests = CLAUSE_TESTS[clause.id];
  return {
    clause: clause.id,
    edition: edition.from,
    common: (tests?.common ?? [noCode]).map((test) => test(shipment, edition.parameters)),
    dimensions: edition.dimensions.map(({ id, asWritten, readings }: Dimension) => ({
      id,
      asWritten,
      readings: readings.map((reading) => ({
        id: reading.id,
        result: (tests?.readings[id]?.[reading.id] ?? noCode)(shipment, edition.parameters),
      })),
    })),
  };
}

function judgeEdition(verdict: ClauseVerdict, choice: ReadingChoice): Exemption {
  if (choice.kind === 'none') return 'not-exempt';
  const isDisputed = verdict.dimensions.some(({ readings }) => readings.length > 1);
  if (choice.kind === 'undisputed' && isDisputed) return 'not-exempt';
  const disputed = verdict.dimensions.flatMap((dimension) => {
    const chosen = readingsUnder(verdict, dimension, choice);
    return dimension.readings.filter(({ id }) => chosen.includes(id)).map(({ result }) => result);
  });
  return allMet([...verdict.common, ...disputed]);
}

function judge(verdicts: readonly ClauseVerdict[], choice: ReadingChoice): ScenarioVerdict {
  const byClause = new Map<string, Exemption[]>();
  for (const verdict of verdicts)
    byClause.set(verdict.clause, [...(byClause.get(verdict.clause) ?? []), judgeEdition(verdict, choice)]);
  const outcomes = [...byClause].map(([clause, found]) => ({
    clause,
    exemption: found.every((one) => one === found[0]) ? (found[0] ?? 'not-exempt') : 'undetermined',
  }));
  const clauses = outcomes.filter((o) => o.exemption === 'exempt').map((o) => o.clause);
  const open = outcomes.some((o) => o.exemption === 'undetermined');
  return { exemption: clauses.length > 0 ? 'exempt' : open ? 'undetermined' : 'not-exempt', clauses };
}

/**
 * Judges a package's tracking and tries every clause on it, by the edition in force on the package's own day, and gives its
 * exemption under each scenario. Where the day is unknown, every edition in force within the window is tried, and they must
 * agree.
 */
export function classify(
  shipment: Shipment,
  clauses: readonly Clause[],
  window: DateSpan,
  scenarios: readonly Scenario[],
  rules: TrackingRules,
): ClassifiedShipment {
  const verdicts = clauses.flatMap((clause) => {
    const day = shipment.day?.value;
    const edition = day === undefined ? null : editionOn(clause, day);
    const editions = day === undefined ? editionsWithin(clause, window) : edition ? [edition] : [];
    return editions.map((one) => tryEdition(shipment, clause, one));
  });
  const byScenario = new Map(scenarios.map(({ id, choice }) => [id, judge(verdicts, choice)]));
  return { shipment, tracking: judgeTracking(shipment, rules, window), verdicts, byScenario };
}
