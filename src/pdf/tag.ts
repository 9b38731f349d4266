/** The roles of the PDF structure tree this stage uses. */
export type Role =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'BlockQuote'
  | 'Div';

/**
 * An element of the structure tree, named before anything is drawn. It becomes real when its first piece is drawn, so
 * siblings stand in the order they are drawn in.
 */
export interface Tag {
  readonly role: Role;
  readonly parent: Tag | null;
  readonly alt?: string;
  readonly scope?: 'Column' | 'Row';
  readonly numbering?: 'Disc' | 'Decimal' | 'None';
}

/** Names an element under another. */
export function tagUnder(parent: Tag, role: Role, more: Pick<Tag, 'alt' | 'scope' | 'numbering'> = {}): Tag {
  return { role, parent, ...more };
}
