import { describe, expect, it } from '@jest/globals';
import { isInside } from '../../../src/cli/is-inside.js';

describe('a place', () => {
  it.each([
    ['/home/a/b', '/home/a', true],
    ['/a', '/', true],
    ['/home/ab', '/home/a', false],
    ['/home/a', '/home/a', false],
    ['/', '/', false],
    ['/home', '/home/a', false],
  ])('%s below %s: %s', (place, folder, expected) => {
    expect(isInside(place, folder)).toBe(expected);
  });
});
