import { replaceUnseen } from './replace-unseen.js';

/** A character as JSON writes it by its number: one beyond the first plane as two. */
function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** A value as JSON in one line, as safe as `asJson`. */
export function asJsonLine(value: unknown): string {
  return replaceUnseen(JSON.stringify(value), escaped);
}

/** A value as JSON that is safe to look at in a terminal, and says the same to a program. */
export function asJson(value: unknown): string {
  return `${replaceUnseen(JSON.stringify(value, null, 2), escaped)}\n`;
}
