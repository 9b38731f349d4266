/**
 * What lies beyond the window a second time, written from the words of docs/how-it-counts.md ("Since the fix", "Recovery", "What would
 * settle it") and from nothing of the program. Slow, flat and literal on purpose: where the two disagree, one of them is wrong.
 */
import type { CaseFindings } from '../../src/app/analyze-case.js';
import type { ClassifiedShipment, Outcome } from '../../src/model/verdict.js';

const DAY = 86_400_000;

/** A day so many days later. */
export function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** One made-up package: where it stands in time, and what it counts as. */
export interface NaivePackage {
  readonly category: string;
  readonly promised: string;
  readonly shipped: string;
  /** Before any exemption: every outcome that is possible. */
  readonly tracking: readonly Outcome[];
  /** Under the scenario that leads. */
  readonly exemption: 'exempt' | 'open' | 'not-exempt';
}

/** Everything that it may count as under the scenario that leads. */
function outcomes({ tracking, exemption }: NaivePackage): readonly Outcome[] {
  if (exemption === 'exempt') return ['exempt'];
  return exemption === 'open' ? [...tracking, 'exempt'] : tracking;
}

/** The packages shipped after the fix and not after the letter, by what they count as. */
export function naiveSinceFix(
  packages: readonly NaivePackage[],
  fixed: string,
  asOf: string,
): { readonly shipped: number } & Readonly<Record<Outcome | 'pending', number>> {
  const counts = { shipped: 0, valid: 0, defect: 0, exempt: 0, pending: 0 };
  for (const one of packages) {
    if (one.shipped <= fixed || one.shipped > asOf) continue;
    const [first = 'defect', ...others] = outcomes(one);
    counts.shipped++;
    counts[others.length > 0 ? 'pending' : first]++;
  }
  return counts;
}

export interface NaiveWindow {
  readonly from: string;
  readonly to: string;
  readonly lag: number;
}

/** Whether Amazon's figure of a day holds a promised day: the 30 days that ended the lag before it. */
function holds(figureOf: string, promised: string, lag: number): boolean {
  return promised >= later(figureOf, -lag - 29) && promised <= later(figureOf, -lag);
}

const failsAtWorst = ({ tracking }: NaivePackage): boolean => tracking.includes('defect');
const failsForCertain = ({ tracking }: NaivePackage): boolean => tracking.join() === 'defect';

/** The first day from which on no failing package that the files hold is in Amazon's figure, found day by day. */
export function naiveEmptyOn(packages: readonly NaivePackage[], { from, to, lag }: NaiveWindow): string {
  const failing = packages.filter((one) =>
    one.promised > to ? failsForCertain(one) : one.promised >= from && failsAtWorst(one),
  );
  let last = '';
  for (let day = from; day < later(to, 200); day = later(day, 1))
    if (failing.some(({ promised }) => holds(day, promised, lag))) last = day;
  return later(last, 1);
}

/** The rolling rate of a day: its 30 promised days, each by itself. */
export function naiveRollingRate(
  packages: readonly NaivePackage[],
  { from, to, lag }: NaiveWindow,
  newFrom: string,
  since: number,
  day: string,
): number {
  const inside = packages.filter(({ promised }) => promised >= from && promised <= to);
  const failing = inside.filter(failsAtWorst);
  const length = Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;
  const pace = inside.length / length;
  const validPace = (inside.length - failing.length) / length;
  let [valid, counted] = [0, 0];
  for (let back = 0; back < 30; back++) {
    const promised = later(day, -lag - back);
    if (promised > to && promised >= newFrom) {
      valid += pace * since;
      counted += pace;
    } else if (promised > to || promised < from) {
      valid += validPace;
      counted += pace;
    } else {
      valid += validPace;
      counted += validPace + failing.filter((one) => one.promised === promised).length;
    }
  }
  return valid / counted;
}

type Tests = readonly { readonly outcome: string; readonly needs: string | null }[];

/** The tests that a scenario asks of each clause, read out of its id alone. */
function testsOf(one: ClassifiedShipment, scenario: string): readonly Tests[] {
  return one.verdicts.map(({ clause, common, dimensions }) => [
    ...common,
    ...dimensions.flatMap(({ id, asWritten, readings }) => {
      const named = readings.find((reading) => scenario === `${clause}.${id}=${reading.id}`)?.id ?? asWritten;
      return readings
        .filter((reading) => scenario === 'strictest' || reading.id === named)
        .map(({ result }) => result);
    }),
  ]);
}

/** Every missing fact of a package that is no question of the policy. */
export function naiveNeeds(one: ClassifiedShipment, scenario: string): readonly string[] {
  const tests = testsOf(one, scenario).flat();
  const open = tests.filter(({ outcome }) => outcome === 'unknown');
  return [one.tracking.needs, ...open.map(({ needs }) => needs)].flatMap((need) => need ?? []);
}

/** What a package may count as once some facts are known and speak for the seller. */
function outcomesKnowing(
  one: ClassifiedShipment,
  scenario: string,
  facts: ReadonlySet<string>,
): { readonly tracking: readonly Outcome[]; readonly exemption: string } {
  const { shipment, tracking } = one;
  const exemption = one.byScenario.get(scenario)?.exemption ?? 'not-exempt';
  if (shipment.listing === 'unknown') return { tracking: tracking.outcomes, exemption };
  const isSettled =
    tracking.needs !== null && facts.has(tracking.needs) && tracking.outcomes.includes('valid');
  const isExempt =
    shipment.day !== null &&
    testsOf(one, scenario).some((tests) =>
      tests.every(
        ({ outcome, needs }) =>
          outcome === 'met' || (outcome === 'unknown' && needs !== null && facts.has(needs)),
      ),
    );
  return { tracking: isSettled ? ['valid'] : tracking.outcomes, exemption: isExempt ? 'exempt' : exemption };
}

/** Valid and counted packages of a category once some facts are known, each package at its worst. */
export function naiveSettled(
  { analysis, packages }: Pick<CaseFindings, 'analysis' | 'packages'>,
  category: string,
  scenario: string,
  facts: ReadonlySet<string>,
): readonly [valid: number, counted: number] {
  const own = packages.filter(({ shipment }) => shipment.category === category);
  const known = own.map((one) => ({
    listing: one.shipment.listing,
    ...outcomesKnowing(one, scenario, facts),
  }));
  if (analysis.basis === 'records') {
    let [valid, counted] = [0, 0];
    for (const { tracking, exemption } of known) {
      if (exemption === 'exempt') continue;
      if (tracking.includes('defect')) counted++;
      else if (exemption === 'not-exempt' && !tracking.includes('exempt')) {
        valid++;
        counted++;
      }
    }
    return [valid, counted];
  }
  const stated = analysis.amazon.find((one) => one.category === category)?.stated;
  const [valid, counted] = [stated?.valid ?? 0, stated?.counted ?? 0];
  const defectsGone = known.filter(
    ({ listing, exemption }) => listing === 'defect' && exemption === 'exempt',
  ).length;
  const validGone = known.filter(
    ({ listing, exemption }) => listing !== 'defect' && exemption !== 'not-exempt',
  ).length;
  const left = valid - Math.min(valid, validGone);
  return [left, left + counted - valid - Math.min(counted - valid, defectsGone)];
}
