import { describe, expect, it } from '@jest/globals';
import { mailpieceByPostage, serviceOutOfItsTime } from '../../../../src/reports/join/postage-mailpiece.js';

describe('what was mailed, by service and package type', () => {
  // policy.md, section 5: First Class alone does not say letter, flat or parcel.
  it.each([
    ['First', 'Letter', 'USPS', 'letter'],
    ['First', 'Flat', 'USPS', 'flat'],
    ['First', 'Parcel', 'USPS', 'parcel'],
    ['First', 'SoftPack', 'USPS', 'parcel'],
    ['First', 'LargeParcel', 'USPS', 'parcel'],
    ['First', 'IrregularParcel', 'USPS', 'parcel'],
    ['First', null, 'USPS', null],
    ['First', '', 'USPS', null],
    ['First', 'Card', 'USPS', null],
    ['GroundAdvantage', null, 'USPS', 'parcel'],
    ['GroundAdvantage', 'Letter', 'USPS', 'parcel'],
    ['Priority', null, 'USPS', 'parcel'],
    ['Priority', 'FlatRateEnvelope', 'USPS', 'parcel'],
    ['Express', null, 'USPS', 'parcel'],
    ['ParcelSelect', null, 'USPS', 'parcel'],
    ['MediaMail', null, 'USPS', 'parcel'],
    ['PriorityMailInternational', null, 'USPS', 'parcel'],
    ['FirstClassPackageInternationalService', null, 'USPS', 'parcel'],
    ['FirstClassMailInternational', null, 'USPS', null],
    ['Ground', null, 'UPSDAP', 'parcel'],
    ['FEDEX_GROUND', null, 'FedExDefault', 'parcel'],
    ['First', 'Letter', 'UPSDAP', 'parcel'],
    ['FedEx 2Day', 'Letter', null, 'parcel'],
    ['UPS 2nd Day Air®', null, 'UPS®', 'parcel'],
    ['usps_first_class_mail', 'letter', 'USPS', 'letter'],
    ['usps_first_class_mail', 'large_envelope_or_flat', 'USPS', 'flat'],
    ['USPS First Class Mail', '', null, null],
    ['First Class Mail Letter', '', null, 'letter'],
    [null, 'Letter', 'USPS', 'letter'],
    ['Firstly', 'Letter', 'USPS', null],
  ] as const)('%s with %s by %s: %s', (service, packageType, carrier, mailpiece) => {
    expect(mailpieceByPostage(service, packageType, carrier)).toBe(mailpiece);
  });
});

describe('a service that did not exist on its day', () => {
  it.each([
    ['GroundAdvantage', '2023-07-08', 'Ground Advantage began'],
    ['USPS Ground Advantage', '2023-07-08', 'Ground Advantage began'],
    ['First-Class Package Service', '2023-07-09', 'ended before'],
  ])('%s on %s', (service, day, words) => {
    expect(serviceOutOfItsTime(service, day)).toContain(words);
  });

  it.each([
    ['GroundAdvantage', '2023-07-09'],
    ['First-Class Package Service', '2023-07-08'],
    // The international service kept its name.
    ['FirstClassPackageInternationalService', '2024-02-01'],
    ['First', '2024-02-01'],
  ])('but not %s on %s', (service, day) => {
    expect(serviceOutOfItsTime(service, day)).toBeNull();
  });
});
