import { describe, expect, it } from '@jest/globals';
import { rememberCells } from '../../../src/reports/remember-cells.js';

describe('the memory of a column', () => {
  it('gives back what a cell came to', () => {
    const memory = rememberCells();
    expect(memory.recall(' US ')).toBeUndefined();
    memory.remember(' US ', 'US');
    expect(memory.recall(' US ')).toBe('US');
  });

  it('is given up where cells do not come again, and kept where they do', () => {
    const [unique, repeating] = [rememberCells(), rememberCells()];
    for (let at = 0; at < 500; at++) {
      unique.remember(`111-${at}`, `111-${at}`);
      const day = `day ${at % 60}`;
      if (repeating.recall(day) === undefined) repeating.remember(day, day);
    }
    expect(unique.recall('111-3')).toBeUndefined();
    expect(repeating.recall('day 59')).toBe('day 59');
  });
});
