import { mayBeListed, namedCarrier } from '../model/carrier-words.js';
import { type Clause, type Edition, editionOn, editionsWithin } from '../model/clause.js';
import { type DateSpan, daysBetween } from '../model/local-date.js';
import { tellOther } from '../model/other-carrier.js';
import { remember } from '../model/remember.js';
import type { Shipment } from '../model/shipment.js';
import type { ScansNeeded } from '../model/verdict.js';

/** Why the tracking of a package is invalid though it was scanned as the policy asks, or may be. */
export interface Invalidity {
  /** Not certain: the policy, or what is known of it, leaves it open. */
  readonly isCertain: boolean;
  readonly because: string;
}

/** What an entry's editions that may be a package's own say: that such tracking is invalid, or that this is not known. */
type Force = 'invalid' | 'open' | null;

function forceOf({ parameters, question }: Edition): Force {
  if (parameters.invalidates) return question === null ? 'invalid' : 'open';
  return question === null ? null : 'open';
}

const editionsOf = (entry: Clause, { day }: Shipment, window: DateSpan): readonly Edition[] => {
  if (day === null) return editionsWithin(entry, window);
  const own = editionOn(entry, day.value);
  return own === null ? [] : [own];
};

function forceFor(entry: Clause | undefined, shipment: Shipment, window: DateSpan): Force {
  if (entry === undefined) return null;
  const [first = null, ...others] = editionsOf(entry, shipment, window).map(forceOf);
  return others.every((other) => other === first) ? first : 'open';
}

/**
 * By how many days after the promised day it was delivered, by the least and the most that its records say; null where it was not
 * late, or nothing tells.
 */
function daysLate({ day, dayIs, scans }: Shipment): readonly [least: number, most: number] | null {
  const [first, last = first] = [scans?.deliveredDays[0], scans?.deliveredDays.at(-1)];
  if (day === null || dayIs !== 'promised-delivery-date' || first === undefined || last === undefined)
    return null;
  return last <= day.value ? null : [daysBetween(day.value, first), daysBetween(day.value, last)];
}

const UNINTEGRATED =
  'its carrier is not among those known to be integrated with Amazon; on that day tracking of others was invalid';
const UNKNOWN_STILL = 'whether the policy of that day makes its tracking invalid for that is not known';

/**
 * Opens the asking whether a package that was scanned has invalid tracking all the same (how-it-counts.md, “Validity”): delivered
 * long after the promised day, its integrated carrier typed beside “Other”, or a carrier that is not integrated.
 */
export function openInvalidity(
  entries: readonly Clause[],
  integrated: readonly string[],
  window: DateSpan,
): (shipment: Shipment, scansNeeded: () => ScansNeeded) => Invalidity | null {
  const entry = (id: string): Clause | undefined => entries.find((one) => one.id === id);
  const [late, other, unintegrated] = ['late-delivery', 'other-carrier', 'unintegrated-carrier'].map(entry);
  const limit =
    late?.editions.reduce<number | null>((days, { parameters }) => days ?? parameters.days, null) ?? null;

  function judgeLate(shipment: Shipment, scansNeeded: () => ScansNeeded): Invalidity | null {
    if (late === undefined || limit === null) return null;
    const days = daysLate(shipment);
    if (days === null || days[1] < limit) return null;
    const editions = editionsOf(late, shipment, window);
    if (editions.every((edition) => forceOf(edition) === null)) return null;
    // The page's question is whether the words hold for packages that need one scan; for those that need two they do.
    const isCertain =
      days[0] >= limit &&
      editions.every(({ parameters }) => parameters.invalidates) &&
      scansNeeded() === 'two';
    const told = `delivered ${days[1]} days after the promised day`;
    return {
      isCertain,
      because: isCertain
        ? `${told}: from ${limit} days on its tracking is invalid`
        : `${told}; ${UNKNOWN_STILL}`,
    };
  }

  const unlisted = remember((text) => {
    const name = namedCarrier(text);
    return name !== '' && !mayBeListed(integrated, name);
  });

  function judgeCarrier(shipment: Shipment): Invalidity | null {
    const given = tellOther(shipment, integrated);
    const force = given === null ? null : forceFor(other, shipment, window);
    if (force !== null) {
      const isCertain = force === 'invalid' && given === 'by-name';
      const told =
        given === 'by-name'
          ? 'its carrier was typed beside “Other”, and has a code of its own'
          : '“Other” was given, and its number is one of a carrier with a code of its own';
      return {
        isCertain,
        because: isCertain ? `${told}: its tracking is invalid` : `${told}; ${UNKNOWN_STILL}`,
      };
    }
    if (!unlisted(shipment.carrier?.value ?? '') || forceFor(unintegrated, shipment, window) === null)
      return null;
    return { isCertain: false, because: UNINTEGRATED };
  }

  return (shipment, scansNeeded) => {
    const [byDay, byCarrier] = [judgeLate(shipment, scansNeeded), judgeCarrier(shipment)];
    return byDay?.isCertain ? byDay : byCarrier?.isCertain ? byCarrier : (byDay ?? byCarrier);
  };
}
