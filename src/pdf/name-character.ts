/** A character by its code point, and itself where it can be seen: `U+05E9 ש`, `U+0007`. */
export function nameCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `U+${code} ${character}` : `U+${code}`;
}
