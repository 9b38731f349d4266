/** The faces a document is set in: one family in four cuts, a fallback that holds symbols, and one for Chinese and Japanese. */
export const FACES = ['regular', 'bold', 'italic', 'boldItalic', 'symbols', 'cjk'] as const;

export type Face = (typeof FACES)[number];

/** The face of the family for a run of text; the others are found by what a face covers (see split-faces). */
export function faceFor(bold: boolean, italic: boolean): Face {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}
