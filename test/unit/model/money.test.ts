import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addRanges, exactly, formatCents, parseCents, toRange } from '../../../src/model/money.js';

describe('an amount', () => {
  it.each([
    ['8.49', 849],
    ['25.0', 2500],
    ['25', 2500],
    ['0', 0],
    ['0.00', 0],
    ['$8.49', 849],
    ['1,234.50', 123_450],
    ['1,234,567.89', 123_456_789],
    ['8.490', 849],
    ['10.000', 1000],
    ['99999999999.99', 9_999_999_999_999],
  ])('"%s" is %i cents', (text, cents) => {
    expect(parseCents(text)).toBe(cents);
  });

  it.each([
    '',
    ' ',
    '-1.00',
    '+1.00',
    '8.495',
    '9.999',
    '1e3',
    '0x10',
    '€5',
    '5 €',
    '1.234,50',
    '8,49',
    '12,34.50',
    '1,2345',
    '8.',
    '.99',
    '8.4.9',
    '$$1',
    'NaN',
    'Infinity',
    '１２',
    '100000000000.00',
  ])('"%s" is none', (text) => {
    expect(parseCents(text)).toBeNull();
  });

  it('survives being written and read, and adds up exactly', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(10_000_000), (a, b) => {
        expect(parseCents(formatCents(a))).toBe(a);
        expect((parseCents(formatCents(a)) ?? 0) + (parseCents(formatCents(b)) ?? 0)).toBe(a + b);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [999, '9.99'],
    [1000, '10.00'],
    [123_450, '1234.50'],
  ])('of %i cents is written %s', (cents, text) => {
    expect(formatCents(cents)).toBe(text);
  });
});

describe('a range', () => {
  it('of a known amount is that amount, of an unknown one anything from 0 up', () => {
    expect(exactly(toRange(5))).toBe(5);
    expect(toRange(null)).toEqual({ low: 0, high: null });
    expect(exactly(toRange(null))).toBeNull();
  });

  it('of a sum has no upper bound where one part has none', () => {
    expect(addRanges(toRange(850), toRange(null))).toEqual({ low: 850, high: null });
    expect(addRanges(toRange(850), toRange(100))).toEqual({ low: 950, high: 950 });
  });
});
