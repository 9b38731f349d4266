import { replaceUnseen } from './replace-unseen.js';

function byNumber(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** A text that may hold cells of reports and names of files, with what is unseen in it written by its number, as `<U+202E>`. */
export function asText(text: string): string {
  return replaceUnseen(text, byNumber);
}

/** Prints a text that may hold cells of reports and names of files: what is unseen in it is written by its number, as `<U+202E>`. */
export function print(stream: { write(text: string): unknown }, text: string): void {
  stream.write(asText(text));
}
