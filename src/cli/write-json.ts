import { replaceUnseen } from './replace-unseen.js';

/** A character as JSON writes it by its number: one beyond the first plane as two. */
function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/**
 * Objects as JSON, one a line, with commas between them: what stands within the brackets of a list. As safe as `asJson`.
 * @param first the first key of each. Within a string its quotes would be escaped, so that it is found between objects alone.
 */
export function asJsonRows(objects: readonly object[], first: string): string {
  const rows = JSON.stringify(objects).slice(1, -1).replaceAll(`},{"${first}":`, `},\n{"${first}":`);
  return replaceUnseen(rows, escaped);
}

/** A value as JSON that is safe to look at in a terminal, and says the same to a program. */
export function asJson(value: unknown): string {
  return `${replaceUnseen(JSON.stringify(value, null, 2), escaped)}\n`;
}
