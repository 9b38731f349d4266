import { describe, expect, it } from '@jest/globals';
import { identifyNumber } from '../../../src/carriers/identify-number.js';
import { NUMBER_FORMATS } from '../../../src/carriers/number-formats.js';

const DIGITS = Array.from('0123456789');

/** Every text that differs from a number in one digit. */
function changeOneDigit(number: string): readonly string[] {
  return Array.from(number).flatMap((character, at) =>
    DIGITS.includes(character)
      ? DIGITS.filter((digit) => digit !== character).map(
          (digit) => number.slice(0, at) + digit + number.slice(at + 1),
        )
      : [],
  );
}

/**
 * The changes of one digit that a published rule can't see: a doubled digit and the one 5 more give the same sum by 10, one and the
 * one 7 more the same rest by 7, FedEx writes the rests 0
 * and 10 both as 0, and the posts the rests 0 and 6 both as 5. Every other change of one digit shows.
 */
const UNSEEN: Readonly<Record<string, (before: number, after: number, check: string) => boolean>> = {
  'ups-1z': (before, after) => Math.abs(before - after) === 5,
  'ups-1z-surepost': (before, after) => Math.abs(before - after) === 5,
  'ups-waybill': (before, after) => Math.abs(before - after) === 5,
  ontrac: (before, after) => Math.abs(before - after) === 5,
  'dhl-express': (before, after) => Math.abs(before - after) === 7,
  'upu-s10': (_, __, check) => check === '5',
  'upu-s10-us': (_, __, check) => check === '5',
  'upu-s10-ca': (_, __, check) => check === '5',
  'upu-s10-gb': (_, __, check) => check === '5',
  'fedex-12': (_, __, check) => check === '0',
  'fedex-34': (_, __, check) => check === '0',
};

describe.each(NUMBER_FORMATS.map((format) => [format.id, format] as const))('%s', (id, format) => {
  const { wellFormed, nearMisses } = format.examples;
  const [first] = format.carriers;

  it.each(wellFormed)('is the format of %s, and its carriers lead', (number) => {
    const found = identifyNumber(number, null);
    expect(found).toMatchObject({ wellFormed: true, problems: [] });
    expect(found.formats).toContain(id);
    expect(found.carriers).toEqual(expect.arrayContaining([...format.carriers]));
    expect(identifyNumber(number, first).carriers[0]).toBe(first);
  });

  it.each(nearMisses)('is not the format of %s', (number) => {
    for (const claimed of [null, first ?? null])
      expect(identifyNumber(number, claimed).formats).not.toContain(id);
  });

  if (format.layouts.every(({ check }) => check !== null))
    it.each(wellFormed)('holds of %s with no other check digit, and names it', (number) => {
      const digits = number.replaceAll(' ', '');
      const at = digits.length - 1 - (format.layouts[0]?.check?.behind ?? 0);
      const others = DIGITS.filter((digit) => digit !== digits[at]);
      const found = others.map((digit) =>
        identifyNumber(digits.slice(0, at) + digit + digits.slice(at + 1), first),
      );
      for (const [index, { formats, problems }] of found.entries()) {
        expect(formats).not.toContain(id);
        if (formats.length === 0)
          expect(problems).toEqual([
            expect.objectContaining({ kind: 'check-digit', place: at + 1, found: others[index] }),
          ]);
      }
    });

  if (format.layouts.every(({ check }) => check !== null))
    it.each(wellFormed)('holds of %s with no other digit anywhere that counts', (number) => {
      const digits = number.replaceAll(' ', '');
      const layout = format.layouts.find(({ pattern }) => pattern.test(digits));
      const from = layout?.check?.from ?? 0;
      const unseen = changeOneDigit(digits.slice(from))
        .map((changed) => digits.slice(0, from) + changed)
        .filter((changed) => identifyNumber(changed, first).formats.includes(id));
      for (const changed of unseen) {
        const at = Array.from(digits).findIndex((digit, place) => digit !== changed[place]);
        const check = digits.at(-1 - (layout?.check?.behind ?? 0)) ?? '';
        expect([changed, UNSEEN[id]?.(Number(digits[at]), Number(changed[at]), check)]).toEqual([
          changed,
          true,
        ]);
      }
    });
});

describe('the catalogue', () => {
  it('names no format twice', () => {
    const ids = NUMBER_FORMATS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows what each format is and what it is not, and where it is published', () => {
    for (const { examples, source } of NUMBER_FORMATS) {
      expect(Math.min(examples.wellFormed.length, examples.nearMisses.length)).toBeGreaterThan(0);
      expect(source).not.toBe('');
    }
  });

  it('has a layout for every length that it tries, and none beside', () => {
    for (const { layouts, examples } of NUMBER_FORMATS) {
      const lengths = layouts.flatMap((layout) => layout.lengths);
      for (const number of examples.wellFormed)
        expect(lengths).toContain(number.replaceAll(/[ -]/g, '').length);
    }
  });
});
