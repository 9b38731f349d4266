import { describe, expect, it } from '@jest/globals';
import { listFixes } from '../../../src/appeal/fixes-table.js';
import type { RootCause } from '../../../src/model/root-cause.js';
import { classified, type Package } from '../../support/model-rows.js';
import { US } from '../../support/us-policy.js';

/** The carrier that `fixes.csv` says to change to, for a package whose number is another carrier's. */
function changeTo(over: Partial<Package>): string | undefined {
  const one = classified({ mailpiece: 'parcel', ...over });
  const cause: RootCause = {
    id: 'carrier-mismatch',
    packages: [one],
    unlisted: [],
    points: null,
    trace: {
      firstDay: null,
      lastDay: null,
      halves: [0, 0],
      trend: null,
      places: [],
      clearest: null,
      also: [],
    },
  };
  return listFixes([cause], US)[0]?.[4];
}

describe('the carrier to change to', () => {
  it.each([
    ['the one that the number tells', '9400111899223197428497', 'UPS', 'USPS'],
    ['the post, of a number of the US post', 'RA123456785US', 'UPS', 'USPS'],
    ['as the list spells it', 'C11031500001879', 'USPS', 'OnTrac'],
    ['none where the number tells several', '9261292700768711948021', 'DHL Express', ''],
    ['none where the carrier is not of the list', 'TBA502887274000', 'USPS', ''],
    ['none where only some national post is told', 'RR473124829DE', 'UPS', ''],
  ])('is %s', (_, tracking, carrier, expected) => {
    expect(changeTo({ tracking, carrier })).toBe(expected);
  });
});
