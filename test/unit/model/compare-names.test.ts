import { describe, expect, it } from '@jest/globals';
import { compareNames } from '../../../src/model/compare-names.js';

describe('names of files', () => {
  it.each([
    [['confirm-1.txt', 'confirm-2.txt', 'confirm-10.txt']],
    [['2021-7/a2', '2021-07/a10', '2021-10/a1']],
    [['B.txt', 'a.txt', 'ä.txt']],
    [['1', '1a', '2', 'a', 'a1', 'a01b', 'a1b', 'a2']],
    [['n-9007199254740992', 'n-9007199254740993', 'n-10000000000000000000000']],
  ])('stand by their numbers, then by their code units: %j', (names) => {
    expect(names.toReversed().toSorted(compareNames)).toEqual(names);
    for (const a of names)
      for (const b of names) expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) + 0);
  });
});
