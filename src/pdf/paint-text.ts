import type { Fragment, Line, Link } from './line.js';
import { INK, type TextStyle } from './look.js';
import type { PdfElement } from './pdfkit-door.js';
import { drawMark, drawText, type Pen } from './pen.js';

/** A line in its place on the page. */
export interface PlacedLine {
  readonly line: Line;
  readonly x: number;
  readonly baseline: number;
  readonly style: TextStyle;
}

interface PlacedFragment {
  readonly fragment: Fragment;
  readonly x: number;
  readonly baseline: number;
  readonly style: TextStyle;
}

/** Draws an element's lines on a page: its own text as marked content, each link as a Link element under it. */
export function paintText(pen: Pen, element: PdfElement, lines: readonly PlacedLine[]): void {
  for (const [link, run] of runsOf(lines)) {
    if (link === null) {
      element.add(() => paintRun(pen, run));
    } else paintLink(pen, element, link, run);
  }
}

/**
 * A link over one or more lines of a page. Traps: it must end on the page it is drawn on, for pdfkit notes the page of its
 * annotations when it is flushed; and pdfkit's own link option leaves the annotation without words (PDF/UA 7.18.5-2).
 */
function paintLink(pen: Pen, parent: PdfElement, link: Link, run: readonly PlacedFragment[]): void {
  const { doc } = pen;
  const element = doc.struct('Link', {});
  parent.add(element);
  element.add(() => {
    for (const placed of run) {
      drawText(pen, placed.fragment, placed, placed.style.ink);
      const below = placed.baseline + 1.6;
      const width = visibleWidth(placed.fragment);
      drawMark(
        pen,
        { kind: 'rule', from: [0, 0], to: [width, 0], weight: 0.5, ink: INK.quiet },
        placed.x,
        below,
      );
    }
  });
  for (const { fragment, x, baseline, style } of run) {
    const options = { structParent: element, Contents: new String(link.words) };
    doc.link(x, baseline - style.size, visibleWidth(fragment), style.size * 1.25, link.url, options);
  }
  element.end();
}

/** The width without a space at the end, roughly: a quarter of an em each. */
function visibleWidth(fragment: Fragment): number {
  return fragment.width - (fragment.text.length - fragment.text.trimEnd().length) * fragment.size * 0.26;
}

function paintRun(pen: Pen, run: readonly PlacedFragment[]): void {
  for (const placed of run) drawText(pen, placed.fragment, placed, placed.style.ink);
}

/** The fragments of all lines in order, cut into runs of one link or of none. */
function runsOf(
  lines: readonly PlacedLine[],
): readonly (readonly [Link | null, readonly PlacedFragment[]])[] {
  const runs: [Link | null, PlacedFragment[]][] = [];
  for (const { line, x: start, baseline, style } of lines) {
    let x = start;
    for (const fragment of line.fragments) {
      const last = runs.at(-1);
      if (last && last[0] === fragment.link) last[1].push({ fragment, x, baseline, style });
      else runs.push([fragment.link, [{ fragment, x, baseline, style }]]);
      x += fragment.width;
    }
  }
  return runs;
}
