import { describe, expect, it } from '@jest/globals';
import { writeArithmetic } from '../../../src/appeal/write-arithmetic.js';
import type { ShipmentValue } from '../../../src/model/shipment.js';
import { shipment } from '../../support/model-rows.js';

const exactly = (cents: number) => ({ low: cents, high: cents });

/** A package of 4.49 and 0.99 with 0.44 of tax, which Amazon values at 5.48. */
const priced = (over: Partial<ShipmentValue> = {}) => {
  const { value } = shipment();
  return {
    value: {
      ...value,
      currency: 'EUR',
      itemPrice: 449,
      shippingPrice: 99,
      tax: 44,
      packageValue: { value: 548, source: { file: 'vtr.csv', row: 2 } },
      exTax: exactly(548),
      inclTax: exactly(592),
      net: exactly(548),
      ...over,
    },
  };
};
const LINES = 'item EUR 4.49 + shipping EUR 0.99 = EUR 5.48';

describe('the sum behind a value', () => {
  it('adds tax to a price that does not hold it', () => {
    expect(writeArithmetic(priced(), 'on-top')).toBe(
      `${LINES}, Amazon's Package Value; + tax EUR 0.44 = EUR 5.92`,
    );
  });

  it.each(['within', 'unknown'] as const)(
    'adds none to Amazon’s value where prices hold it (%s)',
    (holds) => {
      expect(writeArithmetic(priced(), holds)).toBe(
        `${LINES}, Amazon's Package Value, taken as the value without tax; with the tax of EUR 0.44: EUR 5.92`,
      );
    },
  );

  it('takes the tax out of a price that holds it, where Amazon states no value', () => {
    const own = priced({ packageValue: null, exTax: exactly(504), inclTax: exactly(548), net: exactly(504) });
    expect(writeArithmetic(own, 'within')).toBe(`${LINES}, which holds tax EUR 0.44; without it EUR 5.04`);
  });
});
