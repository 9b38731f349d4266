import { describe, expect, it } from '@jest/globals';
import { tellEvent } from '../../../src/reports/tell-event.js';

describe('no carrier has touched the package', () => {
  it.each([
    ['Shipping Label Created'],
    ['Pre-Shipment Info Sent to USPS'],
    ['The USPS has received the electronic shipment information and is awaiting the item.'],
    ['The shipping label has been created and the USPS is awaiting the item.'],
    ['Shipping Label Created, USPS Awaiting Item'],
    ['Shipper created a label, UPS has not received the package yet.'],
    ['Billing information received'],
    ['Shipment information sent to FedEx'],
    ['InfoReceived'],
    ['pre_transit'],
    ['New Label Created'],
    ['Electronic notification'],
  ])('%s', (words) => expect(tellEvent(words)).toBe('announced'));
});

describe('a carrier scanned it under way', () => {
  it.each([
    ['Your shipment has been accepted at the USPS origin facility.'],
    ['Accepted at USPS Origin Facility'],
    ['Picked up'],
    ['Your shipment has arrived at the USPS facility.'],
    ['Your shipment has departed the USPS facility.'],
    ['Departed USPS Regional Facility'],
    ['Arrived at Facility'],
    ['Your shipment has been sorted completely.'],
    ['Sorting Complete'],
    ['Your shipment is out for delivery.'],
    ['OUT_FOR_DELIVERY'],
    ['OutForDelivery'],
    ['Origin Scan'],
    ['Arrival Scan'],
    ['Processed Through Facility'],
    ['On FedEx vehicle for delivery'],
    ['Usps in possession of item'],
    ['Out for Delivery, Expected Delivery by 9:00pm'],
    ['Expected delivery on Friday, arrived at hub'],
    ['Arrived at local facility. Delivery is not scheduled'],
  ])('%s', (words) => expect(tellEvent(words)).toBe('scan'));
});

describe('it was delivered, or that was tried', () => {
  it.each([
    ['Your shipment has been delivered at the destination mailbox.', 'delivery'],
    ['DELIVERED', 'delivery'],
    ['Delivered, In/At Mailbox', 'delivery'],
    ['Delivery Attempted - No Access to Delivery Location', 'attempt'],
    ['Notice Left (No Authorized Recipient Available)', 'attempt'],
    ['Attempted delivery', 'attempt'],
    ['AttemptFail: failed attempt', 'attempt'],
    ['Recipient not home - delivered to a neighbour', 'delivery'],
    ['Delivery attempted; it could not be delivered', 'attempt'],
  ])('%s: %s', (words, kind) => expect(tellEvent(words)).toBe(kind));
});

describe('words that tell of no scan on the way there', () => {
  it.each([
    ['In Transit to Next Facility', 'unknown'],
    ['In Transit, Arriving Late', 'unknown'],
    ['Your package will be delivered tomorrow', 'unknown'],
    ['Undeliverable', 'unknown'],
    ['Could not be delivered', 'unknown'],
    ['Has not been delivered', 'unknown'],
    ['Not yet delivered', 'unknown'],
    ["Can't be delivered: address is incomplete", 'unknown'],
    ['Undelivered', 'unknown'],
    ['Package not picked up', 'unknown'],
    ['Carrier has not yet picked up the package', 'unknown'],
    ['Scheduled to be picked up', 'unknown'],
    ['Your package will be picked up and delivered tomorrow', 'unknown'],
    ['Waiting to be collected from the sender', 'unknown'],
    ['Not accepted by the carrier', 'unknown'],
    ['Estimated departure', 'unknown'],
    ['No arrival scan', 'unknown'],
    ['Item is not yet out for delivery', 'unknown'],
    ['Will be available for pickup', 'unknown'],
    ['Shipment Received, Package Acceptance Pending', 'unknown'],
    ['Order accepted', 'unknown'],
    ['No delivery attempt', 'unknown'],
    ['Delivery will be attempted tomorrow', 'unknown'],
    ['A delivery attempt will be made', 'unknown'],
    ['Returned to Sender', 'returned'],
    ['Your item was delivered to the original sender', 'returned'],
    ['return_to_sender', 'returned'],
    ['Delivered to sender', 'returned'],
    ['Delivered back to the shipper', 'returned'],
  ])('%s: %s', (words, kind) => expect(tellEvent(words)).toBe(kind));

  it.each([['In Transit'], ['Customs clearance'], ['Alert'], ['']])('%s: no list knows it', (words) =>
    expect(tellEvent(words)).toBeNull(),
  );
});

describe('words that never end', () => {
  it.each(['left ', 'return ', 'not ', 'delivery attempt '])(
    '%s over and over is no event, told at once',
    (words) => {
      const start = performance.now();
      expect(tellEvent(words.repeat(100_000))).toBeNull();
      expect(performance.now() - start).toBeLessThan(1_000);
    },
  );
});
