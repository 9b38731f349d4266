import type { AppealCause } from '../model/appeal-parts.js';
import { compareText } from '../model/compare-text.js';
import { groupBy } from '../model/group-by.js';
import { type LocalDate, spellDay } from '../model/local-date.js';
import { tellOther } from '../model/other-carrier.js';
import { causeTitle, causeWithin, countPackages, type RootCause } from '../model/root-cause.js';
import { type ClassifiedShipment, exemptionUnder, readingResult } from '../model/verdict.js';
import { openNeeds } from './open-needs.js';

function countBy(
  packages: readonly ClassifiedShipment[],
  keyOf: (one: ClassifiedShipment) => string,
): readonly { readonly key: string; readonly packages: number }[] {
  return [...groupBy(packages, keyOf)]
    .map(([key, group]) => ({ key, packages: group.length }))
    .toSorted((a, b) => b.packages - a.packages || compareText(a.key, b.key));
}

/** How many packages each category has of a cause, those that Amazon counts and does not list among them. */
function countByCategory({ packages, unlisted }: RootCause): AppealCause['byCategory'] {
  const listed = countBy(packages, ({ shipment }) => shipment.category);
  const names = new Set([...listed.map(({ key }) => key), ...unlisted.map(({ category }) => category)]);
  return [...names]
    .map((name) => ({
      name,
      packages:
        (listed.find(({ key }) => key === name)?.packages ?? 0) +
        unlisted.reduce((sum, group) => sum + (group.category === name ? group.packages : 0), 0),
    }))
    .toSorted((a, b) => b.packages - a.packages || compareText(a.name, b.name));
}

/** The facts that are missing for packages whose cause the rows do not show. */
function missingFacts(packages: readonly ClassifiedShipment[]): readonly string[] {
  const needs = packages.flatMap((one) => [
    ...(one.tracking.needs === null ? [] : [one.tracking.needs]),
    ...openNeeds(one),
  ]);
  return [...new Set(needs)].toSorted();
}

const spell = (day: LocalDate | null): string | null => (day === null ? null : spellDay(day));

function describeClearest({ shipment }: ClassifiedShipment): AppealCause['clearest'] {
  return { orderId: shipment.orderId, day: spell(shipment.day?.value ?? null) };
}

/** Of how many packages of a cause what holds: under the leading scenario, by Amazon's own words, under any scenario, or by their number. */
interface Standing {
  disputed: number;
  exactWords: number;
  mayBeExempt: number;
  undetermined: number;
  withCheck: number;
  namedOther: number;
}

function meetsSmallFlatText(one: ClassifiedShipment): boolean {
  return readingResult(one, 'small-flat', 'method', 'by-ship-method')?.outcome === 'met';
}

function isExemptPerhaps({ byScenario }: ClassifiedShipment): boolean {
  for (const { exemption } of byScenario.values()) if (exemption !== 'not-exempt') return true;
  return false;
}

function countStanding(
  packages: readonly ClassifiedShipment[],
  lead: string,
  listed: readonly string[],
): Readonly<Standing> {
  const counts: Standing = {
    disputed: 0,
    exactWords: 0,
    mayBeExempt: 0,
    undetermined: 0,
    withCheck: 0,
    namedOther: 0,
  };
  for (const one of packages) {
    const exemption = exemptionUnder(one, lead);
    if (exemption === 'exempt') counts.disputed++;
    if (exemption === 'undetermined') counts.undetermined++;
    if (meetsSmallFlatText(one)) counts.exactWords++;
    if (isExemptPerhaps(one)) counts.mayBeExempt++;
    if (one.shipment.number?.hasCheck) counts.withCheck++;
    if (tellOther(one.shipment, listed) === 'by-name') counts.namedOther++;
  }
  return counts;
}

/** A root cause as the letter tells it: how many packages, where and since when. */
function describeCause(
  cause: RootCause,
  index: number,
  lead: string,
  listed: readonly string[],
): AppealCause {
  const { id, packages, points, trace } = cause;
  const { disputed, ...standing } = countStanding(packages, lead, listed);
  return {
    id,
    number: index + 1,
    title: causeTitle(id),
    packages: countPackages(cause),
    unlisted: countPackages(cause) - packages.length,
    points,
    disputed,
    owned: countPackages(cause) - disputed,
    ...standing,
    firstDay: spell(trace.firstDay),
    lastDay: spell(trace.lastDay),
    byCategory: countByCategory(cause),
    shipMethods: countBy(
      packages.filter(({ shipment }) => shipment.shipMethod !== null),
      ({ shipment }) => shipment.shipMethod?.value ?? '',
    ).map(({ key, packages: count }) => ({ text: key, packages: count })),
    halves: trace.halves,
    trend: trace.trend,
    places: trace.places,
    also: trace.also.map(({ id: other, packages: count }) => ({ title: causeTitle(other), packages: count })),
    clearest: trace.clearest === null ? null : describeClearest(trace.clearest),
    needs: id === 'unknown' ? missingFacts(packages) : [],
  };
}

/**
 * The root causes, over all categories or within one, each under the number that it has over all.
 * @param listed the carriers with a code of their own at Amazon.
 */
export function describeCauses(
  causes: readonly RootCause[],
  category: string | null,
  lead: string,
  listed: readonly string[],
): readonly AppealCause[] {
  return causes.flatMap((whole, index) => {
    const cause = category === null ? whole : causeWithin(whole, category);
    return cause === null ? [] : [describeCause(cause, index, lead, listed)];
  });
}
