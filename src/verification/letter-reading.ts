/** Words set as a quotation in a letter. */
export interface QuotedWords {
  /** The last heading above them. */
  readonly under: string;
  /** The words in their quotation marks, and the source named below them. */
  readonly text: string;
}

/** The title of a part of a letter, with the parts within it. */
export interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

/** A piece of the content of a letter by what its structure says that it is. What runs over pages is one on each. */
export interface LetterPart {
  readonly kind: 'heading' | 'caption' | 'row' | 'text';
  readonly text: string;
  /** Of a row of a table: the text of each cell. */
  readonly cells: readonly string[];
}

/** What a reader finds in the PDF of a letter. Runs of text are joined by blanks. */
export interface LetterReading {
  /** All text of each page. */
  readonly pages: readonly string[];
  /** The text of each page without what stands outside its content, such as the foot line, and without the words of charts. */
  readonly bodies: readonly string[];
  /** The same text piece by piece, in the order in which it is drawn. */
  readonly parts: readonly LetterPart[];
  /** The words drawn in each chart or picture. */
  readonly figures: readonly string[];
  /** The same in words for whoever cannot see them. */
  readonly alts: readonly string[];
  /** What stands on each page outside its content, such as the foot line. */
  readonly artifacts: readonly string[];
  readonly bookmarks: readonly Bookmark[];
  readonly quotes: readonly QuotedWords[];
  /** The bytes of each file attached to it, by name. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
}
