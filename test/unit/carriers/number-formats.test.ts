import { describe, expect, it } from '@jest/globals';
import { identifyNumber } from '../../../src/carriers/identify-number.js';
import { NUMBER_FORMATS } from '../../../src/carriers/number-formats.js';

describe.each(NUMBER_FORMATS.map((format) => [format.id, format] as const))('%s', (id, format) => {
  it.each(format.examples.wellFormed)('is the one format of %s', (number) => {
    expect(identifyNumber(number)).toEqual({
      wellFormed: true,
      carriers: format.carriers,
      formats: [id],
      problems: [],
    });
  });

  it.each(format.examples.nearMisses)('is not the format of %s', (number) => {
    expect(identifyNumber(number).formats).not.toContain(id);
  });

  it.each(format.examples.wellFormed)('holds of %s with no other last digit', (number) => {
    const at = number.search(/\d\D*$/);
    const others = '0123456789'.split('').filter((digit) => digit !== number[at]);
    const changed = others.map((digit) => number.slice(0, at) + digit + number.slice(at + 1));
    expect(changed.map((other) => identifyNumber(other).problems)).toEqual(others.map(() => ['check-digit']));
  });
});

describe('the catalogue', () => {
  it('names no format twice', () => {
    const ids = NUMBER_FORMATS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows what each format is and what it is not', () => {
    for (const { examples } of NUMBER_FORMATS)
      expect(Math.min(examples.wellFormed.length, examples.nearMisses.length)).toBeGreaterThan(0);
  });
});
