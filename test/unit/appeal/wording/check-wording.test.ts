import { describe, expect, it } from '@jest/globals';
import { checkWording } from '../../../../src/appeal/wording/check-wording.js';
import { checkedText } from '../../../support/checked-text.js';

/** The rejected appeal that this program began with, from a public forum; the number in it is made up. */
const REJECTED = `Hello, today we received a performance notification stating most of our 4000+ listing have been deactivated due to our VTR falling below 95%.We have been in constant contact with seller support via open cases about this issue ( Current Case ID number 1234567890). Please read the case log. You will find we have been asking for clarity on this issue. We believe our listings have be deactivated in error.

We believe we are following amazon policy. When searching VTR calcuations on amazon. com we find the following:

Please note bullet point #2 as it states “packages that cost less than $10 (including shipping charges) and are shipped in USPS Standard Mail envelopes or USPS First Class Mail envelopes”. Currently approximately 35-45% of all our shipments fall under this category. All selling for $10.00 or less and all shipped USPS first class mail in envelopes.

If we are wrong about this information, please provide more clarity so that we can make the needed changes to bring my account back to active status.

Thank you for your help and clarity.`;

const letter = (text: string) => checkedText(text, { part: 'letter', where: 'the letter', source: null });

describe('the rejected appeal', () => {
  it('breaks the three rules that sank it: it asks for clarity, cites a case log, and shows no shipment', () => {
    const findings = checkWording([letter(REJECTED)]);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['wording-question', 'error'],
      ['wording-case-number', 'error'],
      ['wording-no-shipment', 'error'],
    ]);
    const [asks, cites] = findings.map(({ quote }) => quote);
    expect(asks).toContain('please provide more clarity');
    expect(cites).toContain('read the case log');
  });
});

describe('the wording of several texts', () => {
  it('is told text by text, with the place of each, why, and the mend', () => {
    const texts = [
      checkedText('The template was set. Is that enough for you?', { where: 'actions[1].what' }),
      checkedText('The list was emptied, and it will be kept so.', {
        where: 'actions[2].what',
        source: { file: 'case.yaml', row: 41 },
      }),
    ];
    expect(checkWording(texts)).toEqual([
      expect.objectContaining({ code: 'wording-question', where: 'actions[1].what' }),
      {
        code: 'wording-future-tense',
        severity: 'error',
        where: 'actions[2].what',
        source: { file: 'case.yaml', row: 41 },
        quote: 'and it will be kept',
        why: expect.stringMatching(/\S/),
        mend: expect.stringMatching(/\S/),
      },
    ]);
  });

  it('tells once what letter and answers both say, and each time what the seller wrote twice', () => {
    const asks = 'Why was order 111-1234567-1234567 counted?';
    expect(checkWording([letter(asks), letter(asks)])).toHaveLength(1);
    const owned = [1, 2].map((at) =>
      checkedText(asks, { part: 'caption', where: `exhibits[${at}].caption` }),
    );
    expect(checkWording(owned)).toHaveLength(2);
  });
});
