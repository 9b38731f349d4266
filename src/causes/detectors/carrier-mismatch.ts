import type { Detector } from '../detector.js';

/** A number of another carrier than the one named, told by its shape and check digit: Amazon asks the carrier named. */
export const carrierMismatch: Detector = {
  id: 'carrier-mismatch',
  explains: ({ shipment }) => shipment.number?.isAnotherCarriers ?? false,
};
