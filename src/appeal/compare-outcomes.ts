import type { RoundOrders } from '../model/appeal-round.js';
import type { EarlierOutcome, EarlierPacket, PackageOutcome } from '../model/earlier-packet.js';
import { type ClassifiedShipment, isFailing } from '../model/verdict.js';
import { packageOutcome } from './package-outcome.js';

const COLUMNS = { 'as-counted': 'asCounted', strictest: 'strictest', 'as-written': 'asWritten' } as const;

type Column = keyof typeof COLUMNS;

const isColumn = (lead: string): lead is Column => lead in COLUMNS;

/**
 * The scenarios to compare, then with now. evidence.csv has no column for a single reading: where one leads, the strictest
 * reading and the words as written are compared instead.
 */
function pairScenarios(then: string, now: string): readonly (readonly [Column, Column])[] {
  if (isColumn(then) && isColumn(now)) return [[then, now]];
  return [
    ['strictest', 'strictest'],
    ['as-written', 'as-written'],
  ];
}

const keyOf = ({ orderId, packageId }: { readonly orderId: string; readonly packageId: string }): string =>
  `${orderId} ${packageId}`;

/** Whether an earlier packet claims a package: it counted against the seller, and the scenario exempts it. */
const claimedThen = (one: EarlierOutcome, column: Column): boolean =>
  column !== 'as-counted' && one[COLUMNS[column]] === 'exempt' && isAgainst(one.asCounted);

const isAgainst = (outcome: PackageOutcome): boolean => outcome === 'defect' || outcome === 'undetermined';

const claimedNow = (one: ClassifiedShipment, column: Column): boolean =>
  column !== 'as-counted' && isFailing(one) && packageOutcome(one, column) === 'exempt';

/** The orders that one packet claims as exempt and the other does not, each once. */
export function compareOutcomes(
  earlier: Pick<EarlierPacket, 'lead' | 'outcomes'>,
  packages: readonly ClassifiedShipment[],
  lead: string,
): RoundOrders {
  const now = new Map(packages.map((one) => [keyOf(one.shipment), one]));
  const then = new Map(earlier.outcomes.map((one) => [keyOf(one), one]));
  const noLonger = new Set<string>();
  const newly = new Set<string>();
  for (const [columnThen, columnNow] of pairScenarios(earlier.lead, lead)) {
    for (const [key, told] of then) {
      const one = now.get(key);
      if (claimedThen(told, columnThen) && (one === undefined || !claimedNow(one, columnNow)))
        noLonger.add(told.orderId);
    }
    for (const [key, one] of now) {
      const told = then.get(key);
      if (claimedNow(one, columnNow) && (told === undefined || !claimedThen(told, columnThen)))
        newly.add(one.shipment.orderId);
    }
  }
  return { noLonger: [...noLonger].toSorted(), newly: [...newly].toSorted() };
}
