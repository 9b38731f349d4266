import { describe, expect, it } from '@jest/globals';
import { tellEvent } from '../../../src/reports/tell-event.js';
import { expectLinear } from '../../support/expect-linear.js';

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
    ['Awaiting pickup by the carrier'],
    ['Ready for UPS pickup'],
    ['Label created, not yet picked up; not accepted by USPS'],
    ['Shipment information received, will be picked up by the carrier'],
    ['Label created, available for pickup by carrier'],
  ])('%s', (words) => expect(tellEvent(words)).toBe('announced'));
});

// A history of announcements alone denies scans, so that what else is said counts.
describe('somebody has the package, though the post awaits it or its label is named too', () => {
  it.each([
    ['Picked Up by Shipping Partner, USPS Awaiting Item'],
    ['Arrived Shipping Partner Facility, USPS Awaiting Item'],
    ['Departed Shipping Partner Facility, USPS Awaiting Item'],
    ['Shipment information received; package picked up'],
    ['Delivered - the recipient has not received the package'],
    ['Delivered. Shipping label created by seller'],
  ])('%s: tells of no scan, and denies none', (words) => expect(tellEvent(words)).toBe('unknown'));

  it.each([
    ['Arrived at the post office; awaiting pickup', 'scan'],
    ['Available for pickup; awaiting pick up', 'scan'],
    ['Delivered to Parcel Locker, awaiting pickup', 'delivery'],
    ['Arrived at pickup point, awaiting package collection', 'scan'],
  ])('%s: the buyer is awaited: %s', (words, kind) => expect(tellEvent(words)).toBe(kind));

  it('of a bare “Awaiting pickup” nobody knows whose it is', () =>
    expect(tellEvent('Awaiting pickup')).toBeNull());
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

describe('a hand-over between carriers is a scan under way, and no delivery', () => {
  it.each([
    ['Delivered to USPS', 'scan'],
    ['Package delivered by UPS to local post office', 'scan'],
    ['Delivered to Agent for Final Delivery', 'scan'],
    ['Delivered, To Agent', 'delivery'],
    ['Delivered, PO Box', 'delivery'],
    ['Delivered to post office box', 'delivery'],
  ])('%s: %s', (words, kind) => expect(tellEvent(words)).toBe(kind));

  it.each([
    ['Out for Delivery, Expected Delivery by 9:00pm'],
    ['Accepted at facility, expected delivery Monday'],
  ])('%s: an expected delivery takes no scan away', (words) => expect(tellEvent(words)).toBe('scan'));
});

describe('words that tell of no scan on the way there', () => {
  it.each([
    ['In Transit to Next Facility', 'unknown'],
    ['In Transit, Arriving Late', 'unknown'],
    ['Your package will be delivered tomorrow', 'unknown'],
    ['Undeliverable', 'unknown'],
    ['Your package may be delivered by the end of the day', 'unknown'],
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
    ['Delivered to merchant', 'returned'],
    ['Tendered to Returns Agent', 'returned'],
    ['Delivered back to the shipper', 'returned'],
  ])('%s: %s', (words, kind) => expect(tellEvent(words)).toBe(kind));

  // A SCAN form's container was received; the package in it was not scanned.
  it.each([
    ['Shipment Received, Package Acceptance Pending'],
    ['Carrier has not picked up the package'],
    ['Package is waiting to be picked up by UPS'],
    ['Awaiting carrier acceptance'],
    ['The package has not yet arrived at the facility'],
    ['Your package has not been delivered'],
    ['Estimated delivered by'],
    ['Departure scan pending'],
    ['No delivery attempt made'],
    ['Will attempt delivery tomorrow'],
    ['Next delivery attempt scheduled'],
  ])('%s: what did not happen is no scan', (words) => expect(tellEvent(words)).toBe('unknown'));

  it.each([['Order accepted'], ['Accepted by seller'], ['Package left shipper facility']])(
    '%s: what the seller did is no scan of a carrier',
    (words) => expect(tellEvent(words)).toBe('unknown'),
  );

  it.each([['Returned to shipper'], ['Returning package to seller']])('%s: is on its way back', (words) =>
    expect(tellEvent(words)).toBe('returned'),
  );

  it('a text of a page tells nothing', () =>
    expect(tellEvent(`delivered ${'seller '.repeat(200_000)}`)).toBeNull());

  it.each([['In Transit'], ['Customs clearance'], ['Alert'], ['']])('%s: no list knows it', (words) =>
    expect(tellEvent(words)).toBeNull(),
  );
});

describe('words that never end', () => {
  it.each(['left ', 'return ', 'not ', 'delivery attempt '])(
    '%s over and over is no event, told in time that grows as the words do',
    (words) => {
      expect(tellEvent(words.repeat(100_000))).toBeNull();
      expectLinear((times) => tellEvent(words.repeat(times)), 25_000);
    },
  );
});
