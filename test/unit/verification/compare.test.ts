import { describe, expect, it } from '@jest/globals';
import { compareRows } from '../../../src/verification/compare-rows.js';
import { compareValues } from '../../../src/verification/compare-values.js';

describe('values of two JSON files', () => {
  const paths = (then: unknown, now: unknown, knows = true): readonly string[] =>
    [...compareValues('analysis.json', then, now, knows)].map(
      ({ path, was, now: is }) => `${path}: ${was} → ${is}`,
    );

  it.each([
    ['the same', { a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] }, []],
    ['a number', { a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }, ['a[1].b: 2 → 3']],
    ['a text for a number', { rate: '0.95' }, { rate: 0.95 }, ['rate: "0.95" → 0.95']],
    ['an entry more', { a: [1] }, { a: [1, 2] }, ['a[1]: null → 2']],
    ['an entry less', { a: [1, 2] }, { a: [1] }, ['a[1]: 2 → null']],
    ['a list for an object', { a: [] }, { a: {} }, ['a: [] → {}']],
    ['null', { a: null }, { a: { b: 1 } }, ['a: null → {"b":1}']],
    ['a key with signs', { 'a b': 1 }, { 'a b': 2 }, ['["a b"]: 1 → 2']],
  ])('%s', (_, then, now, told) => {
    expect(paths(then, now)).toEqual(told);
  });

  it('a key that is new is none where the packet was too early to tell it', () => {
    expect(paths({}, { a: 1 })).toEqual(['a: null → 1']);
    expect(paths({}, { a: 1 }, false)).toEqual([]);
    expect(paths({ a: 1 }, {}, false)).toEqual(['a: 1 → null']);
  });
});

describe('rows of two tables', () => {
  const row = (line: number, cells: Readonly<Record<string, string>>) => ({ line, cells });
  const told = (...given: Parameters<typeof compareRows>): readonly string[] =>
    [...compareRows(...given)].map(({ row: line, column, message }) => `${line} ${column}: ${message}`);
  const A = { id: 'A', field: 'carrier', value: '1' };

  it('are told by line and column, also where rows are missing before them', () => {
    const then = [row(2, { ...A, id: 'B', value: '2' })];
    const now = [row(2, A), row(3, { ...A, id: 'B', value: '3' })];
    expect(told('fixes.csv', [then, now], ['id', 'field'], true)).toEqual([
      '2 value: B, carrier: "2" in the packet, "3" recomputed',
      'undefined undefined: the row of A, carrier is recomputed, and missing in the packet',
    ]);
  });

  it('are told where the packet alone has one, and of rows with one name each by its turn', () => {
    const then = [row(2, A), row(3, { ...A, value: '7' })];
    expect(told('fixes.csv', [then, [row(2, A)]], ['id', 'field'], true)).toEqual([
      '3 undefined: the row of A, carrier is in the packet alone',
    ]);
  });

  it('a column that is new is none where the packet was too early to have it', () => {
    const pair = [[row(2, A)], [row(2, { ...A, more: 'x' })]] as const;
    expect(told('fixes.csv', pair, ['id'], false)).toEqual([]);
    expect(told('fixes.csv', pair, ['id'], true)).toEqual([
      '2 more: A: no such column in the packet, "x" recomputed',
    ]);
  });
});
