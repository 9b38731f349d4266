import { describe, expect, it } from '@jest/globals';
import { contrastOnWhite, tellColorFault } from '../../../src/model/accent-color.js';

describe('the contrast of a colour on white', () => {
  it.each([
    ['#000000', 21],
    ['#ffffff', 1],
    // Failure F83 and the understanding documents of WCAG take #767676 as the lightest grey that passes.
    ['#767676', 4.54],
    ['#777777', 4.48],
  ])('of %s is that of WCAG', (color, ratio) => {
    expect(contrastOnWhite(color)).toBeCloseTo(ratio, 2);
  });

  it('decides at 4.5 : 1', () => {
    expect(tellColorFault('#767676')).toBeNull();
    expect(tellColorFault('#777777')).toContain('4.47 : 1');
    expect(tellColorFault('#1A3C6E')).toBeNull();
    for (const text of ['1a3c6e', '#fff', '#1a3c6e80', 'red', ''])
      expect(tellColorFault(text)).toContain('such as');
  });
});
