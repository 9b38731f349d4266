/**
 * What a terminal would act on, or would show as something else than it is: control characters but the line end, marks that
 * turn the direction of writing, characters that take no room, and ends of lines and paragraphs.
 */
const UNSEEN = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/gu;

/** By far the most of what is printed: nothing but what a keyboard of English writes. */
const IS_PLAIN = /^[\n -~]*$/;

/** A text with every character that is not seen written in another way. Line ends stay. */
export function replaceUnseen(text: string, write: (character: string) => string): string {
  return IS_PLAIN.test(text) ? text : text.replaceAll(UNSEEN, write);
}
