import { expect } from '@jest/globals';

/** Processor time in ms, which hardly hangs on what else runs. */
function spent(work: () => unknown): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** Less than this is taken by a collection of garbage too. */
const ALLOWED = 300;

/**
 * Expects four times the work to take about four times as long, with ample slack; what is quadratic takes sixteen times.
 * The least of three is what counts.
 */
export function expectLinear(work: (size: number) => unknown, size: number): void {
  work(Math.ceil(size / 10));
  const least = (many: number): number => Math.min(...[1, 2, 3].map(() => spent(() => work(many))));
  const [one, four] = [least(size), least(4 * size)];
  expect(four).toBeLessThan(9 * one + ALLOWED);
}
