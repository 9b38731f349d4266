import { describe, expect, it } from '@jest/globals';
import { checkQuotes } from '../../../src/verification/check-quotes.js';
import type { QuotablePassage } from '../../../src/verification/quotable-passages.js';

const passage = (over: Partial<QuotablePassage>): QuotablePassage => ({
  words: 'cost less than $10',
  source: 'Seller Central, page G1, 2021',
  clause: 'small-flat',
  title: 'Small/Flat shipments',
  edition: '2021-04-05',
  spelled: 'April 5, 2021',
  ...over,
});
const LATER = passage({ words: 'cost less than $20', edition: '2022-07-25', spelled: 'July 25, 2022' });
const PASSAGES = [passage({}), passage({ words: 'and are shipped' }), LATER];
const UNDER = 'Small/Flat shipments, in force since April 5, 2021';
const SOURCE = 'Seller Central, page G1, 2021';

describe('a quotation', () => {
  it.each([
    ['in the words of its edition', UNDER, `“cost less than $10” ${SOURCE}`, null],
    [
      'with breaks where the page has them',
      UNDER,
      `“cost less\nthan $1 0” Seller Cen tral, page G1, 2021`,
      null,
    ],
    ['of two passages', UNDER, `“cost less than $10” “and are shipped” ${SOURCE}`, null],
    [
      'that another follows on the next page',
      UNDER,
      `“cost less than $10” ${SOURCE} “and are shipped” ${SOURCE}`,
      null,
    ],
    ['in other words', UNDER, `“cost less than $15” ${SOURCE}`, 'the catalogue holds no such words'],
    ['in fewer words', UNDER, `“cost less than” ${SOURCE}`, 'the catalogue holds no such words'],
    ['with words after it', UNDER, `“and are shipped” ${SOURCE} or so`, 'the catalogue holds no such words'],
    [
      'of words of another edition',
      UNDER,
      `“cost less than $20” ${SOURCE}`,
      'the catalogue holds no such words',
    ],
    ['of any edition where the heading names none', 'The metric', `“cost less than $20” ${SOURCE}`, null],
    [
      'of another source',
      UNDER,
      '“cost less than $10” Seller Forums, 2021',
      'the source named below them is not the one that the catalogue names',
    ],
  ])('%s', (_, under, text, why) => {
    expect(checkQuotes([{ under, text }], PASSAGES).strange.map((one) => one.why)).toEqual(
      why === null ? [] : [why],
    );
  });
});
