import type { Line } from './line.js';
import type { TextStyle } from './look.js';
import type { Tag } from './tag.js';

/** A strip across the page that is never divided: a line of text, or the same line of every cell of a row. */
export interface Band {
  /** White space above it; dropped at the top of a page. */
  readonly gap: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** Rules and shapes that say nothing by themselves; drawn as artifacts, behind the text. */
  readonly marks: readonly Mark[];
  /** Whether it stays on one page with the next band. */
  readonly keep: boolean;
  readonly newPage?: boolean;
  /** Repeated above it, as an artifact, where it begins a page (a table's head). */
  readonly running?: readonly Band[];
  /** Drawn around all neighbouring bands of the same frame on a page. */
  readonly frame?: Frame;
  readonly bookmark?: { readonly level: 1 | 2 | 3; readonly title: string };
}

/** A line of text, or shapes, belonging to one element of the structure. Distances are from the left top of the band. */
export interface Piece {
  readonly tag: Tag;
  readonly x: number;
  readonly baseline: number;
  readonly line: Line | null;
  readonly style: TextStyle;
  readonly marks?: readonly Mark[];
}

/** A straight line, a line through points, a rectangle or a picture, from the left top of its band. */
export type Mark =
  | {
      readonly kind: 'line';
      readonly points: readonly (readonly [x: number, y: number])[];
      readonly weight: number;
      readonly ink: string;
      /** Lengths of dash and gap; without them the line is solid. */
      readonly dash?: readonly [on: number, off: number];
    }
  | {
      readonly kind: 'rule';
      readonly from: readonly [x: number, y: number];
      readonly to: readonly [x: number, y: number];
      readonly weight: number;
      readonly ink: string;
      readonly dashed?: boolean;
    }
  | {
      readonly kind: 'rectangle';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill?: string;
      readonly outline?: string;
    }
  | {
      readonly kind: 'picture';
      readonly bytes: Uint8Array;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };

/** What stands around a run of bands: a thin frame, or a bar at its left. */
export interface Frame {
  readonly kind: 'box' | 'bar';
}

/** White space that belongs to what surrounds it: the padding of a box. */
export function blankBand(height: number): Band {
  return { gap: 0, height, pieces: [], marks: [], keep: true };
}
