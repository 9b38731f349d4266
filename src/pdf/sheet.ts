/** A sheet of paper and the body of text on it, in points from the top left corner. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The sheet of a paper size: margins of an inch at the sides, a little less above, and room for the footer below. */
export function sheetOf(paper: 'LETTER' | 'A4'): Sheet {
  const [width, height] = paper === 'LETTER' ? [612, 792] : [595.28, 841.89];
  const side = paper === 'LETTER' ? 72 : 68;
  return { width, height, left: side, right: width - side, top: 66, bottom: height - 78 };
}
