import type { PackageOutline, ShipmentOutline } from '../model/package-outline.js';
import type { JudgedShipment } from '../model/verdict.js';

/** Makes outlines of packages. What many packages have alike is kept once. */
export function openOutlines(): (one: JudgedShipment) => PackageOutline {
  const facts = new Map<string, { readonly value: string }>();
  const skuLists = new Map<string, readonly string[]>();
  const shareFact = (fact: { readonly value: string } | null): { readonly value: string } | null => {
    if (fact === null) return null;
    const known = facts.get(fact.value);
    if (known !== undefined) return known;
    const own = { value: fact.value };
    facts.set(fact.value, own);
    return own;
  };
  const shareSkus = (skus: readonly string[]): readonly string[] => {
    const [only, ...others] = skus;
    if (only === undefined || others.length > 0) return skus;
    const known = skuLists.get(only) ?? skus;
    skuLists.set(only, known);
    return known;
  };
  const outlineShipment = (shipment: JudgedShipment['shipment']): ShipmentOutline => ({
    packageId: shipment.packageId,
    orderId: shipment.orderId,
    listing: shipment.listing,
    day: shareFact(shipment.day),
    dayIs: shipment.dayIs,
    category: shipment.category,
    carrier: shareFact(shipment.carrier),
    service: shareFact(shipment.service),
    shipMethod: shareFact(shipment.shipMethod),
    origin: shareFact(shipment.origin),
    skus: shareSkus(shipment.skus),
    standing: shipment.standing,
    shipDay: shareFact(shipment.shipDay),
    source: shipment.sources[0] ?? null,
  });
  return ({ shipment, tracking, byScenario }) => ({
    shipment: outlineShipment(shipment),
    tracking,
    byScenario,
  });
}
