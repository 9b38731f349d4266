import { describe, expect, it } from '@jest/globals';
import { isDeepJson } from '../../../src/case/is-deep-json.js';

describe('a JSON text', () => {
  it.each([
    ['lists in lists', '['.repeat(101), true],
    ['objects in objects', '{"a":'.repeat(101), true],
    ['brackets closed in texts alone', '["]",'.repeat(101), true],
    ['a hundred lists', `${'['.repeat(100)}${']'.repeat(100)}`, false],
    ['many lists beside one another', `[${'[],'.repeat(1_000)}1]`, false],
    ['brackets in a text', JSON.stringify('[{"\\'.repeat(1_000)), false],
    ['nothing', '', false],
  ])('with %s is told to be too deep: %s', (_, text, deep) => {
    expect(isDeepJson(text)).toBe(deep);
  });
});
