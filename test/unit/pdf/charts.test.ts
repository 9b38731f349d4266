import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Block, LineChartBlock } from '../../../src/model/block.js';
import { addDays, daysBetween } from '../../../src/model/local-date.js';
import type { Band, Mark } from '../../../src/pdf/band.js';
import { pointsAxis, rateAxis } from '../../../src/pdf/chart-axis.js';
import { composeBlock } from '../../../src/pdf/compose-block.js';
import type { Composer } from '../../../src/pdf/composer.js';
import { placeLabels } from '../../../src/pdf/place-labels.js';
import { renderPdf } from '../../../src/pdf/render-pdf.js';
import { seriesLines } from '../../../src/pdf/series-lines.js';
import { timeAxis } from '../../../src/pdf/time-axis.js';
import { openTypesetter } from '../../../src/pdf/typesetter.js';
import { collectUnprintable } from '../../../src/pdf/unprintable.js';
import { aDocument, aLineChart } from '../../support/pdf-content.js';
import { testFonts } from '../../support/pdf-fonts.js';
import { readPdf } from '../../support/pdf-reading.js';

const [LEFT, WIDTH] = [72, 468];
/** Every letter half an em wide, and every letter known. */
const COMPOSER: Composer = {
  typesetter: openTypesetter(
    (_, text) => text.length / 2,
    () => true,
    collectUnprintable(),
  ),
  x: LEFT,
  width: WIDTH,
  height: 648,
  under: { role: 'Document', parent: null },
};

const bandsOf = (block: Block): readonly Band[] => composeBlock(COMPOSER, block).bands;
const marksOf = (bands: readonly Band[]): readonly Mark[] =>
  bands.flatMap(({ pieces, marks }) => [...marks, ...pieces.flatMap((piece) => piece.marks ?? [])]);

/** The corners of everything that a mark covers. */
function cornersOf(mark: Mark): readonly (readonly [number, number])[] {
  if (mark.kind === 'line') return mark.points;
  if (mark.kind === 'rule') return [mark.from, mark.to];
  return [
    [mark.x, mark.y],
    [mark.x + mark.width, mark.y + mark.height],
  ];
}

const day = fc.integer({ min: 0, max: 140 }).map((count) => addDays('2021-01-01', count));
const rate = fc.option(fc.double({ min: -0.5, max: 1.5, noNaN: true }), { freq: 6 });
const words = fc.constantFrom(
  'the fix',
  'this letter',
  'the first change that was made and proved',
  '',
  'W'.repeat(150),
);
const anyLineChart: fc.Arbitrary<LineChartBlock> = fc
  .record({
    series: fc.array(
      fc.record({
        label: words,
        dashed: fc.boolean(),
        points: fc.array(fc.record({ day, rate }), { maxLength: 90 }),
      }),
      { maxLength: 3 },
    ),
    marks: fc.array(fc.record({ day, label: words }), { maxLength: 4 }),
    floor: fc.double({ min: 0, max: 1, noNaN: true }),
    floorLabel: words,
  })
  .map((more) => aLineChart(more));

describe('a chart of a rate over days', () => {
  it('keeps everything within its width and height, whatever days and rates it is given', () => {
    fc.assert(
      fc.property(anyLineChart, (chart) => {
        for (const band of bandsOf(chart)) {
          for (const [x, y] of marksOf([band]).flatMap(cornersOf)) {
            expect(x).toBeGreaterThanOrEqual(LEFT - 0.01);
            expect(x).toBeLessThanOrEqual(LEFT + WIDTH + 0.01);
            expect(y).toBeGreaterThanOrEqual(-1.01);
            expect(y).toBeLessThanOrEqual(band.height + 1.01);
          }
          for (const { x, baseline, line } of band.pieces) {
            if (line === null) continue;
            expect(x).toBeGreaterThanOrEqual(LEFT - 0.01);
            expect(x + line.width).toBeLessThanOrEqual(LEFT + WIDTH + 0.01);
            expect(baseline).toBeGreaterThan(0);
            expect(baseline).toBeLessThanOrEqual(band.height);
          }
        }
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  it('covers no words with other words', () => {
    fc.assert(
      fc.property(anyLineChart, (chart) => {
        for (const { pieces } of bandsOf(chart)) {
          const set = pieces.flatMap(({ x, baseline, line }) =>
            line === null ? [] : [{ x, baseline, width: line.width }],
          );
          for (const [i, one] of set.entries())
            for (const other of set.slice(i + 1)) {
              const beside = one.x + one.width <= other.x + 0.01 || other.x + other.width <= one.x + 0.01;
              expect(beside || Math.abs(one.baseline - other.baseline) > 6).toBe(true);
            }
        }
      }),
      { numRuns: 150, seed: 4 },
    );
  });

  it('stays on one page, and sets nothing where it has no day', () => {
    const chart = aLineChart({ marks: [{ day: '2021-08-20', label: 'a day' }] });
    const bands = bandsOf(chart);
    expect(bands.slice(0, -1).every(({ keep }) => keep)).toBe(true);
    expect(bands.reduce((sum, band) => sum + band.height, 0)).toBeLessThan(180);
    expect(bandsOf(aLineChart())).toEqual([]);
  });

  it('draws what is projected otherwise than what is measured and than the floor, in form and not in ink alone', () => {
    const points = [
      { day: '2021-08-01', rate: 0.6 },
      { day: '2021-08-09', rate: 0.9 },
    ];
    const [measured, projected] = [false, true].map(
      (dashed) => seriesLines({ points, dashed }, () => [0, 0])[0],
    );
    expect(measured).not.toHaveProperty('dash');
    expect(projected).toHaveProperty('dash');
    const floors = marksOf(bandsOf(aLineChart({ series: [{ label: '', dashed: true, points }] }))).filter(
      (mark) => mark.kind === 'rule' && mark.dashed === true,
    );
    expect(floors).toHaveLength(1);
  });

  it.each([
    ['no gap', [0.5, 0.6, 0.7], ['line of 3']],
    ['a gap', [0.5, 0.6, null, 0.7, 0.8], ['line of 2', 'line of 2']],
    ['a day alone', [0.5, null, 0.7, 0.8], ['rectangle', 'line of 2']],
    ['gaps at the ends', [null, 0.5, 0.6, null], ['line of 2']],
    ['nothing but gaps', [null, null], []],
  ])('with %s is drawn as such', (_, rates, expected) => {
    const points = rates.map((one, i) => ({ day: addDays('2021-08-01', i), rate: one }));
    const marks = seriesLines({ points, dashed: false }, () => [0, 0]);
    expect(marks.map((mark) => (mark.kind === 'line' ? `line of ${mark.points.length}` : mark.kind))).toEqual(
      expected,
    );
  });

  it('takes its days in order, however they are listed', () => {
    const points = ['2021-08-03', '2021-08-01', '2021-08-02'].map((one) => ({ day: one, rate: 0.5 }));
    const [mark] = seriesLines({ points, dashed: false }, (one) => [daysBetween('2021-08-01', one), 0]);
    expect(mark).toMatchObject({
      points: [
        [0, 0],
        [1, 0],
        [2, 0],
      ],
    });
  });

  it('gives the same bytes each time, is read out by its words, and is all marked', async () => {
    const content = aDocument(fc.sample(anyLineChart, { numRuns: 5, seed: 9 }));
    const [one, two] = [await renderPdf(content, testFonts()), await renderPdf(content, testFonts())];
    expect(Buffer.from(one.bytes).equals(Buffer.from(two.bytes))).toBe(true);
    const reading = await readPdf(one.bytes);
    expect(reading.alts).toContain('July 1 60%, July 3 97%.');
    expect(reading.unmarked.concat(reading.orphans)).toEqual([]);
  });
});

describe('an axis of days', () => {
  it.each([
    [10, 1],
    [20, 2],
    [30, 7],
    [61, 7],
    [90, 14],
    [120, 14],
    [400, 56],
  ])('over %i days has a tick every %i', (days, step) => {
    const axis = timeAxis(['2021-01-01', addDays('2021-01-01', days)], 11);
    expect(axis?.ticks.slice(0, 2)).toEqual(['2021-01-01', addDays('2021-01-01', step)]);
    expect(axis?.ticks.length).toBeLessThanOrEqual(11);
  });

  it('of one day has that day at its start, and of none is none', () => {
    expect(timeAxis(['2021-01-01'], 5)?.ticks).toEqual(['2021-01-01']);
    expect(timeAxis(['2021-01-01'], 5)?.at('2021-01-01')).toBe(0);
    expect(timeAxis([], 5)).toBeNull();
  });
});

describe('an axis of figures', () => {
  it.each([
    [[0.5946, 0.95], 0.75, 0, 1],
    [[0.93, 0.95], 0.75, 0.8, 1],
    [[0.61, 0.95], 0, 0.5, 1],
    [[1, 1], 0, 0.8, 1],
    [[0.05], 0, 0, 1],
  ])('of the rates %j, cut from %f, goes from %f', (values, cutFrom, start, end) => {
    expect(rateAxis(values, cutFrom)).toMatchObject({ start, end });
  });

  it.each([
    [[30.4, 7.48], 40, 10],
    [[100], 100, 20],
    [[0.17], 0.2, 0.05],
    [[6], 6, 1],
    [[2.9], 3, 0.5],
    [[], 0.01, 0.002],
  ])('of the points %j ends at %f in steps of %f', (values, end, step) => {
    const axis = pointsAxis(values);
    expect(axis.end).toBeCloseTo(end, 9);
    expect((axis.ticks[1] ?? 0) - (axis.ticks[0] ?? 0)).toBeCloseTo(step, 9);
    expect(axis.start).toBe(0);
  });
});

describe('bars of percentage points', () => {
  const bars = [
    { label: '1. One cause', value: 30.4, high: null, display: '30.40', leads: false },
    { label: '2. Another', value: 7.48, high: null, display: '7.48', leads: false },
  ];
  const bands = bandsOf({ type: 'chart', title: 'Causes', alt: 'Causes', scale: { kind: 'points' }, bars });

  it('are as long as their points, and have no floor', () => {
    const marks = marksOf(bands);
    const lengths = marks.flatMap((mark) => (mark.kind === 'rectangle' ? [mark.width] : []));
    expect(lengths).toHaveLength(2);
    expect((lengths[0] ?? 0) / (lengths[1] ?? 1)).toBeCloseTo(30.4 / 7.48, 6);
    expect(marks.some((mark) => mark.kind === 'rule' && mark.dashed === true)).toBe(false);
  });

  it('print their exact figures and a plain axis', () => {
    const printed = bands.flatMap(({ pieces }) =>
      pieces.map(({ line }) => (line?.fragments ?? []).map(({ text }) => text).join('')),
    );
    expect(printed).toEqual(expect.arrayContaining(['30.40', '7.48', '0', '10', '40']));
    expect(printed.join()).not.toContain('%');
  });
});

describe('labels above a plot', () => {
  const plot = { x: 0, width: 100 };
  it.each([
    [
      'far apart stand beside each other',
      [
        [0, 30],
        [60, 30],
      ],
      [
        [0, 0],
        [60, 0],
      ],
    ],
    [
      'that would cover each other stand over each other, the left one higher',
      [
        [0, 60],
        [40, 30],
      ],
      [
        [0, 10],
        [40, 0],
      ],
    ],
    [
      'of one day stand over each other',
      [
        [10, 30],
        [10, 30],
      ],
      [
        [10, 0],
        [10, 10],
      ],
    ],
    ['that would leave it move left', [[90, 40]], [[60, 0]]],
  ] as const)('%s', (_, labels, expected) => {
    const places = placeLabels(
      labels.map(([at, width]) => ({ at, width, height: 10 })),
      plot,
    );
    expect(places.map(({ x, above }) => [x, above])).toEqual(expected);
  });
});
