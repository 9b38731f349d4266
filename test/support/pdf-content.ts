import type {
  Block,
  ChartScale,
  DocumentContent,
  Inline,
  LineChartBlock,
  TableBlock,
} from '../../src/model/block.js';

/** A document with sensible defaults and the given blocks. */
export function aDocument(blocks: readonly Block[], more: Partial<DocumentContent> = {}): DocumentContent {
  return {
    title: 'Appeal of the Valid Tracking Rate',
    author: 'Novelties LLC',
    subject: 'Valid Tracking Rate',
    language: 'en-US',
    date: '2021-08-20',
    footer: 'Novelties LLC, appeal of 20 August 2021',
    watermark: null,
    paper: 'LETTER',
    blocks,
    ...more,
  };
}

/** Plain text as inlines. */
export function plain(text: string): readonly Inline[] {
  return [{ text }];
}

export function aParagraph(text: string): Block {
  return { type: 'paragraph', inlines: plain(text) };
}

export function aHeading(level: 1 | 2 | 3, text: string): Block {
  return { type: 'heading', level, inlines: plain(text) };
}

/** A table of two columns, Order and Amount, with the given rows. */
export function aTable(rows: readonly (readonly string[])[], more: Partial<TableBlock> = {}): TableBlock {
  return {
    type: 'table',
    caption: 'Table 1. Packages',
    columns: [
      { title: 'Order', align: 'left', weight: 3 },
      { title: 'Amount', align: 'right', weight: 1 },
    ],
    rows,
    ...more,
  };
}

/** Bars that are rates, against a floor of 95 %. */
export const RATES: ChartScale = {
  kind: 'rate',
  floor: 0.95,
  floorLabel: 'Floor 95%',
  highLabel: 'Outlined: at best.',
  cutLabel: 'The axis does not start at 0%.',
};

/** Lines over days against a floor of 95 %, with the given series and marks. */
export function aLineChart(more: Partial<LineChartBlock> = {}): LineChartBlock {
  return {
    type: 'line-chart',
    title: 'The rate day by day',
    alt: 'July 1 60%, July 3 97%.',
    floor: 0.95,
    floorLabel: 'Floor 95%',
    cutLabel: 'The axis does not start at 0%.',
    series: [],
    marks: [],
    ...more,
  };
}

/** One block of every type. */
export const EVERY_BLOCK: readonly Block[] = [
  aHeading(1, 'Appeal & request'),
  { type: 'facts', items: [{ label: 'Seller', value: plain('Novelties LLC') }] },
  { type: 'box', title: 'What we ask', paragraphs: [plain('Please restore the listings.')] },
  aHeading(2, 'The rate'),
  {
    type: 'paragraph',
    inlines: [
      { text: 'As ' },
      { text: 'the policy', link: 'https://example.com/policy' },
      { text: ' says, ✓ the rate is ', italic: true },
      { text: '95.81%', bold: true },
      { text: '.' },
    ],
  },
  aTable(
    [
      ['111-1', '4.00'],
      ['Total', '4.00'],
    ],
    { strong: [1] },
  ),
  {
    type: 'chart',
    title: 'The rate under each reading',
    alt: 'As counted 93%, as the clause says 96%; the floor is 95%.',
    scale: RATES,
    bars: [
      { label: 'As counted', value: 0.93, high: 0.93, display: '93.00%', leads: false },
      { label: 'As the clause says', value: 0.96, high: 0.98, display: '96.00–98.00%', leads: true },
      { label: 'Not known', value: null, high: null, display: 'undetermined', leads: false },
    ],
  },
  aLineChart({
    series: [
      {
        label: 'measured',
        dashed: false,
        points: [
          { day: '2021-07-01', rate: 0.6 },
          { day: '2021-07-03', rate: 0.97 },
        ],
      },
    ],
    marks: [{ day: '2021-07-02', label: 'the fix' }],
  }),
  aHeading(3, 'Why'),
  { type: 'list', ordered: true, items: [plain('First.'), plain('Second.')] },
  { type: 'list', ordered: false, items: [plain('A point.')] },
  { type: 'quote', inlines: plain('Sellers must maintain 95%.'), source: plain('Seller Central') },
  { type: 'paragraph', inlines: plain('Small print.'), small: true },
];
