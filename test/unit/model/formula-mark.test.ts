import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { writeCsv } from '../../../src/document/write-csv.js';
import { markFormula, unmarkFormula } from '../../../src/model/formula-mark.js';
import { parseTable } from '../../../src/reports/parse-table.js';

/** Texts of what formulas are made of, and of any other characters. */
const anyCell = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '＝',
        '＋',
        '－',
        '＠',
        "'",
        '"',
        ' ',
        '\t',
        '\r',
        '\n',
        ';',
        ',',
        '\u200B',
        'a',
        '1',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/**
 * Whether a spreadsheet would read a formula: its cell, without what it passes over, begins with a sign; so does what follows a
 * place at which another takes the cell apart. Written without a look at how cells are marked.
 */
function isFormula(cell: string): boolean {
  const begins = (text: string): boolean => /^[=+\-@＝＋－＠]/.test(text.replace(/^[\p{Z}\p{Cf}"]+/u, ''));
  return /^[\t\r\n]/.test(cell) || cell.split(/[;\t\r\n]/).some(begins);
}

describe('a formula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\r1', "'\r1"],
    [' =1', "' =1"],
    ['\u200B=1', "'\u200B=1"],
    ['＝1', "'＝1"],
    ['toys;=1', "toys;'=1"],
    ["'=1", "''=1"],
    ['a=b', 'a=b'],
    ['111-0000001-0000001', '111-0000001-0000001'],
    ['2021-07-15', '2021-07-15'],
    ['value 5.00; method “First Class”', 'value 5.00; method “First Class”'],
    ["l'été", "l'été"],
    ['', ''],
  ])('%j is written %j, and read back as it was', (text, marked) => {
    expect(markFormula(text)).toBe(marked);
    expect(unmarkFormula(marked)).toBe(text);
  });

  it('is no written cell, whatever the text; and reading takes the marks off again', () => {
    fc.assert(
      fc.property(anyCell, (text) => {
        const marked = markFormula(text);
        expect(isFormula(marked)).toBe(false);
        expect(unmarkFormula(marked)).toBe(text);
        // Nothing but marks is added, so that a person still recognises the text.
        expect(marked.replaceAll("'", '')).toBe(text.replaceAll("'", ''));
      }),
      { numRuns: 2000 },
    );
  });

  it('comes through a CSV that is written and read', async () => {
    const cells = ['=1', 'a;=1', '"=1"', 'x,\n=1', '\u202E-1'];
    async function* text() {
      yield writeCsv(
        ['h'],
        cells.map((cell) => [cell]),
      );
    }
    const read: string[] = [];
    for await (const batch of parseTable(text(), 'x.csv'))
      read.push(...batch.map(({ cells: [one = ''] }) => one));
    expect(read.slice(1).map(unmarkFormula)).toEqual(cells);
  });
});
