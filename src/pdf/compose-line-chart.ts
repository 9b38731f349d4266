import type { LineChartBlock } from '../model/block.js';
import type { Band } from './band.js';
import { CHART_STYLE, withMarks } from './chart-piece.js';
import { textBands } from './compose-text.js';
import { type Composer, setLines } from './composer.js';
import { type Flow, keepWithNext } from './flow.js';
import { drawAxes } from './line-chart-axes.js';
import { markDays } from './line-chart-marks.js';
import { linePlot } from './line-plot.js';
import { STYLES } from './look.js';
import { normaliseLine } from './normalise-text.js';
import { seriesLine, seriesLines } from './series-lines.js';
import { stackRow } from './stack-row.js';
import { type Tag, tagUnder } from './tag.js';

/** Room at the left for `100%`, and at the right for the words of the floor and half the last day. */
const LEFT = 34;
const RIGHT = { least: 22, most: 90, gutter: 6 };
const BELOW = CHART_STYLE.leading + 6;
const SAMPLE = { width: 24, gutter: 8 };

/**
 * A rate over days: the floor as a thin dashed line, measured rates solid, projected ones dotted, days that matter as
 * upright lines with their words above, and below it what each line is. Nothing is set where there is no day.
 */
export function composeLineChart(composer: Composer, chart: LineChartBlock): Flow {
  const alt = normaliseLine(chart.alt) || normaliseLine(chart.title);
  const figure = tagUnder(composer.under, 'Figure', { alt });
  const floorWords = setLines(composer, [{ text: chart.floorLabel }], CHART_STYLE, RIGHT.most);
  const right = Math.max(RIGHT.least, ...floorWords.map(({ width }) => width + RIGHT.gutter));
  const plot = linePlot(chart, composer.x + LEFT, composer.width - LEFT - right);
  if (plot === null) return { before: 0, after: 0, bands: [] };
  const { top, ...marked } = markDays(composer, chart, plot, figure);
  const axes = drawAxes(composer, chart, plot, figure, top, floorWords);
  const field: Band = {
    gap: 4,
    height: top + plot.height + BELOW,
    pieces: [...axes.pieces, ...marked.pieces],
    marks: [],
    keep: true,
  };
  const drawn = withMarks(field, figure, [
    ...axes.marks,
    ...marked.rules,
    ...chart.series.flatMap((series) =>
      seriesLines(series, (day, rate) => [plot.xOf(day), top + plot.downOf(rate)]),
    ),
  ]);
  const title = textBands(composer, [{ text: chart.title }], STYLES.caption, tagUnder(composer.under, 'P'));
  const bands = [...title, drawn, ...legend(composer, chart, plot.rates.start > 0, figure)];
  return { before: 10, after: 14, bands: [...keepWithNext(bands.slice(0, -1)), ...bands.slice(-1)] };
}

/** What each line is, beside a piece of it; and that the axis is cut, where it is. */
function legend(composer: Composer, chart: LineChartBlock, isCut: boolean, figure: Tag): readonly Band[] {
  const indent = SAMPLE.width + SAMPLE.gutter;
  const width = composer.width - LEFT - indent;
  const x = composer.x + LEFT;
  const series = chart.series.flatMap(({ label, dashed }) => {
    const lines = setLines(composer, [{ text: label }], CHART_STYLE, width);
    const cell = { tag: figure, lines, style: CHART_STYLE, x: x + indent, width, align: 'left' } as const;
    const y = CHART_STYLE.leading / 2;
    const sample = seriesLine(
      [
        [x, y],
        [x + SAMPLE.width, y],
      ],
      dashed,
    );
    return stackRow([cell], { gap: 1 }).map((band, i) =>
      i === 0 ? withMarks(band, figure, [sample]) : band,
    );
  });
  const inner: Composer = { ...composer, x, width: composer.width - LEFT };
  const note = isCut ? textBands(inner, [{ text: chart.cutLabel }], CHART_STYLE, figure, 2) : [];
  return [...series, ...note];
}
