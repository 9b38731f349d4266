import { daysBetween } from '../../model/local-date.js';
import { type Detector, invalidating } from '../detector.js';

/** Delivered as many days after the promised day as the policy names, or more. */
export const deliveredLate: Detector = {
  id: 'delivered-late',
  explains: (one, policy) => {
    const { day, dayIs, scans } = one.shipment;
    const delivered = scans?.deliveredDays[0];
    if (day === null || delivered === undefined || dayIs !== 'promised-delivery-date') return false;
    const days = invalidating(one, policy, 'late-delivery')?.days ?? null;
    return days !== null && daysBetween(day.value, delivered) >= days;
  },
};
