import { expect, it } from '@jest/globals';
import { plainNotice } from '../../../src/case/plain-notice.js';

it('leaves a mark of HTML that it does not know as it stands', () => {
  expect(plainNotice('a&amp;b &constructor; &toString; c')).toContain('&constructor; &toString;');
});
