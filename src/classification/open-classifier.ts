import type { Clause } from '../model/clause.js';
import { addDays, type DateSpan, type LocalDate } from '../model/local-date.js';
import type { ReadingChoice, Scenario } from '../model/scenario.js';
import type { Shipment } from '../model/shipment.js';
import {
  asksFor,
  type ClassifiedShipment,
  type ClauseVerdict,
  type Exemption,
  type ScenarioVerdict,
} from '../model/verdict.js';
import { type Era, keyIn, openEras, tryEra } from './era.js';
import { judgeTracking, type TrackingRules } from './judge-tracking.js';
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

const patterns = new WeakMap<ClauseVerdict, string>();

/** What decides of one verdict under every scenario: by which edition it was given, and which tests are met. */
function patternOf(verdict: ClauseVerdict): string {
  const known = patterns.get(verdict);
  if (known !== undefined) return known;
  const { clause, edition, common, dimensions } = verdict;
  const results = [...common, ...dimensions.flatMap(({ readings }) => readings.map(({ result }) => result))];
  const pattern = `${clause} ${edition} ${results.map(({ outcome }) => outcome[0]).join('')} `;
  patterns.set(verdict, pattern);
  return pattern;
}

/** Packages alike in all their patterns share what each scenario says of them. */
const patternOfDays = (days: readonly TriedOn[]): string =>
  days.map((verdicts) => verdicts.map(patternOf).join('')).join('| ');

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

/** What the clauses say of packages that are alike in everything that their tests read. */
type Judged = Pick<ClassifiedShipment, 'verdicts' | 'byScenario'>;

/** More that is judged differently than this is judged anew each time. */
const MOST_REMEMBERED = 100_000;

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
): (shipment: Shipment) => ClassifiedShipment {
  const eraOn = openEras(clauses);
  const anyDay = daysWithin(clauses, window);
  const byPattern = new Map<string, ByScenario>();
  const remembered = new Map<Era, Map<string, Judged>>();
  const scansNeededOf = openScansNeeded(rules.scans, window);
  const asked = {
    scansNeededOf,
    invalidityOf: openInvalidity(rules.entries, rules.integratedCarriers, window),
  };

  function judgeScenarios(days: readonly TriedOn[]): ByScenario {
    const pattern = patternOfDays(days);
    const known =
      byPattern.get(pattern) ?? new Map(scenarios.map(({ id, choice }) => [id, judge(days, choice)]));
    byPattern.set(pattern, known);
    return known;
  }

  function judgeOn(day: LocalDate, shipment: Shipment): Judged {
    const era = eraOn(day);
    const own = remembered.get(era) ?? new Map<string, Judged>();
    if (own.size === 0) remembered.set(era, own);
    const key = keyIn(era, shipment);
    const earlier = own.get(key);
    if (earlier !== undefined) return earlier;
    const verdicts = tryEra(shipment, era);
    const judged = { verdicts, byScenario: judgeScenarios([verdicts]) };
    if (own.size < MOST_REMEMBERED) own.set(key, judged);
    return judged;
  }

  function judgeOnAnyDay(shipment: Shipment): Judged {
    const days = anyDay.map((day) => tryEra(shipment, eraOn(day)));
    const [only = [], ...others] = days;
    const each = new Map(days.flat().map((verdict) => [`${verdict.clause} ${verdict.edition}`, verdict]));
    return { verdicts: others.length === 0 ? only : [...each.values()], byScenario: judgeScenarios(days) };
  }

  return (shipment) => {
    const { day, scans, scannedByAmazonsRow } = shipment;
    const { verdicts, byScenario } = day === null ? judgeOnAnyDay(shipment) : judgeOn(day.value, shipment);
    return {
      shipment,
      tracking: judgeTracking(shipment, rules, asked),
      scansNeeded: scans === null && scannedByAmazonsRow === null ? null : scansNeededOf(shipment),
      verdicts,
      byScenario,
    };
  };
}
