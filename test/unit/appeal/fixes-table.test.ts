import { describe, expect, it } from '@jest/globals';
import { listFixes } from '../../../src/appeal/fixes-table.js';
import type { RootCause } from '../../../src/model/root-cause.js';
import { classified, type Package } from '../../support/model-rows.js';
import { US } from '../../support/us-policy.js';

/** The row of `fixes.csv` for a package whose number is another carrier's. */
function fixOf(over: Partial<Package>): readonly string[] {
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
  return listFixes([cause], US)[0] ?? [];
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
    expect(fixOf({ tracking, carrier })[4]).toBe(expected);
  });
});

describe('the reason to change a carrier', () => {
  it.each([
    [
      'a check digit where the number has one',
      '9400111899223197428497',
      'UPS',
      'by its form and check digit:',
    ],
    ['none of Amazon’s own numbers', 'TBA502887274000', 'USPS', 'by its form:'],
    ['none of a DHL number', 'JD014600003828392837', 'USPS', 'by its form:'],
  ])('names %s', (_, tracking, carrier, words) => {
    expect(fixOf({ tracking, carrier })[5]).toContain(`the number tells another carrier, ${words}`);
  });
});
