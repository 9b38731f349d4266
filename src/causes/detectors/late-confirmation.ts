import type { Detector } from '../detector.js';

/** Confirmed with a ship date after the day of its delivery: the tracking was entered too late to count. */
export const lateConfirmation: Detector = {
  id: 'late-confirmation',
  explains: ({ shipment: { shipDay, shipDayIsConfirmed, scans } }) => {
    const delivered = scans?.deliveredDays.at(-1);
    return shipDayIsConfirmed && shipDay !== null && delivered !== undefined && shipDay.value > delivered;
  },
};
