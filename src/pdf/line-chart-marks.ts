import type { LineChartBlock } from '../model/block.js';
import type { Mark, Piece } from './band.js';
import { CHART_STYLE, chartWords } from './chart-piece.js';
import { type Composer, setLines } from './composer.js';
import type { LinePlot } from './line-plot.js';
import { INK } from './look.js';
import { placeLabels } from './place-labels.js';
import type { Tag } from './tag.js';

/** The days that matter, each as an upright line with its words above the plot. */
export interface MarkedDays {
  /** Where the plot begins below them. */
  readonly top: number;
  readonly pieces: readonly Piece[];
  readonly rules: readonly Mark[];
}

const WIDEST = 0.6;
/** Half the words of the topmost tick stand above the plot where nothing else does. */
const LEAST = 6;
const FROM_LINE = 3;

/** Sets the marks of a chart from the top of its band: words like flags beside the upper ends of their lines. */
export function markDays(
  composer: Composer,
  { marks }: LineChartBlock,
  plot: LinePlot,
  figure: Tag,
): MarkedDays {
  const labels = marks.map(({ day, label }) => {
    const lines = setLines(composer, [{ text: label }], CHART_STYLE, plot.width * WIDEST);
    const width = Math.max(0, ...lines.map((line) => line.width));
    return { at: plot.xOf(day) + FROM_LINE, width, height: lines.length * CHART_STYLE.leading, lines };
  });
  const places = placeLabels(labels, plot).map((place, i) => ({ ...place, height: labels[i]?.height ?? 0 }));
  const top = Math.max(LEAST, ...places.map(({ above, height: own }) => above + own));
  return {
    top,
    pieces: labels.flatMap(({ lines, width }, i): readonly Piece[] => {
      const { x, above, height: own } = places[i] ?? { x: plot.x, above: 0, height: 0 };
      const y = top - above - own;
      // White beneath the words, should the line of another day pass there.
      const ground: Mark = { kind: 'rectangle', x: x - 1, y, width: width + 2, height: own, fill: '#ffffff' };
      return lines.map((line, l) =>
        chartWords(figure, line, x, y + l * CHART_STYLE.leading, l === 0 ? [ground] : undefined),
      );
    }),
    rules: labels.map(({ at }, i): Mark => {
      const { x, above, height: own } = places[i] ?? { x: at, above: 0, height: 0 };
      const upright = at - FROM_LINE;
      // Words moved left would be struck through: their line ends below them.
      const end = top - above - (x < at ? 0 : own);
      return {
        kind: 'rule',
        from: [upright, end],
        to: [upright, top + plot.height],
        weight: 0.5,
        ink: INK.rule,
      };
    }),
  };
}
