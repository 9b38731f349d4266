import { describe, expect, it } from '@jest/globals';
import { chooseRows } from '../../../src/app/choose-rows.js';
import type { CausePackages } from '../../../src/model/appeal-exhibits.js';

/** A cause with so many claimed rows and then so many owned ones. */
const cause = (id: string, claimed: number, owned: number): CausePackages => ({
  id,
  number: 1,
  title: id,
  rows: Array.from({ length: claimed + owned }, (_, at) => ({
    cells: [`${id}${at}`],
    // Owned and claimed rows by turns, as days mix them.
    isClaimed: claimed <= owned ? at % 2 === 1 && at < 2 * claimed : at % 2 === 0 || at >= 2 * owned,
  })),
});

const kept = (packageRows: readonly CausePackages[], rows: number): readonly string[] =>
  chooseRows(packageRows, rows).map(
    ({ rows: own }) =>
      `${own.filter(({ isClaimed }) => isClaimed).length} + ${own.filter(({ isClaimed }) => !isClaimed).length}`,
  );

describe('where rows of Exhibit A are left out', () => {
  const causes = [cause('a', 45, 330), cause('b', 162, 0), cause('c', 0, 57)];

  it.each([
    [0, ['0 + 0', '0 + 0', '0 + 0']],
    [1, ['0 + 0', '1 + 0', '0 + 0']],
    [40, ['17 + 3', '17 + 0', '0 + 3']],
    [200, ['45 + 3', '149 + 0', '0 + 3']],
    [300, ['45 + 47', '162 + 0', '0 + 46']],
    [594, ['45 + 330', '162 + 0', '0 + 57']],
  ])('%i rows hold those that the letter claims before the others, and some of each cause', (rows, shown) => {
    expect(kept(causes, rows)).toEqual(shown);
  });

  it('each row more keeps all that were kept before', () => {
    const cells = (rows: number): readonly string[] =>
      chooseRows(causes, rows).flatMap(({ rows: own }) => own.map(({ cells: [id = ''] }) => id));
    let before = new Set<string>();
    for (let rows = 1; rows <= 594; rows++) {
      const now = new Set(cells(rows));
      expect([now.size, [...before].every((cell) => now.has(cell))]).toEqual([rows, true]);
      before = now;
    }
  });

  it('claimed rows stand first within their cause', () => {
    const [first] = chooseRows(causes, 100);
    const marks = first?.rows.map(({ isClaimed }) => isClaimed) ?? [];
    expect(marks.indexOf(false)).toBe(marks.filter(Boolean).length);
  });
});
