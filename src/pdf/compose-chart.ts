import type { ChartBar, ChartBlock } from '../model/block.js';
import type { Band, Mark, Piece } from './band.js';
import { type ChartAxis, chartAxis } from './chart-axis.js';
import { textBands } from './compose-text.js';
import { type Composer, setLines } from './composer.js';
import { type Flow, keepWithNext } from './flow.js';
import { baselineOf, INK, STYLES, type TextStyle } from './look.js';
import { normaliseLine } from './normalise-text.js';
import { stackRow } from './stack-row.js';
import { type Tag, tagUnder } from './tag.js';

const LABEL_SHARE = 0.3;
const DISPLAY_MOST = 0.27;
const GUTTER = 10;
const BAR = 11;
/** Charts up to this height stay on one page. */
const WHOLE = 520;

/** The strip of a chart in which its bars stand. */
interface Plot {
  readonly x: number;
  readonly width: number;
  readonly axis: ChartAxis;
  readonly floor: number;
}

/** Horizontal bars on one axis: label, bar, exact figure; the floor as a dashed line through all of them. */
export function composeChart(composer: Composer, chart: ChartBlock): Flow {
  const alt = normaliseLine(chart.alt) || normaliseLine(chart.title);
  const figure = tagUnder(composer.under, 'Figure', { alt });
  const displays = chart.bars.map((bar) =>
    setLines(composer, [{ text: bar.display }], styleOf(bar), composer.width * DISPLAY_MOST),
  );
  const displayWidth = Math.max(40, ...displays.flat().map((line) => line.width));
  const labelWidth = composer.width * LABEL_SHARE;
  const axis = chartAxis(chart);
  const x = composer.x + labelWidth + GUTTER;
  const width = composer.width - labelWidth - displayWidth - GUTTER * 2;
  const plot: Plot = { x, width, axis, floor: x + axis.at(chart.floor) * width };

  const rows = chart.bars.map((bar, i) => {
    const label = setLines(composer, [{ text: bar.label }], styleOf(bar), labelWidth);
    const side = { tag: figure, style: styleOf(bar) };
    const cells = stackRow(
      [
        { ...side, lines: label, x: composer.x, width: labelWidth, align: 'left' },
        { ...side, lines: displays[i] ?? [], x: x + width + GUTTER, width: displayWidth, align: 'right' },
      ],
      { padTop: 4, padBottom: 4 },
    );
    return cells.map((band, line) =>
      withMarks(band, figure, [
        ...(line === 0 ? barMarks(bar, plot, 4 + (styleOf(bar).leading - BAR) / 2) : []),
        ...lines(plot, band.height),
      ]),
    );
  });
  const title = textBands(composer, [{ text: chart.title }], STYLES.caption, tagUnder(composer.under, 'P'));
  const bands = [
    ...keepWithNext(title),
    ...keepWithNext(floorLabel(composer, chart, plot, figure)),
    ...rows.flat(),
    ...axisBands(composer, chart, plot, figure),
  ];
  const held = bands.reduce((sum, band) => sum + band.height, 0) <= WHOLE ? keepWithNext(bands) : bands;
  return { before: 10, after: 14, bands: [...held.slice(0, -1), ...bands.slice(-1)] };
}

function styleOf(bar: ChartBar): TextStyle {
  return bar.leads ? STYLES.barLeads : STYLES.barLabel;
}

/** Marks that belong to the figure; the band's own text stays above them. */
function withMarks(band: Band, tag: Tag, marks: readonly Mark[]): Band {
  const shapes: Piece = { tag, x: 0, baseline: 0, line: null, style: STYLES.tick, marks };
  return { ...band, pieces: [shapes, ...band.pieces] };
}

function barMarks(bar: ChartBar, plot: Plot, y: number): readonly Mark[] {
  if (bar.rate === null) return [];
  const at = (value: number | null): number => (value === null ? 0 : plot.axis.at(value) * plot.width);
  const high = at(bar.high);
  const rate = at(bar.rate);
  const marks: Mark[] = [];
  const strip = { kind: 'rectangle', y, height: BAR } as const;
  if (high > rate)
    marks.push({ ...strip, x: plot.x + rate, width: high - rate, fill: '#ffffff', outline: INK.bar });
  if (rate > 0) marks.push({ ...strip, x: plot.x, width: rate, fill: bar.leads ? INK.bar : INK.paleBar });
  return marks;
}

/** The axis at the left and the floor, through one band. */
function lines(plot: Plot, height: number): readonly Mark[] {
  return [
    { kind: 'rule', from: [plot.x, 0], to: [plot.x, height], weight: 0.6, ink: INK.rule },
    // White beneath the dashes, so that they show on a dark bar as well.
    { kind: 'rule', from: [plot.floor, 0], to: [plot.floor, height], weight: 2, ink: '#ffffff' },
    { kind: 'rule', from: [plot.floor, 0], to: [plot.floor, height], weight: 1, ink: INK.rule, dashed: true },
  ];
}

function floorLabel(composer: Composer, chart: ChartBlock, plot: Plot, figure: Tag): readonly Band[] {
  const style = STYLES.tick;
  const set = setLines(composer, [{ text: chart.floorLabel }], style, composer.width * 0.6);
  return set.map((line, i) => {
    const centred = plot.floor - line.width / 2;
    const x = Math.max(composer.x, Math.min(centred, composer.x + composer.width - line.width));
    const piece: Piece = { tag: figure, x, baseline: baselineOf(style), line, style };
    return {
      gap: i === 0 ? 5 : 0,
      height: style.leading + (i === set.length - 1 ? 1 : 0),
      pieces: [piece],
      marks: [],
      keep: true,
    };
  });
}

function axisBands(composer: Composer, chart: ChartBlock, plot: Plot, figure: Tag): readonly Band[] {
  const style = STYLES.tick;
  const marks: Mark[] = [
    { kind: 'rule', from: [plot.x, 0], to: [plot.x + plot.width, 0], weight: 0.6, ink: INK.rule },
  ];
  const pieces = plot.axis.ticks.flatMap((tick): readonly Piece[] => {
    const x = plot.x + plot.axis.at(tick) * plot.width;
    marks.push({ kind: 'rule', from: [x, 0], to: [x, 3], weight: 0.6, ink: INK.rule });
    const [line] = setLines(composer, [{ text: `${Math.round(tick * 100)}%` }], style, 40);
    return line ? [{ tag: figure, x: x - line.width / 2, baseline: 3 + baselineOf(style), line, style }] : [];
  });
  const axis = withMarks({ gap: 0, height: style.leading + 4, pieces, marks: [], keep: true }, figure, marks);
  const notes = [
    ...(plot.axis.start > 0 ? [`The axis starts at ${Math.round(plot.axis.start * 100)}%, not at 0%.`] : []),
    ...(chart.highLabel === undefined ? [] : [chart.highLabel]),
  ].join(' ');
  return [axis, ...textBands(composer, [{ text: notes }], style, figure, 3)];
}
