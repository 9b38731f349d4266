import type { Face } from './face.js';

/** A piece of text in one face, measured. `link` is the same object for all pieces of one link. */
export interface Fragment {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly width: number;
  readonly link: Link | null;
  /** With it, the text is a placeholder for the number of the page of the first heading that begins so. */
  readonly pageOf?: string;
}

/** A link of the text: its address, and the words it stands under. */
export interface Link {
  readonly url: string;
  readonly words: string;
}

/** What stands between two places where a line may end. */
export interface Word {
  readonly fragments: readonly Fragment[];
  readonly width: number;
  /** How much of the width is white space at the end, which may hang over the end of a line. */
  readonly space: number;
  /** Whether the line must end after it. */
  readonly ends: boolean;
}

/** One line of text, without the white space at its end. */
export interface Line {
  readonly fragments: readonly Fragment[];
  readonly width: number;
}
