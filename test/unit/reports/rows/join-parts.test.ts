import { describe, expect, it } from '@jest/globals';
import { joinParts } from '../../../../src/reports/rows/join-parts.js';

const join = (rows: readonly number[]) => [...joinParts(rows.length, (part) => rows[part] ?? 0)];

describe('parts that are joined together', () => {
  it.each([
    ['small ones are taken together until there are enough rows', [900, 900, 900, 900], [[0, 1, 2], [3]]],
    ['one that has enough is joined alone', [2000, 5000, 1], [[0], [1], [2]]],
    ['those without rows are left out', [0, 3, 0, 4, 0], [[1, 3]]],
    ['without any rows there are none', [0, 0], []],
  ])('%s', (_, rows, expected) => {
    expect(join(rows)).toEqual(expected);
  });
});
