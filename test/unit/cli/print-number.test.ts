import { describe, expect, it } from '@jest/globals';
import { readView, viewNumber } from '../../../src/app/view-number.js';
import { printNumber } from '../../../src/cli/print-number.js';

function printed(number: string, carrier: string | null = null): string {
  const view = viewNumber(number, carrier);
  return printNumber(view, readView(view), carrier);
}

describe('a number in words', () => {
  it('has its check digit worked so that it can be added up', () => {
    const lines = printed('9400 1118 9922 3197 4284 97').split('\n');
    const products = lines
      .filter((line) => line.startsWith('    product'))
      .flatMap((line) => line.slice('    product  '.length).match(/\d+/g) ?? [])
      .map(Number);
    expect(products).toHaveLength(21);
    expect(products.reduce((sum, product) => sum + product, 0)).toBe(203);
    expect(lines).toContain('    sum 203, and 7 fills it up to 210');
    expect(lines).toContain('    so the check digit is 7; at place 22 stands 7');
  });

  it('says the place that is wrong, what stands there and what the check asks for, with the mend', () => {
    const text = printed('9400111899223197428498');
    expect(text).toContain('place 22: found 8, the check asks for 7');
    expect(text).toContain('fix: compare the number with the label');
    expect(text).toContain('at place 22 stands 8, which is wrong');
  });

  it.each([
    // By hand, 3 1 7 from the left: 27+8+42+15+7+56+21+8+56+24+5 = 269.
    ['986578788855', 'sum 269 = 24 × 11 + 5', null],
    ['101000000000', '10 is written 0', 'FedEx'],
    ['CP100000025US', '11 − 0 = 11, which is written 5', null],
    ['EA000010100US', '11 − 1 = 10, which is written 0', null],
    ['61299998820821171811', 'counts 92 before the number', 'FedEx'],
    ['1ZXX3150YW44070023', 'counts as  5  5  3', null],
    ['TBA502887274000', 'no check digit of it is published', null],
    ['9261292700768711948021', 'of USPS; also looks like FedEx, UPS', null],
    ['9261292700768711948021', 'of FedEx; also looks like USPS, UPS', 'FedEx SmartPost'],
    ['1Z999AA10123456784', 'it is not one of USPS’s, the carrier named', 'USPS'],
    ['RR473124829CN', 'of a national post (UPU S10)', null],
    ['LTR00123', 'no form that is known here', null],
    ['', 'blank: there is no number', null],
    ['9.40011E+21', 'the digits are gone', null],
    ['94OO111899223197428497', 'place 4: found the letter O, the digit 0 is meant', null],
  ])('of %s says “%s” (%s named)', (number, words, carrier) => {
    expect(printed(number, carrier)).toContain(words);
  });

  it.each([
    ['9400111899223197428497', 'contradicts a claimed envelope'],
    ['1Z999AA10123456784', 'contradicts a claimed envelope'],
    ['RR473124829CN', 'contradicts a claimed envelope'],
    ['LM123456785CA', 'it may be an envelope'],
    ['LTR00123', 'contradicts no envelope'],
    ['9400111899223197428498', 'is open until it is mended'],
  ])('says of %s beside a claimed envelope: “%s”', (number, words) => {
    expect(printed(number)).toContain(words);
  });

  it('never says that a number is valid', () => {
    for (const number of ['9400111899223197428497', '1Z999AA10123456785', 'LTR00123'])
      expect(printed(number)).not.toMatch(/\bvalid\b/);
  });
});
