import type { PackageOutline, ShipmentOutline } from '../model/package-outline.js';
import type { JudgedShipment } from '../model/verdict.js';

type Shared = { readonly value: string };

/** What packages have alike, each once. */
interface Alike {
  readonly facts: Map<string, Shared>;
  /** The lists of one SKU alone. */
  readonly skus: Map<string, readonly string[]>;
}

function shareFact({ facts }: Alike, fact: Shared | null): Shared | null {
  if (fact === null) return null;
  const known = facts.get(fact.value);
  if (known !== undefined) return known;
  const own = { value: fact.value };
  facts.set(fact.value, own);
  return own;
}

function shareSkus(alike: Alike, skus: readonly string[]): readonly string[] {
  const only = skus[0];
  if (only === undefined || skus.length > 1) return skus;
  const known = alike.skus.get(only);
  if (known !== undefined) return known;
  alike.skus.set(only, skus);
  return skus;
}

function outlineShipment(alike: Alike, shipment: JudgedShipment['shipment']): ShipmentOutline {
  return {
    packageId: shipment.packageId,
    orderId: shipment.orderId,
    listing: shipment.listing,
    day: shareFact(alike, shipment.day),
    dayIs: shipment.dayIs,
    category: shipment.category,
    carrier: shareFact(alike, shipment.carrier),
    service: shareFact(alike, shipment.service),
    shipMethod: shareFact(alike, shipment.shipMethod),
    origin: shareFact(alike, shipment.origin),
    skus: shareSkus(alike, shipment.skus),
    standing: shipment.standing,
    shipDay: shareFact(alike, shipment.shipDay),
    source: shipment.sources[0] ?? null,
  };
}

function outlinePackage(alike: Alike, { shipment, tracking, byScenario }: JudgedShipment): PackageOutline {
  return { shipment: outlineShipment(alike, shipment), tracking, byScenario };
}

/** Makes outlines of packages. What many packages have alike is kept once. */
export function openOutlines(): (one: JudgedShipment) => PackageOutline {
  const alike: Alike = { facts: new Map(), skus: new Map() };
  // Trap: a closure's optimized code dies with it, and is made again for each case; what is bound keeps its own.
  return outlinePackage.bind(null, alike);
}
