import { describe, expect, it } from '@jest/globals';
import { findCarrierName } from '../../../src/model/carrier-name.js';
import { listsCarrier, mayBeListed } from '../../../src/model/carrier-words.js';
import { US } from '../../support/us-policy.js';

describe('a name as reports, tools and sellers write it', () => {
  it.each([
    ['USPS', 'USPS'],
    ['usps', 'USPS'],
    ['USPS®', 'USPS'],
    [' USPS ', 'USPS'],
    ['U.S.P.S.', 'USPS'],
    ['U.S. Postal Service', 'USPS'],
    ['US Postal Service', 'USPS'],
    ['United States Postal Service®', 'USPS'],
    // ShipStation sells USPS postage under these.
    ['stamps_com', 'USPS'],
    ['Stamps.com', 'USPS'],
    ['endicia', 'USPS'],
    ['UPS', 'UPS'],
    ['UPS®', 'UPS'],
    ['United Parcel Service', 'UPS'],
    ['ups_walleted', 'UPS'],
    ['UPSDAP', 'UPS'],
    ['UPSMI', 'UPSMI'],
    ['UPS Mail Innovations', 'UPSMI'],
    ['UPSMI (UPS Mail Innovations)', 'UPSMI'],
    ['FedEx', 'FedEx'],
    ['FEDEX', 'FedEx'],
    ['FedEx®', 'FedEx'],
    ['Fed Ex', 'FedEx'],
    ['Federal Express', 'FedEx'],
    ['fedex_walleted', 'FedEx'],
    ['FedExDefault', 'FedEx'],
    ['FedEx SmartPost', 'FedEx SmartPost'],
    ['FedexSmartPost', 'FedEx SmartPost'],
    ['FEDEX_SMARTPOST', 'FedEx SmartPost'],
    ['FedEx Ground Economy', 'FedEx SmartPost'],
    ['DHL', 'DHL'],
    ['DHL eCommerce', 'DHL eCommerce'],
    ['DHL Ecommerce - US', 'DHL eCommerce'],
    ['dhl_ecommerce', 'DHL eCommerce'],
    ['DHL Global Mail', 'DHL Global Mail'],
    ['DHLGM', 'DHL Global Mail'],
    ['DHL Express', 'DHL Express'],
    ['OnTrac', 'OnTrac'],
    ['LaserShip', 'Lasership'],
    ['Amazon Logistics', 'Amazon Logistics'],
    ['Amazon Shipping', 'Amazon Logistics'],
    ['AMZL_US', 'Amazon Logistics'],
    ['Canada Post', 'Canada Post'],
    ['Royal Mail', 'Royal Mail'],
    ['Yanwen', 'Yanwen'],
    ['4PX', '4PX'],
    ['SF Express', 'SF Express'],
    ['SFExpress', 'SF Express'],
  ])('"%s" means %s', (text, name) => {
    expect(findCarrierName(text)?.name).toBe(name);
  });

  it.each(['', 'Other', 'UPS Freight', 'USPS快递', 'USPS/UPS', 'Joe’s Courier', '__proto__', '-'])(
    '"%s" is no name that is known',
    (text) => {
      expect(findCarrierName(text)).toBeNull();
    },
  );

  it.each(['Yanwen', '4PX', 'SF Express', 'China Post'])(
    '%s has no format that is published, so that nothing is claimed of its numbers',
    (text) => {
      expect(findCarrierName(text)?.numbers).toBeNull();
    },
  );
});

describe('the list of carriers that are integrated with Amazon', () => {
  const list = US.integratedCarriers;

  it.each([
    'usps',
    'U.S. Postal Service',
    'UPS®',
    'United Parcel Service',
    'Fed Ex',
    'FedEx Ground Economy',
    'DHLGM',
    'DHL Global Mail',
    'UPS Mail Innovations',
    'LaserShip',
    '4px',
    'SFExpress',
    'OSM',
  ])('holds %s', (name) => {
    expect(listsCarrier(list, name)).toBe(true);
  });

  it.each(['Joe’s Courier', 'Other', '', 'Amazon Logistics', 'UPS Freight'])('does not hold "%s"', (name) => {
    expect(listsCarrier(list, name)).toBe(false);
  });

  it.each([
    ['UPS Freight', true],
    ['DHL Express', true],
    ['US Postal', true],
    ['Joe’s Courier', false],
    // On no list, since nobody else's packages go by it.
    ['Amazon Logistics', true],
  ])('may hold "%s" under another name: %s', (name, may) => {
    expect(mayBeListed(list, name.toLowerCase())).toBe(may);
  });
});
