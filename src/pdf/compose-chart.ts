import type { ChartBar, ChartBlock } from '../model/block.js';
import type { Band, Mark, Piece } from './band.js';
import { type ChartAxis, pointsAxis, rateAxis } from './chart-axis.js';
import { CHART_STYLE, chartWords, withMarks } from './chart-piece.js';
import { textBands } from './compose-text.js';
import { type Composer, setLines } from './composer.js';
import { type Flow, keepWithNext } from './flow.js';
import { INK, STYLES, type TextStyle } from './look.js';
import { normaliseLine } from './normalise-text.js';
import { stackRow } from './stack-row.js';
import { type Tag, tagUnder } from './tag.js';

/** How much of the width the labels take: the bars of rates are compared with the floor, and so have more room. */
const LABEL_SHARE = { rate: 0.3, points: 0.5 };
const DISPLAY_MOST = 0.27;
const PAD = { rate: 4, points: 2 };
/** Bars without a floor, whose words would stand between, keep away from the title. */
const FROM_TITLE = 4;
const GUTTER = 10;
const BAR = 11;
/** Charts up to this height stay on one page. */
const WHOLE = 520;

/** The strip of a chart in which its bars stand. */
interface Plot {
  readonly x: number;
  readonly width: number;
  readonly axis: ChartAxis;
  /** Where the floor stands, or null where the bars have none. */
  readonly floor: number | null;
}

/** Rates that are all this high are shown on an axis that does not start at 0. */
const CUT_FROM = 0.75;

function axisFor({ scale, bars }: ChartBlock): ChartAxis {
  const values = bars.flatMap(({ value, high }) => [value, high]).filter((one) => one !== null);
  return scale.kind === 'rate' ? rateAxis([scale.floor, ...values], CUT_FROM) : pointsAxis(values);
}

/** Horizontal bars on one axis: label, bar, exact figure; a floor as a dashed line through all of them. */
export function composeChart(composer: Composer, chart: ChartBlock): Flow {
  const alt = normaliseLine(chart.alt) || normaliseLine(chart.title);
  const figure = tagUnder(composer.under, 'Figure', { alt });
  const displays = chart.bars.map((bar) =>
    setLines(composer, [{ text: bar.display }], styleOf(bar), composer.width * DISPLAY_MOST),
  );
  const displayWidth = Math.max(40, ...displays.flat().map((line) => line.width));
  const labelWidth = composer.width * LABEL_SHARE[chart.scale.kind];
  const axis = axisFor(chart);
  const pad = PAD[chart.scale.kind];
  const x = composer.x + labelWidth + GUTTER;
  const width = composer.width - labelWidth - displayWidth - GUTTER * 2;
  const floor = chart.scale.kind === 'rate' ? x + axis.at(chart.scale.floor) * width : null;
  const plot: Plot = { x, width, axis, floor };

  const rows = chart.bars.map((bar, i) => {
    const label = setLines(composer, [{ text: bar.label }], styleOf(bar), labelWidth);
    const side = { tag: figure, style: styleOf(bar) };
    const cells = stackRow(
      [
        { ...side, lines: label, x: composer.x, width: labelWidth, align: 'left' },
        { ...side, lines: displays[i] ?? [], x: x + width + GUTTER, width: displayWidth, align: 'right' },
      ],
      { padTop: pad, padBottom: pad, gap: i === 0 && plot.floor === null ? FROM_TITLE : 0 },
    );
    return cells.map((band, line) =>
      withMarks(band, figure, [
        ...(line === 0 ? barMarks(bar, plot, pad + (styleOf(bar).leading - BAR) / 2) : []),
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

function barMarks(bar: ChartBar, plot: Plot, y: number): readonly Mark[] {
  if (bar.value === null) return [];
  const at = (value: number | null): number => (value === null ? 0 : plot.axis.at(value) * plot.width);
  const high = at(bar.high);
  const value = at(bar.value);
  const marks: Mark[] = [];
  const strip = { kind: 'rectangle', y, height: BAR } as const;
  if (high > value)
    marks.push({ ...strip, x: plot.x + value, width: high - value, fill: '#ffffff', outline: INK.bar });
  if (value > 0) marks.push({ ...strip, x: plot.x, width: value, fill: bar.leads ? INK.bar : INK.paleBar });
  return marks;
}

/** The axis at the left and the floor, through one band. */
function lines({ x, floor }: Plot, height: number): readonly Mark[] {
  const axis: Mark = { kind: 'rule', from: [x, 0], to: [x, height], weight: 0.6, ink: INK.rule };
  if (floor === null) return [axis];
  const upright = { kind: 'rule', from: [floor, 0], to: [floor, height] } as const;
  return [
    axis,
    // White beneath the dashes, so that they show on a dark bar as well.
    { ...upright, weight: 2, ink: '#ffffff' },
    { ...upright, weight: 1, ink: INK.rule, dashed: true },
  ];
}

function floorLabel(composer: Composer, { scale }: ChartBlock, plot: Plot, figure: Tag): readonly Band[] {
  const { floor } = plot;
  if (scale.kind !== 'rate' || floor === null) return [];
  const set = setLines(composer, [{ text: scale.floorLabel }], CHART_STYLE, composer.width * 0.6);
  return set.map((line, i) => {
    const centred = floor - line.width / 2;
    const x = Math.max(composer.x, Math.min(centred, composer.x + composer.width - line.width));
    return {
      gap: i === 0 ? 5 : 0,
      height: CHART_STYLE.leading + (i === set.length - 1 ? 1 : 0),
      pieces: [chartWords(figure, line, x, 0)],
      marks: [],
      keep: true,
    };
  });
}

/** What needs to be said below the axis: that it is cut, and what an outline means. */
function notesOf({ scale, bars }: ChartBlock, axis: ChartAxis): string {
  if (scale.kind !== 'rate') return '';
  const isOpen = bars.some(({ value, high }) => value !== null && (high ?? 0) > value);
  return [...(axis.start > 0 ? [scale.cutLabel] : []), ...(isOpen ? [scale.highLabel] : [])].join(' ');
}

function axisBands(composer: Composer, chart: ChartBlock, plot: Plot, figure: Tag): readonly Band[] {
  const { axis, x: left, width } = plot;
  const marks: Mark[] = [
    { kind: 'rule', from: [left, 0], to: [left + width, 0], weight: 0.6, ink: INK.rule },
  ];
  const pieces = axis.ticks.flatMap((tick): readonly Piece[] => {
    const x = left + axis.at(tick) * width;
    marks.push({ kind: 'rule', from: [x, 0], to: [x, 3], weight: 0.6, ink: INK.rule });
    const text = chart.scale.kind === 'rate' ? `${Math.round(tick * 100)}%` : String(Number(tick.toFixed(3)));
    const [line] = setLines(composer, [{ text }], CHART_STYLE, 40);
    return line ? [chartWords(figure, line, x - line.width / 2, 3)] : [];
  });
  const band: Band = { gap: 0, height: CHART_STYLE.leading + 4, pieces, marks: [], keep: true };
  const notes = textBands(composer, [{ text: notesOf(chart, axis) }], CHART_STYLE, figure, 3);
  return [withMarks(band, figure, marks), ...notes];
}
