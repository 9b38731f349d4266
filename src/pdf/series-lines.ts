import type { ChartSeries } from '../model/block.js';
import type { Mark } from './band.js';
import { INK } from './look.js';

const WEIGHT = 1.5;
/** Short and dense: not to be taken for the long thin dashes of the floor, in black and white either. */
const DOTS = [1.6, 2.4] as const;

type Point = readonly [x: number, y: number];

/** How the line of a series looks, from point to point. */
export function seriesLine(points: readonly Point[], dashed: boolean): Mark {
  return { kind: 'line', points, weight: WEIGHT, ink: INK.bar, ...(dashed ? { dash: DOTS } : {}) };
}

/** A series as lines through its days in order; a day without a rate leaves a gap, and one day alone is a small square. */
export function seriesLines(
  { points, dashed }: Pick<ChartSeries, 'points' | 'dashed'>,
  place: (day: string, rate: number) => Point,
): readonly Mark[] {
  const runs: Point[][] = [[]];
  for (const { day, rate } of points.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)))
    if (rate === null) runs.push([]);
    else runs.at(-1)?.push(place(day, rate));
  return runs.flatMap((run): readonly Mark[] => {
    const [first] = run;
    if (first === undefined) return [];
    if (run.length > 1) return [seriesLine(run, dashed)];
    const [x, y] = first;
    return [{ kind: 'rectangle', x: x - 1, y: y - 1, width: 2, height: 2, fill: INK.bar }];
  });
}
