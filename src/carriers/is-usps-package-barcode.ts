import type { NumberShape } from '../model/number-shape.js';

const PACKAGE_BARCODES: ReadonlySet<string> = new Set(['usps-impb', 'usps-impb-consolidator']);

/**
 * Whether a number is a well-formed USPS package barcode. Letters and flats carry none, so beside a claimed envelope it
 * is a contradiction: that piece went as a tracked parcel.
 */
export function isUspsPackageBarcode(shape: NumberShape): boolean {
  return shape.formats.some((format) => PACKAGE_BARCODES.has(format));
}
