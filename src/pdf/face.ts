/** The five faces a document is set in: one family in four cuts, and a fallback that holds symbols. */
export const FACES = ['regular', 'bold', 'italic', 'boldItalic', 'symbols'] as const;

export type Face = (typeof FACES)[number];

/** The face of the family for a run of text; symbols are found by what a face covers (see split-faces). */
export function faceFor(bold: boolean, italic: boolean): Face {
  if (bold) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}
