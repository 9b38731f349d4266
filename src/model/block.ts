import type { Attachment } from './attachment.js';
import type { Picture } from './picture.js';

/**
 * The seam between wording and layout: what a document says, with no fonts, sizes or positions.
 * The document stage produces blocks; the pdf stage draws them; the plain-text renderer prints them.
 */

/**
 * A run of text in one style. `link` is an absolute https address. Text may hold any characters: it is never markup.
 * With `pageOf`, the number of the page of the first heading that begins with those words stands in place of the text;
 * the text is for whoever reads without pages.
 */
export interface Inline {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly link?: string;
  readonly pageOf?: string;
}

/** One column of a table. `weight` is its share of the width; `nowrap` keeps short identifiers on one line where they fit. */
export interface TableColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly weight: number;
  readonly nowrap?: boolean;
}

/** A table whose rows come from data, never through markup. `strong` lists the indexes of rows set in bold (totals, the leading figure). */
export interface TableBlock {
  readonly type: 'table';
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly strong?: readonly number[];
  readonly dense?: boolean;
}

/** One bar. `value` and `high` are on the scale of the chart and for drawing only; `display` is the exact printed figure. */
export interface ChartBar {
  readonly label: string;
  readonly value: number | null;
  readonly high: number | null;
  readonly display: string;
  readonly leads: boolean;
}

/** What bars are measured by. */
export type ChartScale =
  /** A fraction 0–1 against the floor, which stands as a dashed line. */
  | {
      readonly kind: 'rate';
      readonly floor: number;
      readonly floorLabel: string;
      /** What the outlined part of a bar (from `value` to `high`) stands for; printed where there is one. */
      readonly highLabel: string;
      /** Says that the axis does not start at 0; printed where it does not. */
      readonly cutLabel: string;
    }
  /** Percentage points from 0. */
  | { readonly kind: 'points' };

/** Bars on one axis. `alt` says the same in words for whoever cannot see it. */
export interface ChartBlock {
  readonly type: 'chart';
  readonly title: string;
  readonly alt: string;
  readonly scale: ChartScale;
  readonly bars: readonly ChartBar[];
}

/** One line of a rate over days: measured, or projected and then dashed. `rate` is a fraction 0–1 for drawing only; null: a gap. */
export interface ChartSeries {
  readonly label: string;
  readonly dashed: boolean;
  readonly points: readonly { readonly day: string; readonly rate: number | null }[];
}

/** A rate over days against the floor, with days that matter marked. `alt` says the same in words. */
export interface LineChartBlock {
  readonly type: 'line-chart';
  readonly title: string;
  readonly alt: string;
  readonly floor: number;
  readonly floorLabel: string;
  /** Says that the axis does not start at 0; printed where it does not. */
  readonly cutLabel: string;
  readonly series: readonly ChartSeries[];
  /** Vertical lines, each with its words: the day of the fix, the day of the letter. */
  readonly marks: readonly { readonly day: string; readonly label: string }[];
}

/** A picture of an exhibit. */
export interface PictureBlock extends Picture {
  readonly type: 'picture';
  /** What it proves; printed below it, and its words for whoever cannot see it. */
  readonly caption: string;
}

export type Block =
  | {
      readonly type: 'heading';
      readonly level: 1 | 2 | 3;
      readonly inlines: readonly Inline[];
      readonly newPage?: boolean;
    }
  | { readonly type: 'paragraph'; readonly inlines: readonly Inline[]; readonly small?: boolean }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  /** Words quoted verbatim from a source, with the source named below them. */
  | { readonly type: 'quote'; readonly inlines: readonly Inline[]; readonly source: readonly Inline[] }
  /** A framed box that stands out from the text (the request, a note on a contested reading). */
  | { readonly type: 'box'; readonly title: string; readonly paragraphs: readonly (readonly Inline[])[] }
  /** Label and value pairs (seller, notice, window), set as a quiet two-column block; `dense` in small print. */
  | {
      readonly type: 'facts';
      readonly dense?: boolean;
      readonly items: readonly { readonly label: string; readonly value: readonly Inline[] }[];
    }
  | TableBlock
  | ChartBlock
  | LineChartBlock
  | PictureBlock;

/** A whole document ready for layout. */
export interface DocumentContent {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** The day the document is dated (YYYY-MM-DD): also its creation date, so that same input gives same bytes. */
  readonly date: string;
  /** Printed at the foot of each page beside the page number. */
  readonly footer: string;
  /** Printed across each page, or null. */
  readonly watermark: string | null;
  readonly paper: 'LETTER' | 'A4';
  /** Printed in small at the head of the first page, at its two sides. */
  readonly head?: { readonly left: string; readonly right: string };
  /** The colour of headings and their rules, `#rrggbb`, instead of the text's; null: the text's. */
  readonly accent?: string | null;
  readonly blocks: readonly Block[];
  /** Files inside it, beside its pages. */
  readonly attachments?: readonly Attachment[];
}
