import type { LineChartBlock } from '../model/block.js';
import { abbreviateDay } from '../model/local-date.js';
import type { Mark, Piece } from './band.js';
import { CHART_STYLE, chartWords } from './chart-piece.js';
import { type Composer, setLines } from './composer.js';
import type { Line } from './line.js';
import type { LinePlot } from './line-plot.js';
import { INK } from './look.js';
import type { Tag } from './tag.js';

/** What stands around the lines of a chart. */
interface Axes {
  readonly pieces: readonly Piece[];
  readonly marks: readonly Mark[];
}

const AXIS = { kind: 'rule', weight: 0.6, ink: INK.rule } as const;
const FROM_AXIS = 6;

/** Both axes with their ticks, and the floor with its words at its right; `top` is where the field begins in its band. */
export function drawAxes(
  composer: Composer,
  { floor }: LineChartBlock,
  plot: LinePlot,
  figure: Tag,
  top: number,
  floorWords: readonly Line[],
): Axes {
  const { x, width, height, rates, days } = plot;
  const [right, foot] = [x + width, top + height];
  const set = (text: string): readonly Line[] => setLines(composer, [{ text }], CHART_STYLE, 60);
  const half = CHART_STYLE.leading / 2;
  const floorAt = top + plot.downOf(floor);
  // Centred on the floor, but not below the field, where the days stand.
  const wordsHeight = floorWords.length * CHART_STYLE.leading;
  const floorWordsAt = Math.max(0, Math.min(floorAt - wordsHeight / 2, foot + 2 - wordsHeight));
  return {
    pieces: [
      ...rates.ticks.flatMap((tick) =>
        set(`${Math.round(tick * 100)}%`).map((line) =>
          chartWords(figure, line, x - FROM_AXIS - line.width, top + plot.downOf(tick) - half),
        ),
      ),
      ...days.ticks.flatMap((day) =>
        set(abbreviateDay(day)).map((line) =>
          chartWords(figure, line, plot.xOf(day) - line.width / 2, foot + 4),
        ),
      ),
      ...floorWords.map((line, i) =>
        chartWords(figure, line, right + FROM_AXIS, floorWordsAt + i * CHART_STYLE.leading),
      ),
    ],
    marks: [
      { ...AXIS, from: [x, top], to: [x, foot] },
      { ...AXIS, from: [x, foot], to: [right, foot] },
      ...rates.ticks.map((tick): Mark => {
        const y = top + plot.downOf(tick);
        return { ...AXIS, from: [x - 3, y], to: [x, y] };
      }),
      ...days.ticks.map(
        (day): Mark => ({ ...AXIS, from: [plot.xOf(day), foot], to: [plot.xOf(day), foot + 3] }),
      ),
      { ...AXIS, from: [x, floorAt], to: [right, floorAt], dashed: true },
    ],
  };
}
