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
  type TestResult,
} from '../model/verdict.js';
import { judgeTracking, type TrackingRules } from './judge-tracking.js';
import { testNamed } from './test-registry.js';

/** What the policy itself leaves open: no fact of the seller's would settle it. */
const openQuestion = (question: string): TestResult => ({
  outcome: 'unknown',
  because: `the policy is not known here: ${question}`,
  needs: null,
  by: null,
  change: null,
});

function tryEdition(shipment: Shipment, clause: Clause, edition: Edition): ClauseVerdict {
  const { question, tests, parameters, dimensions } = edition;
  const common = tests.map((name) => testNamed(name)(shipment, parameters));
  return {
    clause: clause.id,
    edition: edition.from,
    common: question === null ? common : [...common, openQuestion(question)],
    dimensions: dimensions.map(({ id, asWritten, readings }: Dimension) => ({
      id,
      asWritten,
      readings: readings.map((reading) => ({
        id: reading.id,
        result: testNamed(reading.id)(shipment, parameters),
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

/** A clause tried on a package, by every edition that may be in force on its day. */
interface TriedClause {
  readonly verdicts: readonly ClauseVerdict[];
  /** Whether an edition is in force on every day that may be its own. */
  readonly coversDay: boolean;
}

/** What the editions of one clause say together: they must agree, and where none may be in force, with that it is not exempt. */
function agreed({ verdicts, coversDay }: TriedClause, choice: ReadingChoice): Exemption {
  const found = verdicts.map((verdict) => judgeEdition(verdict, choice));
  const said = new Set<Exemption>(coversDay ? found : [...found, 'not-exempt']);
  const [first = 'not-exempt'] = said;
  return said.size > 1 ? 'undetermined' : first;
}

function judge(tried: readonly TriedClause[], choice: ReadingChoice): ScenarioVerdict {
  let clauses: string[] | null = null;
  let isOpen = false;
  for (const one of tried) {
    const found = agreed(one, choice);
    if (found === 'undetermined') isOpen = true;
    const clause = one.verdicts[0]?.clause;
    if (found === 'exempt' && clause !== undefined) clauses = [...(clauses ?? []), clause];
  }
  if (clauses !== null) return { exemption: 'exempt', clauses };
  return isOpen ? OPEN : NOT_EXEMPT;
}

type ByScenario = ReadonlyMap<string, ScenarioVerdict>;

const judged = new WeakMap<readonly Scenario[], Map<string, ByScenario>>();

/** What decides under every scenario: which tests are met, and by which editions. Packages alike in it share their verdicts. */
function patternOf(tried: readonly TriedClause[]): string {
  let pattern = '';
  for (const { verdicts, coversDay } of tried) {
    if (!coversDay) pattern += 'part ';
    for (const { clause, edition, common, dimensions } of verdicts) {
      pattern += `${clause} ${edition} `;
      for (const { outcome } of common) pattern += outcome[0];
      for (const { readings } of dimensions) for (const { result } of readings) pattern += result.outcome[0];
    }
  }
  return pattern;
}

function judgeScenarios(tried: readonly TriedClause[], scenarios: readonly Scenario[]): ByScenario {
  const known = judged.get(scenarios) ?? new Map<string, ByScenario>();
  if (known.size === 0) judged.set(scenarios, known);
  const pattern = patternOf(tried);
  const earlier = known.get(pattern);
  if (earlier !== undefined) return earlier;
  const found = new Map(scenarios.map(({ id, choice }) => [id, judge(tried, choice)]));
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
  const day = shipment.day?.value;
  const tried = clauses.map((clause): TriedClause => {
    const edition = day === undefined ? null : editionOn(clause, day);
    const editions = day === undefined ? editionsWithin(clause, window) : edition ? [edition] : [];
    return {
      verdicts: editions.map((one) => tryEdition(shipment, clause, one)),
      coversDay: day !== undefined || (clause.editions[0]?.from ?? window.to) <= window.from,
    };
  });
  return {
    shipment,
    tracking: judgeTracking(shipment, rules, window),
    verdicts: tried.flatMap(({ verdicts }) => verdicts),
    byScenario: judgeScenarios(tried, scenarios),
  };
}
