import { describe, expect, it } from '@jest/globals';
import { printReadiness } from '../../../src/cli/print-readiness.js';
import { wrapLines } from '../../../src/cli/wrap-lines.js';
import type { OpenItem, Readiness } from '../../../src/model/readiness.js';

const item = (over: Partial<OpenItem>): OpenItem => ({
  kind: 'issue',
  code: 'cell-unreadable',
  message: 'found "x", expected an amount',
  mend: null,
  package: null,
  packages: null,
  ...over,
});

const readiness = (items: readonly OpenItem[]): Readiness => ({
  formatVersion: 1,
  asOf: '2021-08-20',
  state: 'draft',
  deadline: '2021-08-30',
  daysLeft: 10,
  items,
});

describe('check prints like a linter', () => {
  it('file by file, row by row, with severity, code, mend and counts, what may be mended at Amazon first', () => {
    const text = printReadiness(
      readiness([
        item({
          kind: 'fix',
          code: 'fix',
          message: 'ship-method: blank → see why',
          package: '111-1',
          packages: 1,
        }),
        item({ kind: 'gate', code: 'action-missing', message: 'no action is told' }),
        item({
          kind: 'fact',
          code: 'fact-missing',
          message: 'the tax',
          packages: 2,
          file: 'orders.txt',
          row: 4,
        }),
        item({ file: 'orders.txt', row: 40, column: 'item-tax' }),
        item({ file: 'orders.txt', row: 9, column: 'item-tax' }),
        item({ file: 'orders.txt', code: 'report-empty', message: 'no row' }),
        item({
          kind: 'gate',
          code: 'wording-tone',
          message: 'a cry',
          mend: 'say it calmly',
          file: 'case.yaml',
          row: 7,
        }),
        item({
          kind: 'gate',
          code: 'wording-tone',
          message: 'a cry',
          mend: 'say it calmly',
          file: 'case.yaml',
          row: 8,
        }),
      ]),
    );
    expect(text).toBe(`Not ready: the packet would be a draft.
10 days left: the answer is due on 2021-08-30.

May still be corrected at Amazon (do this first; its figures follow within 72 hours):
  - 111-1: ship-method: blank → see why
  The packet lists each of them in fixes.csv.

case.yaml
  case.yaml:7  error  a cry  (wording-tone)
      say it calmly
  case.yaml:8  error  a cry  (wording-tone)

orders.txt
  orders.txt:9:item-tax  warning  found "x", expected an amount  (cell-unreadable)
  orders.txt:40:item-tax  warning  found "x", expected an amount  (cell-unreadable)
  orders.txt  warning  no row  (report-empty)

Only you can add this; until then the packet is a draft:
  - no action is told  (action-missing)

Facts that no file states, so that these packages count against you:
  - 2 packages: the tax

3 errors, 3 warnings: 2 × cell-unreadable, 2 × wording-tone, 1 × action-missing, 1 × report-empty
`);
  });

  it('a bounded number of each code in each file, and counts the rest', () => {
    const rows = Array.from({ length: 300 }, (_, at) =>
      item({ file: 'orders.txt', row: 300 - at, column: 'sku' }),
    );
    const lines = printReadiness(readiness([...rows, item({ file: 'vtr.csv', row: 2 })])).split('\n');
    const own = lines.filter((line) => line.startsWith('  orders.txt'));
    expect(own.slice(0, 2).map((line) => line.split('  ')[1])).toEqual([
      'orders.txt:1:sku',
      'orders.txt:2:sku',
    ]);
    expect(own).toHaveLength(11);
    expect(own.at(-1)).toBe('  orders.txt  and 290 more  (cell-unreadable; check --json lists all)');
    expect(lines).toContain('0 errors, 301 warnings: 301 × cell-unreadable');
  });

  it('nothing of files and counts where nothing is to mend in them', () => {
    expect(printReadiness({ ...readiness([]), state: 'ready' })).toBe(
      'Ready: nothing stands in the way of the packet.\n10 days left: the answer is due on 2021-08-30.\n',
    );
  });
});

describe('a narrow terminal', () => {
  const text = '  a.txt:1:sku  warning  one two three four five six  (code)\n      the mend is here\n';

  it('gets its lines broken between words, and set in', () => {
    const lines = wrapLines(text, 40).split('\n');
    expect(lines).toEqual([
      '  a.txt:1:sku  warning  one two three',
      '      four five six  (code)',
      '      the mend is here',
      '',
    ]);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
  });

  it.each([
    ['a log, which has no width', undefined],
    ['a width in which nothing fits', 12],
    ['a wide one', 200],
  ])('unlike %s', (_, width) => {
    expect(wrapLines(text, width)).toBe(text);
  });

  it('ends, though a line is set in further than it may be wide', () => {
    const deep = ' '.repeat(44);
    expect(wrapLines(`${deep}one two`, 42)).toBe(`${deep}one\n${deep}    two`);
  });

  it('keeps a word that is longer than it', () => {
    expect(wrapLines(`  ${'x'.repeat(60)} y`, 40)).toBe(`  ${'x'.repeat(60)}\n      y`);
  });
});
