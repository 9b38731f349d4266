import type { Detector } from '../detector.js';

/**
 * One carrier's number for packages of two orders: a label carries one package, so the other has none. A reference id
 * such as LTR is no label, whatever bears it.
 */
export const mergedOrders: Detector = {
  id: 'merged-orders',
  explains: ({ shipment }) => shipment.numberIsShared && (shipment.number?.shape.wellFormed ?? false),
};
