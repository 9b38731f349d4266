import { describe, expect, it } from '@jest/globals';
import { mendAnswer, mendLetter } from '../../../../src/appeal/wording/mend-length.js';
import type { Appeal } from '../../../../src/model/appeal.js';

const appealOf = (what: string, categories = 1): Pick<Appeal, 'causes' | 'categories' | 'pictures'> => {
  const step = { status: 'done', what, measure: null };
  const causes = [{ actions: [step], prevention: [] }];
  const parts: unknown = { causes, categories: Array.from({ length: categories }), pictures: { printed: 0 } };
  return parts as Pick<Appeal, 'causes' | 'categories' | 'pictures'>;
};

describe('what is too long', () => {
  it('is mended by shorter texts only where the texts of the seller are long enough', () => {
    const own = 'x'.repeat(500);
    expect(mendAnswer(`${own} and 200 more`, 300, appealOf(own))).toContain('shorten your texts');
    expect(mendAnswer('y'.repeat(500), 300, appealOf(own))).toContain('0 characters of it');
    expect(mendLetter('pages', appealOf('x'.repeat(9000)))).toContain('can be shortened');
  });

  it('is put down to its categories where they are many, and never to short texts', () => {
    const mend = mendLetter('pages', appealOf('Short.', 24));
    expect(mend).toContain('its 24 categories');
    expect(mend).not.toContain('shortened');
  });

  it('in bytes is not put down to texts at all', () => {
    expect(mendLetter('bytes', appealOf('x'.repeat(9000)))).not.toContain('texts');
  });
});
