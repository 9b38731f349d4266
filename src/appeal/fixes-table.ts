import { findCarrierName } from '../model/carrier-name.js';
import { listsCarrier, plainCarrier } from '../model/carrier-words.js';
import { type Catalogue, editionOf } from '../model/clause.js';
import { compareText } from '../model/compare-text.js';
import type { RootCause } from '../model/root-cause.js';
import type { ClassifiedShipment } from '../model/verdict.js';

/** The columns of fixes.csv; their names are part of the contract. */
export const FIXES_COLUMNS = [
  'order-id',
  'package-id',
  'field',
  'now',
  'change-to',
  'why',
  'editable',
] as const;

/** Tracking and method can be changed until delivery. A delivery scan or attempt on record is taken as delivered. */
function editable({ shipment }: ClassifiedShipment): 'yes' | 'no' | 'unknown' {
  const { delivered, scans } = shipment;
  if (delivered === true) return 'no';
  return scans?.notDelivered && scans.delivery.length === 0 ? 'yes' : 'unknown';
}

/** The exact words for the service that was used, where the words given tell it; never one that they do not. */
function exactWords(given: string, shipMethods: readonly string[]): string {
  if (/package|parcel/i.test(given)) return '';
  const firstClass = /first[\s-]*class/i.test(given);
  const standard = /standard mail|marketing mail/i.test(given);
  if (firstClass === standard) return '';
  return shipMethods.find((words) => (firstClass ? /first class/i : /standard mail/i).test(words)) ?? '';
}

/** The carrier that the number tells, where it tells one. A name typed under “Other” stands there as it was given. */
function fixCarrier(one: ClassifiedShipment, integrated: readonly string[]): readonly string[] {
  const { orderId, packageId, carrier, otherCarrier, number } = one.shipment;
  const posts = number?.shape.carriers.filter((id) => id !== 'S10') ?? [];
  const [told = '', ...others] = posts.map((id) => findCarrierName(id)?.name ?? id);
  const only = listsCarrier(integrated, told) ? told : '';
  const name = carrier?.value ?? '';
  const isNamed = otherCarrier === 'named' && plainCarrier(name) !== 'other';
  const now = isNamed ? `Other: ${name}` : otherCarrier === 'unnamed' ? 'Other' : name;
  const why =
    otherCarrier === null
      ? `the number tells another carrier, by its form${number?.hasCheck ? ' and check digit' : ''}: confirm the carrier that was used, chosen from the list`
      : 'a carrier of the list was given as “Other”: confirm the carrier that was used, chosen from the list';
  return [orderId, packageId, 'carrier', now, others.length === 0 ? only : '', why, editable(one)];
}

/** What can still be mended at Amazon before appealing: the shipping service of envelopes, numbers and carriers. */
export function listFixes(
  causes: readonly RootCause[],
  catalogue: Catalogue,
): readonly (readonly string[])[] {
  const of = (id: string): readonly ClassifiedShipment[] =>
    causes.find((cause) => cause.id === id)?.packages ?? [];
  const methods = of('ship-method-text').map((one) => {
    const { shipment } = one;
    const editions = one.verdicts
      .filter(({ clause }) => clause === 'small-flat')
      .flatMap((verdict) => editionOf(catalogue, verdict) ?? []);
    const shipMethods = [...new Set(editions.flatMap(({ parameters }) => parameters.shipMethods))];
    const given = shipment.shipMethod?.value ?? '';
    const words = exactWords(given, shipMethods);
    const why =
      words === ''
        ? `an exempt envelope needs the exact words of the service that was used: ${shipMethods.join(' or ')}`
        : 'an exempt envelope is recognised only by these exact words';
    return [shipment.orderId, shipment.packageId, 'ship-method', given, words, why, editable(one)];
  });
  const numbers = of('no-number').map((one) => [
    one.shipment.orderId,
    one.shipment.packageId,
    'tracking-number',
    '',
    '',
    'no number was confirmed: enter the one on the label, if the package has one',
    editable(one),
  ]);
  const damaged = of('spreadsheet-number').map((one) => [
    one.shipment.orderId,
    one.shipment.packageId,
    'tracking-number',
    one.shipment.trackingNumber?.value ?? '',
    '',
    'a spreadsheet has eaten digits of it: enter the one on the label, from the original export',
    editable(one),
  ]);
  const mistyped = of('malformed-number').map((one) => [
    one.shipment.orderId,
    one.shipment.packageId,
    'tracking-number',
    one.shipment.trackingNumber?.value ?? '',
    '',
    'it is mistyped: enter the one on the label',
    editable(one),
  ]);
  const carriers = [...of('carrier-mismatch'), ...of('carrier-other')].map((one) =>
    fixCarrier(one, catalogue.integratedCarriers),
  );
  return [...methods, ...numbers, ...damaged, ...mistyped, ...carriers].toSorted((a, b) =>
    compareText(a[1] ?? '', b[1] ?? ''),
  );
}
