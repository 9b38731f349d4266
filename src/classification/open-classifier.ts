import type { Clause } from '../model/clause.js';
import { addDays, type DateSpan, type LocalDate } from '../model/local-date.js';
import type { ReadingChoice, Scenario } from '../model/scenario.js';
import type { Shipment } from '../model/shipment.js';
import {
  asksFor,
  type ClassifiedShipment,
  type ClauseVerdict,
  type Exemption,
  type JudgedShipment,
  type ScenarioVerdict,
} from '../model/verdict.js';
import { type Era, openEras, patternIn, tryEra } from './era.js';
import { type AskedOf, judgeTracking, type TrackingRules } from './judge-tracking.js';
import { openInvalidity } from './open-invalidity.js';
import { openScansNeeded } from './scans-needed.js';

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

const NOT_EXEMPT: ScenarioVerdict = { exemption: 'not-exempt', clauses: [], by: [] };
const OPEN: ScenarioVerdict = { exemption: 'undetermined', clauses: [], by: [] };

/** Exempt by these, each once. */
function exemptBy(by: ScenarioVerdict['by']): ScenarioVerdict {
  const once = new Map(by.map((one) => [`${one.clause} ${one.edition}`, one]));
  return {
    exemption: 'exempt',
    clauses: [...new Set(by.map(({ clause }) => clause))],
    by: [...once.values()],
  };
}

/** What each clause in force on one day says of a package. */
type TriedOn = readonly ClauseVerdict[];

function judgeDay(verdicts: TriedOn, choice: ReadingChoice): ScenarioVerdict {
  const by: Pick<ClauseVerdict, 'clause' | 'edition'>[] = [];
  let isOpen = false;
  for (const verdict of verdicts) {
    const found = judgeEdition(verdict, choice);
    if (found === 'undetermined') isOpen = true;
    if (found === 'exempt') by.push({ clause: verdict.clause, edition: verdict.edition });
  }
  if (by.length > 0) return exemptBy(by);
  return isOpen ? OPEN : NOT_EXEMPT;
}

/** What all days that may be its own say together: they must agree, by whichever clause. */
function judge(days: readonly TriedOn[], choice: ReadingChoice): ScenarioVerdict {
  const found = days.map((verdicts) => judgeDay(verdicts, choice));
  const [first = NOT_EXEMPT, ...others] = found;
  if (others.length === 0) return first;
  if (others.some(({ exemption }) => exemption !== first.exemption)) return OPEN;
  return first.exemption === 'exempt' ? exemptBy(found.flatMap(({ by }) => by)) : first;
}

type ByScenario = ReadonlyMap<string, ScenarioVerdict>;

/** A day in each stretch of the window over which the same editions are in force. */
function daysWithin(clauses: readonly Clause[], { from, to }: DateSpan): readonly LocalDate[] {
  const turns = clauses.flatMap(({ editions }) =>
    editions.flatMap((edition) => [
      edition.from,
      // The day after a clause that was repealed.
      ...(edition.to === null ? [] : [addDays(edition.to, 1)]),
    ]),
  );
  return [...new Set([from, ...turns.filter((day) => day > from && day <= to)])].toSorted();
}

/** Judges packages by the policy of one store. */
export interface Classifier {
  readonly judge: (shipment: Shipment) => JudgedShipment;
  /** What was judged, with what every clause says of it. */
  readonly tell: (judged: JudgedShipment) => ClassifiedShipment;
}

/** A policy made ready to judge by, and what it has said so far. */
interface Policy {
  readonly rules: TrackingRules;
  readonly asked: AskedOf;
  readonly eraOn: (day: LocalDate) => Era;
  /** The eras of the window, for a package whose own day is unknown. */
  readonly anyEra: readonly Era[];
  readonly scenarios: readonly Scenario[];
  /** By era, or by all those of the window, what each scenario says of packages that meet the same tests. */
  readonly byPattern: Map<Era | null, Map<string, ByScenario>>;
}

const erasOf = ({ eraOn, anyEra }: Policy, { day }: Shipment): readonly Era[] =>
  day === null ? anyEra : [eraOn(day.value)];

function judgeScenarios(policy: Policy, shipment: Shipment): ByScenario {
  const { byPattern, eraOn, anyEra } = policy;
  const own = shipment.day === null ? null : eraOn(shipment.day.value);
  const known = byPattern.get(own) ?? new Map<string, ByScenario>();
  if (known.size === 0) byPattern.set(own, known);
  const pattern =
    own === null ? anyEra.map((era) => patternIn(era, shipment)).join('|') : patternIn(own, shipment);
  const earlier = known.get(pattern);
  if (earlier !== undefined) return earlier;
  const days = erasOf(policy, shipment).map((era) => tryEra(era, shipment));
  const found = new Map(policy.scenarios.map(({ id, choice }) => [id, judge(days, choice)]));
  known.set(pattern, found);
  return found;
}

function listVerdicts(policy: Policy, shipment: Shipment): readonly ClauseVerdict[] {
  const days = erasOf(policy, shipment).map((era) => tryEra(era, shipment));
  const [only = [], ...others] = days;
  if (others.length === 0) return only;
  const each = days.flat().map((verdict) => [`${verdict.clause} ${verdict.edition}`, verdict] as const);
  return [...new Map(each).values()];
}

function judgeShipment(policy: Policy, shipment: Shipment): JudgedShipment {
  return {
    shipment,
    tracking: judgeTracking(shipment, policy.rules, policy.asked),
    byScenario: judgeScenarios(policy, shipment),
  };
}

function tellJudged(policy: Policy, judged: JudgedShipment): ClassifiedShipment {
  const { scans, scannedByAmazonsRow } = judged.shipment;
  const isScanned = scans !== null || scannedByAmazonsRow !== null;
  return {
    ...judged,
    scansNeeded: isScanned ? policy.asked.scansNeededOf(judged.shipment) : null,
    verdicts: listVerdicts(policy, judged.shipment),
  };
}

/**
 * Opens the judging of packages by one list of clauses and scenarios. A package's tracking is judged and every clause is tried on it, by
 * the edition in force on its own day, and its exemption is given under each scenario. Where the day is unknown, every day of
 * the window may be its own, and all must agree.
 */
export function openClassifier(
  clauses: readonly Clause[],
  window: DateSpan,
  scenarios: readonly Scenario[],
  rules: TrackingRules,
): Classifier {
  const eraOn = openEras(clauses);
  const anyEra = daysWithin(clauses, window).map(eraOn);
  const asked = {
    scansNeededOf: openScansNeeded(rules.scans, window),
    invalidityOf: openInvalidity(rules.entries, rules.integratedCarriers, window),
  };
  const policy: Policy = { rules, asked, eraOn, anyEra, scenarios, byPattern: new Map() };
  // Bound, as in `openOutlines`, to keep its optimized code.
  return { judge: judgeShipment.bind(null, policy), tell: tellJudged.bind(null, policy) };
}
