import { coverageOf } from './coverage-of.js';
import { normaliseText } from './normalise-text.js';
import type { Fonts } from './open-fonts.js';
import { splitFaces } from './split-faces.js';

const ASCII = /^[\n -~]*$/;

/** The text with each character that the letter could not print written by its number, such as `[U+0645]`. */
export function nameUnprintable(text: string, fonts: Fonts): string {
  if (ASCII.test(text)) return text;
  const missing = new Set<string>();
  const normal = normaliseText(text);
  splitFaces(normal, 'regular', coverageOf(fonts), {
    report: (character) => missing.add(character),
    check: () => undefined,
  });
  if (missing.size === 0) return text;
  return Array.from(normal, (character) => (missing.has(character) ? nameOf(character) : character)).join('');
}

function nameOf(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
