import { expect, it } from '@jest/globals';
import { carrierOf } from '../../../src/carriers/carrier-name.js';

it.each([
  ['USPS', 'USPS'],
  ['usps', 'USPS'],
  ['USPS®', 'USPS'],
  [' USPS ', 'USPS'],
  ['U.S.P.S.', 'USPS'],
  ['U.S. Postal Service', 'USPS'],
  ['US Postal Service', 'USPS'],
  ['United States Postal Service®', 'USPS'],
  ['UPS', 'UPS'],
  ['UPS®', 'UPS'],
  ['United Parcel Service', 'UPS'],
  ['FedEx', 'FedEx'],
  ['FEDEX', 'FedEx'],
  ['FedEx®', 'FedEx'],
  ['Fed Ex', 'FedEx'],
  ['Federal Express', 'FedEx'],
  ['', null],
  ['Other', null],
  ['stamps_com', null],
  ['UPSMI', null],
  ['UPS Mail Innovations', null],
  ['UPS Freight', null],
  ['FedEx SmartPost', null],
  ['DHL eCommerce', null],
  ['Canada Post', null],
  ['USPS快递', null],
  ['USPS/UPS', null],
])('"%s" means the carrier %s', (name, carrier) => {
  expect(carrierOf(name)).toBe(carrier);
});
