import type { RoundOrders } from '../model/appeal-round.js';
import type { EarlierOutcome, EarlierPacket } from '../model/earlier-packet.js';
import type { ClassifiedShipment, PackageOutcome } from '../model/verdict.js';
import { packageOutcome } from './package-outcome.js';

const keyOf = ({ orderId, packageId }: { readonly orderId: string; readonly packageId: string }): string =>
  `${orderId} ${packageId}`;

/** What a packet counted a package as under its own lead; null where its evidence.csv has no column for that reading. */
function ledThen(one: EarlierOutcome, lead: string): PackageOutcome | null {
  if (one.letter !== null) return one.letter;
  const columns: Readonly<Record<string, PackageOutcome>> = {
    'as-counted': one.asCounted,
    strictest: one.strictest,
    'as-written': one.asWritten,
  };
  return columns[lead] ?? null;
}

const isAgainst = (outcome: PackageOutcome): boolean => outcome === 'defect' || outcome === 'undetermined';

/** Whether an earlier packet claimed a package: it counted against the seller, and the lead exempts it. Null: it does not say. */
function claimedThen(one: EarlierOutcome, lead: string): boolean | null {
  const led = ledThen(one, lead);
  return led === null ? null : led === 'exempt' && isAgainst(one.asCounted);
}

/** The orders that one packet claims as exempt and the other does not, each once, as far as the earlier one says. */
export function compareOutcomes(
  earlier: Pick<EarlierPacket, 'lead' | 'outcomes'>,
  packages: readonly ClassifiedShipment[],
  lead: string,
): RoundOrders {
  const claimed = packages.filter(
    (one) => isAgainst(packageOutcome(one, 'as-counted')) && packageOutcome(one, lead) === 'exempt',
  );
  const now = new Set(claimed.map(({ shipment }) => keyOf(shipment)));
  const then = new Map(earlier.outcomes.map((one) => [keyOf(one), claimedThen(one, earlier.lead)]));
  const noLonger = earlier.outcomes
    .filter((one) => then.get(keyOf(one)) === true && !now.has(keyOf(one)))
    .map(({ orderId }) => orderId);
  const newly = claimed
    .map(({ shipment }) => shipment)
    .filter((shipment) => !then.has(keyOf(shipment)) || then.get(keyOf(shipment)) === false)
    .map(({ orderId }) => orderId);
  return {
    noLonger: [...new Set(noLonger)].toSorted(),
    newly: [...new Set(newly)].toSorted(),
  };
}
