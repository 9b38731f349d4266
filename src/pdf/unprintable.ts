import { AppealError, type Problem } from '../errors.js';
import { nameCharacter } from './name-character.js';

/** Collects the characters of a document that cannot be printed, so that all are told at once before anything is drawn. */
export interface Unprintable {
  readonly report: (character: string, text: string, reason: UnprintableReason) => void;
  /** Throws AppealError('text-unprintable') naming every character reported so far, if any was. */
  readonly check: () => void;
}

type UnprintableReason = 'no-glyph' | 'right-to-left';

/** Starts an empty collection. Each different character is told once, with the first text it stood in. */
export function collectUnprintable(): Unprintable {
  const found = new Map<
    string,
    { readonly text: string; readonly reason: UnprintableReason; places: number }
  >();
  return {
    report: (character, text, reason) => {
      const known = found.get(character);
      if (known) known.places += 1;
      else found.set(character, { text, reason, places: 1 });
    },
    check: () => {
      if (found.size === 0) return;
      const problems = [...found].map(([character, f]): Problem => ({ message: explain(character, f) }));
      throw new AppealError('text-unprintable', problems);
    },
  };
}

function explain(
  character: string,
  found: { text: string; reason: UnprintableReason; places: number },
): string {
  const why =
    found.reason === 'right-to-left'
      ? 'belongs to a right-to-left script, which would be printed in the wrong order'
      : 'is in none of the fonts';
  const more = found.places > 1 ? ` (${found.places} places)` : '';
  return `${nameCharacter(character)} ${why}: “${around(character, found.text)}”${more}. Write it in Latin letters.`;
}

/** About twenty characters on each side of the character, on one line. */
function around(character: string, text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' '));
  const at = Math.max(0, characters.indexOf(character));
  const start = Math.max(0, at - 20);
  const end = Math.min(characters.length, at + 21);
  return `${start > 0 ? '…' : ''}${characters
    .slice(start, end)
    .join('')
    .replace(/\p{Cs}/gu, '\ufffd')}${end < characters.length ? '…' : ''}`;
}
