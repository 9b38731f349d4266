import { type Clause, type Dimension, type Edition, editionOn, editionsWithin } from '../model/clause.js';
import type { DateSpan } from '../model/local-date.js';
import type { ReadingChoice, Scenario } from '../model/scenario.js';
import type { Shipment } from '../model/shipment.js';
import {
  asksFor,
  type ClassifiedShipment,
  type ClauseVerdict,
  type Exemption,
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

/** The tests that decide under a choice of readings: one not met decides, then one unknown. */
function judgeEdition({ clause, common, dimensions }: ClauseVerdict, choice: ReadingChoice): Exemption {
  if (choice.kind === 'none') return 'not-exempt';
  if (choice.kind === 'undisputed' && dimensions.some(({ readings }) => readings.length > 1))
    return 'not-exempt';
  let isOpen = false;
  for (const { outcome } of common) {
    if (outcome === 'not-met') return 'not-exempt';
    if (outcome === 'unknown') isOpen = true;
  }
  for (const dimension of dimensions)
    for (const { id, result } of dimension.readings) {
      if (!asksFor(choice, clause, dimension, id)) continue;
      if (result.outcome === 'not-met') return 'not-exempt';
      if (result.outcome === 'unknown') isOpen = true;
    }
  return isOpen ? 'undetermined' : 'exempt';
}

const NOT_EXEMPT: ScenarioVerdict = { exemption: 'not-exempt', clauses: [] };
const OPEN: ScenarioVerdict = { exemption: 'undetermined', clauses: [] };

/** What the editions of one clause say together: they must agree. */
function agreed(verdicts: readonly ClauseVerdict[], choice: ReadingChoice): Exemption {
  const [first, ...others] = verdicts;
  if (first === undefined) return 'not-exempt';
  const found = judgeEdition(first, choice);
  return others.every((other) => judgeEdition(other, choice) === found) ? found : 'undetermined';
}

function judge(byClause: readonly (readonly ClauseVerdict[])[], choice: ReadingChoice): ScenarioVerdict {
  let clauses: string[] | null = null;
  let isOpen = false;
  for (const verdicts of byClause) {
    const found = agreed(verdicts, choice);
    if (found === 'undetermined') isOpen = true;
    const clause = verdicts[0]?.clause;
    if (found === 'exempt' && clause !== undefined) clauses = [...(clauses ?? []), clause];
  }
  if (clauses !== null) return { exemption: 'exempt', clauses };
  return isOpen ? OPEN : NOT_EXEMPT;
}

type ByScenario = ReadonlyMap<string, ScenarioVerdict>;

const judged = new WeakMap<readonly Scenario[], Map<string, ByScenario>>();

/** What decides under every scenario: which tests are met, and by which editions. Packages alike in it share their verdicts. */
function patternOf(verdicts: readonly ClauseVerdict[]): string {
  let pattern = '';
  for (const { clause, edition, common, dimensions } of verdicts) {
    pattern += `${clause} ${edition} `;
    for (const { outcome } of common) pattern += outcome[0];
    for (const { readings } of dimensions) for (const { result } of readings) pattern += result.outcome[0];
  }
  return pattern;
}

function judgeScenarios(
  byClause: readonly (readonly ClauseVerdict[])[],
  verdicts: readonly ClauseVerdict[],
  scenarios: readonly Scenario[],
): ByScenario {
  const known = judged.get(scenarios) ?? new Map<string, ByScenario>();
  if (known.size === 0) judged.set(scenarios, known);
  const pattern = patternOf(verdicts);
  const earlier = known.get(pattern);
  if (earlier !== undefined) return earlier;
  const found = new Map(scenarios.map(({ id, choice }) => [id, judge(byClause, choice)]));
  known.set(pattern, found);
  return found;
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
  const byClause = clauses.map((clause) => {
    const day = shipment.day?.value;
    const edition = day === undefined ? null : editionOn(clause, day);
    const editions = day === undefined ? editionsWithin(clause, window) : edition ? [edition] : [];
    return editions.map((one) => tryEdition(shipment, clause, one));
  });
  const verdicts = byClause.flat();
  const byScenario = judgeScenarios(byClause, verdicts, scenarios);
  return { shipment, tracking: judgeTracking(shipment, rules, window), verdicts, byScenario };
}
