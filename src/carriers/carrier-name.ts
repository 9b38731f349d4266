import type { CarrierId } from '../model/number-shape.js';

const NAMES: ReadonlyMap<string, CarrierId> = new Map([
  ['usps', 'USPS'],
  ['uspostalservice', 'USPS'],
  ['unitedstatespostalservice', 'USPS'],
  ['ups', 'UPS'],
  ['unitedparcelservice', 'UPS'],
  ['fedex', 'FedEx'],
  ['federalexpress', 'FedEx'],
]);

/**
 * The carrier that a report means by a name, null where it is none of the three. The whole name must be known: at
 * Amazon "UPSMI", "UPS Mail Innovations" and "FedEx SmartPost" are carriers of their own.
 */
export function carrierOf(name: string): CarrierId | null {
  return NAMES.get(name.toLowerCase().replaceAll(/[\s.®™]/g, '')) ?? null;
}
