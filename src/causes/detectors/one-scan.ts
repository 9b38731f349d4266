import type { Detector } from '../detector.js';

/** Scanned, and no delivery scan or attempt beside it, where the policy asks for both by the package's origin and value. */
export const oneScan: Detector = {
  id: 'one-scan',
  explains: ({ scansNeeded, shipment: { scans, scannedByAmazonsRow, delivered } }) => {
    if (scansNeeded !== 'two') return false;
    if (scannedByAmazonsRow === true && delivered === false) return true;
    if (scans === null || scans.neverScanned) return false;
    const distinct = new Set([...scans.inTransit, ...scans.delivery]).size;
    return distinct === 1 || (distinct > 1 && scans.delivery.length === 0);
  },
};
