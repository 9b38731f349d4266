import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { print } from '../../../src/cli/print-text.js';
import { asJson } from '../../../src/cli/write-json.js';

function printed(text: string): string {
  const parts: string[] = [];
  print({ write: (part) => parts.push(part) }, text);
  return parts.join('');
}

const UNSAFE = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u;

describe('text for a terminal', () => {
  it.each([
    ['a colour', '\u001B[31mred', '<U+001B>[31mred'],
    ['a title of the window', 'a\u001B]0;evil\u0007b', 'a<U+001B>]0;evil<U+0007>b'],
    ['an escape of one byte', '\u009B31m', '<U+009B>31m'],
    ['a line that overwrites itself', 'good\rbad', 'good<U+000D>bad'],
    ['writing turned round', 'invoice\u202Efdp.exe', 'invoice<U+202E>fdp.exe'],
    ['what takes no room', 'a\u200Bb\uFEFF', 'a<U+200B>b<U+FEFF>'],
    ['a tag beyond the first plane', '\u{E0041}', '<U+E0041>'],
    ['a line end of its own', 'a\u2028b', 'a<U+2028>b'],
    ['plain words', 'Grüße, 日本語\n2 × “x”', 'Grüße, 日本語\n2 × “x”'],
  ])('shows %s by its number', (_, text, expected) => {
    expect(printed(text)).toBe(expected);
  });

  it('never holds what a terminal acts on, and JSON says the same all the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printed(text)).not.toMatch(UNSAFE);
        const json = asJson({ text });
        expect(json).not.toMatch(UNSAFE);
        expect(JSON.parse(json)).toEqual({ text });
      }),
      { numRuns: 500 },
    );
  });
});
