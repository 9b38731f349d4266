import { type Clause, editionOn } from '../model/clause.js';
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
import { judgeTracking, type TrackingRules } from './judge-tracking.js';
import { scansNeeded } from './scans-needed.js';
import { tryEdition } from './try-edition.js';

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

const judged = new WeakMap<readonly Scenario[], Map<string, ByScenario>>();

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

function judgeScenarios(days: readonly TriedOn[], scenarios: readonly Scenario[]): ByScenario {
  const known = judged.get(scenarios) ?? new Map<string, ByScenario>();
  if (known.size === 0) judged.set(scenarios, known);
  const pattern = patternOfDays(days);
  const earlier = known.get(pattern);
  if (earlier !== undefined) return earlier;
  const found = new Map(scenarios.map(({ id, choice }) => [id, judge(days, choice)]));
  known.set(pattern, found);
  return found;
}

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

/**
 * Judges a package's tracking and tries every clause on it, by the edition in force on the package's own day, and gives its
 * exemption under each scenario. Where the day is unknown, every day of the window may be its own, and all must agree.
 */
export function classify(
  shipment: Shipment,
  clauses: readonly Clause[],
  window: DateSpan,
  scenarios: readonly Scenario[],
  rules: TrackingRules,
): ClassifiedShipment {
  const day = shipment.day?.value;
  const tryOn = (on: LocalDate): TriedOn => {
    const tried: ClauseVerdict[] = [];
    for (const clause of clauses) {
      const edition = editionOn(clause, on);
      if (edition !== null) tried.push(tryEdition(shipment, clause, edition));
    }
    return tried;
  };
  const days = day === undefined ? daysWithin(clauses, window).map(tryOn) : [tryOn(day)];
  const [only = [], ...others] = days;
  return {
    shipment,
    tracking: judgeTracking(shipment, rules, window),
    scansNeeded:
      shipment.scans === null && shipment.scannedByAmazonsRow === null
        ? null
        : scansNeeded(shipment, rules.scans, window),
    verdicts:
      others.length === 0
        ? only
        : [...new Map(days.flat().map((v) => [`${v.clause} ${v.edition}`, v])).values()],
    byScenario: judgeScenarios(days, scenarios),
  };
}
