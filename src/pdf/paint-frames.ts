import type { Frame } from './band.js';
import { INK } from './look.js';
import type { Page, PlacedBand } from './paginate.js';
import { drawMark, type Pen } from './pen.js';
import type { Sheet } from './sheet.js';

/** Draws the frame around each run of framed bands of a page; a frame that runs over pages is closed on each of them. */
export function paintFrames(pen: Pen, page: Page, sheet: Sheet): void {
  let run: PlacedBand[] = [];
  for (const placed of [...page, undefined]) {
    const frame = run[0]?.band.frame;
    if (frame && placed?.band.frame !== frame) {
      paintFrame(pen, frame, run, sheet);
      run = [];
    }
    if (placed?.band.frame) run.push(placed);
  }
}

function paintFrame(pen: Pen, frame: Frame, run: readonly PlacedBand[], sheet: Sheet): void {
  const top = run[0]?.y ?? 0;
  const last = run.at(-1);
  const bottom = last ? last.y + last.band.height : top;
  if (frame.kind === 'bar') {
    drawMark(
      pen,
      { kind: 'rectangle', x: sheet.left, y: top, width: 2, height: bottom - top, fill: INK.paleBar },
      0,
      0,
    );
    return;
  }
  // Where a box is divided between pages, its text does not touch the frame.
  const above = run[0]?.band.pieces.length === 0 ? 0 : 7;
  const below = last?.band.pieces.length === 0 ? 0 : 7;
  const box = {
    x: sheet.left,
    y: top - above,
    width: sheet.right - sheet.left,
    height: bottom - top + above + below,
  };
  drawMark(pen, { kind: 'rectangle', ...box, outline: INK.bar }, 0, 0);
}
