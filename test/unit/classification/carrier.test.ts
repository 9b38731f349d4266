import { describe, expect, it } from '@jest/globals';
import { byIntegratedCarrier, byUsps } from '../../../src/classification/tests/carrier.js';
import { shipment } from '../../support/model-rows.js';
import { US } from '../../support/us-policy.js';

const parameters = US.clauses.find(({ id }) => id === 'small-flat')?.editions[0]?.parameters;
if (parameters === undefined) throw new Error('the US catalogue has no small-flat clause');

describe('by USPS', () => {
  it.each([
    'USPS',
    'usps®',
    'U.S. Postal Service',
    'US Postal Service',
    'United States Postal Service',
    'U.S.P.S.',
    // ShipStation's names of USPS postage.
    'stamps_com',
    'Endicia',
  ])('is “%s”', (carrier) => {
    expect(byUsps(shipment({ carrier }), parameters).outcome).toBe('met');
  });

  it.each(['UPS', 'UPS Mail Innovations', 'FedEx SmartPost', 'DHL eCommerce', 'Joe’s Courier', 'USPS/UPS'])(
    'is not “%s”',
    (carrier) => {
      expect(byUsps(shipment({ carrier }), parameters).outcome).toBe('not-met');
    },
  );
});

describe('by an integrated carrier', () => {
  it.each(['UPS®', 'United Parcel Service', 'Fed Ex', 'DHL Global Mail', 'DHLGM', 'LaserShip', '4px'])(
    'is “%s”, as the list has it under its own spelling',
    (carrier) => {
      expect(byIntegratedCarrier(shipment({ carrier }), parameters).outcome).toBe('met');
    },
  );

  it('is not known of a name that the list does not have', () => {
    expect(byIntegratedCarrier(shipment({ carrier: 'Veho' }), parameters).outcome).toBe('unknown');
  });
});
