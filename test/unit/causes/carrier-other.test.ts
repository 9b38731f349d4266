import { describe, expect, it } from '@jest/globals';
import { carrierOther } from '../../../src/causes/detectors/carrier-other.js';
import { classified, type Package } from '../../support/model-rows.js';
import { US } from '../../support/us-policy.js';

const USPS_BARCODE = '9400111899223197428497';
const CONSOLIDATOR = '9261292700768711948021';

/** A parcel of a day on which the page forbids it (2022-07-25 to 2025-01-14). */
const parcel = (over: Partial<Package>): Partial<Package> => ({
  day: '2023-03-15',
  mailpiece: 'parcel',
  shipMethod: 'Priority Mail',
  tracking: USPS_BARCODE,
  ...over,
});

const explains = (over: Partial<Package>): boolean => carrierOther.explains(classified(parcel(over)), US);

describe('“Other” for a carrier of the list', () => {
  it.each<[string, 'named' | null, string]>([
    ['Other', null, USPS_BARCODE],
    ['other', 'named', '1Z999AA10123456784'],
    ['USPS', 'named', USPS_BARCODE],
    ['U.S. Postal Service', 'named', USPS_BARCODE],
    ['UPS®', 'named', '1Z999AA10123456784'],
    ['Fed Ex', 'named', '9611020987654312345672'],
    ['DHL Global Mail', 'named', CONSOLIDATOR],
    ['DHLGM', 'named', CONSOLIDATOR],
    ['stamps_com', 'named', USPS_BARCODE],
    ['USPS', 'named', 'REF00123'],
    // A name that nobody is known by says no more than “Other”.
    ['Joe’s Courier', 'named', USPS_BARCODE],
  ])('is what “%s” says (typed: %s) beside %s', (carrier, otherCarrier, tracking) => {
    expect(explains({ carrier, otherCarrier, tracking })).toBe(true);
  });

  it.each([
    ['a carrier of the list, chosen from it', { carrier: 'USPS' }],
    ['a carrier of the list under another spelling, not typed', { carrier: 'U.S. Postal Service' }],
    ['a name that nobody is known by, not typed', { carrier: 'Joe’s Courier' }],
    [
      'one typed beside a number that any consolidator prints',
      { carrier: 'Joe’s Courier', otherCarrier: 'named', tracking: CONSOLIDATOR },
    ],
    ['a carrier that is known and not of the list', { carrier: 'Amazon Logistics', otherCarrier: 'named' }],
    ['one that may be of the list', { carrier: 'UPS Freight', otherCarrier: 'named' }],
    ['“Other” for a carrier that is not of the list', { carrier: 'Other', tracking: 'TBA502887274000' }],
    ['“Other” for a post that is not of the list', { carrier: 'Other', tracking: 'RR473124829DE' }],
    ['a carrier typed beside it without a number', { carrier: 'USPS', otherCarrier: 'named', tracking: '' }],
    ['a number of no form', { carrier: 'Other', tracking: 'LTR00123' }],
    ['a day before the page that forbids it', { carrier: 'Other', day: '2022-07-24' }],
  ] as const)('is not what is said by %s', (_, over) => {
    expect(explains(over)).toBe(false);
  });
});
