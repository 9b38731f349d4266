import type { ChartBar, ChartBlock, ChartSeries, LineChartBlock } from '../model/block.js';
import { type BlockWording, checkWording, lineOf } from './block-wording.js';

/** Bars without their wording; with a floor they are rates, without one percentage points. */
export interface NamedChart {
  readonly type: 'chart';
  readonly floor: number | null;
  readonly bars: readonly ChartBar[];
}

/** Lines over days without their wording: series and marks go by names, under which a template gives their words. */
export interface NamedLineChart {
  readonly type: 'line-chart';
  readonly floor: number;
  readonly series: readonly (Omit<ChartSeries, 'label'> & { readonly name: string })[];
  readonly marks: readonly { readonly day: string; readonly name: string }[];
  /** Every name that its series and marks may have. */
  readonly words: readonly string[];
}

const titleOf = ({
  paragraphs: [title = '', alt = ''],
}: BlockWording): Pick<ChartBlock, 'title' | 'alt'> => ({
  title,
  alt,
});

/**
 * Bars with their wording: a title, the same in words, and for rates the lines `floor`, `outlined` and `cut`.
 * @throws AppealError `template-invalid` where the wording does not fit the chart.
 */
export function wordChart({ type, floor, bars }: NamedChart, wording: BlockWording): ChartBlock {
  checkWording(wording, 2, floor === null ? [] : ['floor', 'outlined', 'cut']);
  return {
    type,
    ...titleOf(wording),
    scale:
      floor === null
        ? { kind: 'points' }
        : {
            kind: 'rate',
            floor,
            floorLabel: lineOf(wording, 'floor'),
            highLabel: lineOf(wording, 'outlined'),
            cutLabel: lineOf(wording, 'cut'),
          },
    bars,
  };
}

/**
 * Lines over days with their wording: a title, the same in words, `floor`, `cut`, and a line for each series and mark.
 * @throws AppealError `template-invalid` where the wording does not fit the chart.
 */
export function wordLineChart(named: NamedLineChart, wording: BlockWording): LineChartBlock {
  checkWording(wording, 2, ['floor', 'cut', ...named.words]);
  return {
    type: named.type,
    ...titleOf(wording),
    floor: named.floor,
    floorLabel: lineOf(wording, 'floor'),
    cutLabel: lineOf(wording, 'cut'),
    series: named.series.map(({ name, ...series }) => ({ ...series, label: lineOf(wording, name) })),
    marks: named.marks.map(({ name, day }) => ({ day, label: lineOf(wording, name) })),
  };
}
