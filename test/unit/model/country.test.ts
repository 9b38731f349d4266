import { describe, expect, it } from '@jest/globals';
import { countryCode, countryName } from '../../../src/model/country.js';

describe('the country that a report names', () => {
  it.each([
    ['US', 'US'],
    ['us', 'US'],
    ['USA', 'US'],
    ['United States', 'US'],
    ['united states of america', 'US'],
    ['UK', 'GB'],
    ['GB', 'GB'],
    ['United Kingdom', 'GB'],
    ['England', 'GB'],
    ['China', 'CN'],
    [' CN ', 'CN'],
    ['CHN', 'CN'],
    ['Mainland China', 'CN'],
    ['Hong Kong', 'HK'],
    ['Macau', 'MO'],
    ['Taiwan', 'TW'],
    ['Puerto Rico', 'PR'],
    ['American Samoa', 'AS'],
    ['US Minor Outlying Islands', 'UM'],
    ['India', 'IN'],
    ['Germany', 'DE'],
  ])('"%s" is %s', (text, code) => {
    expect(countryCode(text)).toBe(code);
  });

  it.each(['', '--', 'XX', 'Atlantis', 'Guangdong', '840', 'constructor', '__proto__'])(
    '"%s" is none',
    (text) => {
      expect(countryCode(text)).toBeNull();
    },
  );

  it('is named as it stands in a sentence', () => {
    expect([countryName('US'), countryName('GB'), countryName('DE'), countryName('ZZ')]).toEqual([
      'the US',
      'the UK',
      'Germany',
      'ZZ',
    ]);
  });
});
