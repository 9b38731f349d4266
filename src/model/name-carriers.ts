import type { CarrierId } from './number-shape.js';

/** The carriers that a number looks like, in words: `USPS`, `FedEx or UPS`. A post is named alone where it is known which. */
export function nameCarriers(carriers: readonly CarrierId[]): string {
  const known = carriers.filter((carrier) => carrier !== 'S10');
  return known.length === 0 ? 'a national post (UPU S10)' : known.join(' or ');
}
