import type { Detector } from '../detector.js';

/** A label was made, and the records or Amazon's row say that the carrier never scanned it. */
export const neverScanned: Detector = {
  id: 'never-scanned',
  explains: ({ shipment: { scans, number, scannedByAmazonsRow } }) =>
    (scans?.neverScanned ?? false) ||
    (scannedByAmazonsRow === false && number !== null && number.shape.wellFormed),
};
