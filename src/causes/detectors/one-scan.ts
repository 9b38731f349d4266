import type { Detector } from '../detector.js';

/** Scanned, and no delivery scan or attempt beside it, where the policy asks for both by the package's origin and value. */
export const oneScan: Detector = {
  id: 'one-scan',
  explains: ({ scansNeeded, shipment: { scans, scannedByAmazonsRow, delivered } }) => {
    if (scansNeeded !== 'two') return false;
    if (scannedByAmazonsRow === true && delivered === false) return true;
    return scans !== null && scans.inTransit.length + scans.delivery.length > 0 && !scans.hasBoth;
  },
};
