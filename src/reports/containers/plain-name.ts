const LONGEST = 100;

/** A name out of a container as a message may show it: on one line, steering no terminal, and not too long. */
export function plainName(name: string): string {
  const plain = name.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '?');
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST)}…`;
}
