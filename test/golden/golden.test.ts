import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Analysis } from '../../src/model/analysis.js';
import { type Run, runProgram } from '../support/run-program.js';

jest.setTimeout(60_000);

const WITHOUT_COUNTS = ['vtr-report-only', 'all-orders-only', 'both'];
const CASES = [...WITHOUT_COUNTS, 'hand-made'];
const folderOf = (name: string): string => path.join('test/golden', name);

const runs = new Map<string, { readonly json: Run; readonly text: Run }>();
const of = (name: string): { readonly json: Run; readonly text: Run } => {
  const found = runs.get(name);
  if (found === undefined) throw new Error(`${name} was not run`);
  return found;
};
const analysisOf = (name: string): Analysis => JSON.parse(of(name).json.out) as Analysis;

beforeAll(async () => {
  for (const name of CASES) {
    const [json, text] = await Promise.all([
      runProgram('analyze', folderOf(name), '--json', '--as-of', '2021-08-20'),
      runProgram('analyze', folderOf(name), '--as-of', '2021-08-20'),
    ]);
    runs.set(name, { json, text });
  }
});

describe('the figures of a golden case', () => {
  it.each(CASES)(
    '%s are, byte for byte, those in its analysis.json (UPDATE_GOLDEN=1 rewrites it)',
    async (name) => {
      const { code, out, err } = of(name).json;
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const golden = path.join(folderOf(name), 'analysis.json');
      if (process.env.UPDATE_GOLDEN === '1') await writeFile(golden, out);
      expect(out).toBe(await readFile(golden, 'utf8'));
    },
  );
});

describe("without Amazon's counts", () => {
  it.each(WITHOUT_COUNTS)('%s has no rate under any scenario, and no points', (name) => {
    const { scenarios, causes, basis } = analysisOf(name);
    expect(basis).not.toBe('ledger');
    for (const { total, categories } of scenarios)
      for (const figure of [total, ...categories])
        expect(figure).toMatchObject({
          numerator: null,
          denominator: null,
          rate: null,
          high: null,
          display: 'no rate',
        });
    for (const { points } of causes) expect(points).toBeNull();
  });

  it.each(WITHOUT_COUNTS)('%s prints no percentage but the floor', (name) => {
    const percentages = of(name).text.out.match(/[\d.]+\s?%/g) ?? [];
    expect(percentages.filter((text) => text !== '95 %')).toEqual([]);
    expect(of(name).text.out).not.toMatch(/points/);
  });

  it('vtr-report-only says from how many packages on each reading reaches the floor', () => {
    // Six failing rows. Exempt under every reading but tax: 001 (6.00) and 002 (9.99), letters and flats by their words.
    // 003 and Home 002: other words or none, and nothing says what was mailed. 004: 10.00. Home 001: 20.00.
    // No tax is known, so incl-tax and strictest are open for 001 and 002. M = 6.
    //   k = 0: 6 ÷ 0.05 = 120.  k = 2: (6 − 1.9) ÷ 0.05 = 82.
    expect(
      analysisOf('vtr-report-only').scenarios.map(({ id, total }) => [
        id,
        total.exempt,
        total.undetermined,
        total.atLeast,
      ]),
    ).toEqual([
      ['as-counted', 0, 0, 120],
      ['strictest', 0, 2, 120],
      ['as-written', 2, 2, 82],
      ['small-flat.value=ex-tax', 2, 2, 82],
      ['small-flat.value=incl-tax', 0, 4, 120],
      // No discount is known either: 10.00 and 20.00 may have been less.
      ['small-flat.value=net', 2, 4, 82],
      ['small-flat.method=by-mailpiece', 2, 2, 82],
      ['small-flat.method=by-ship-method', 2, 0, 82],
    ]);
  });

  it('all-orders-only counts candidates, and names the files to fetch next', () => {
    // Purchased in the window, shipped by the seller: 001–005 and 011 (6:30 UTC on August 6 is August 5 in Los Angeles).
    // Under 10.00: 001 (6.00), 002 (9.20, 10.00 with tax), 004 (8.00, tax blank), 011 (6.00). At or over: 003, 005.
    const { packages, candidates, nextFiles } = analysisOf('all-orders-only');
    expect(packages).toEqual({
      read: 11,
      notSellerFulfilled: 2,
      cancelled: 1,
      cancelledLines: 0,
      notShipped: 1,
      outsideWindow: 1,
      counted: 6,
    });
    expect(candidates?.total).toEqual({
      category: 'all',
      packages: 6,
      underLimit: 4,
      liftedByTax: 1,
      taxUnknown: 1,
      declaredEnvelopes: 3,
      atOrOverLimit: 2,
      valueUnknown: 0,
    });
    expect(nextFiles.join()).toMatch(/VTR report.*counted packages/);
  });

  it('both says the same of each row as with counts', () => {
    const failing = (name: string) =>
      Object.fromEntries(analysisOf(name).causes.map(({ id, packages }) => [id, packages]));
    // The one package that Amazon counts and does not list is unknown without its counts.
    const { unknown = 0, ...others } = failing('hand-made');
    expect(failing('both')).toEqual({ ...others, unknown: unknown - 1 });
  });
});

/**
 * hand-made, computed by hand. All promised in mid-2021: as-written is ex-tax and by-mailpiece.
 *
 * Toys & Games: 40 of 46, six rows.                 strictest  as-written  incl-tax  by-ship-method
 *   001 letter, exact words, 5.00 + 1.00, tax .48    exempt     exempt      exempt    exempt
 *   002 flat, exact words, 8.99 + 1.00, tax 0        exempt     exempt      exempt    exempt
 *   003 letter, "First Class", 4.00 + 1.00, tax .40  –          exempt      exempt    –
 *   004 letter, exact words, 9.20, tax .80 = 10.00   –          exempt      –         exempt
 *   005 letter, exact words, 9.00 + 1.00 = 10.00     –          –           –         –
 *   006 letter, exact words, 8.00, tax blank         open       exempt      open      exempt
 *                                              k     2          5           3         4
 * Home & Kitchen: 30 of 35, four failing rows, one package not listed, one row listed as valid.
 *   001 parcel of 20.00 without a number             –          –           –         –
 *   002 nothing declared, exact words, 6.00          open       open        open      exempt
 *   003 letter, no words, Package Value 7.50         –          exempt      exempt    –
 *       (ours 7.00), tax .50 = 8.00
 *   004 digital                                      exempt     exempt      exempt    exempt
 *   005 valid: letter, exact words, 6.00             exempt     exempt      exempt    exempt  (leaves both sides)
 *   006 promised on August 6: outside the window
 *                                              k     1 + 1      2 + 1       2 + 1     2 + 1
 */
describe('hand-made', () => {
  const figures = (id: string): readonly (readonly unknown[])[] => {
    const scenario = analysisOf('hand-made').scenarios.find((one) => one.id === id);
    return [...(scenario?.categories ?? []), ...(scenario ? [scenario.total] : [])].map((f) => [
      `${f.numerator}/${f.denominator}`,
      f.exempt,
      f.undetermined,
      f.rate,
      f.high,
      f.display,
    ]);
  };

  it.each([
    [
      'as-counted',
      [
        ['40/46', 0, 0, '0.869565', '0.869565', '86.95%'],
        ['30/35', 0, 0, '0.857143', '0.857143', '85.71%'],
        ['70/81', 0, 0, '0.864198', '0.864198', '86.41%'],
      ],
    ],
    [
      'strictest',
      [
        // Best case: 006 exempt, 40 of 43; Home 002 exempt, 29 of 32.
        ['40/44', 2, 1, '0.909091', '0.930233', '90.90%'],
        ['29/33', 2, 1, '0.878788', '0.906250', '87.87%'],
        ['69/77', 4, 2, '0.896104', '0.920000', '89.61%'],
      ],
    ],
    [
      'as-written',
      [
        ['40/41', 5, 0, '0.975610', '0.975610', '97.56%'],
        ['29/32', 3, 1, '0.906250', '0.935484', '90.62%'],
        ['69/73', 8, 1, '0.945205', '0.958333', '94.52%'],
      ],
    ],
    [
      'small-flat.value=incl-tax',
      [
        ['40/43', 3, 1, '0.930233', '0.952381', '93.02%'],
        ['29/32', 3, 1, '0.906250', '0.935484', '90.62%'],
        ['69/75', 6, 2, '0.920000', '0.945205', '92.00%'],
      ],
    ],
    [
      'small-flat.method=by-ship-method',
      [
        ['40/42', 4, 0, '0.952381', '0.952381', '95.23%'],
        ['29/32', 3, 0, '0.906250', '0.906250', '90.62%'],
        ['69/74', 7, 0, '0.932432', '0.932432', '93.24%'],
      ],
    ],
  ])('has the figures computed by hand under %s', (id, expected) => {
    expect(figures(id)).toEqual(expected);
  });

  it.each(['small-flat.value=ex-tax', 'small-flat.method=by-mailpiece'])(
    'has the same under %s as under as-written, which names both',
    (id) => {
      expect(figures(id)).toEqual(figures('as-written'));
    },
  );

  it('is mixed, and led by as-written, since Home & Kitchen passes under no reading', () => {
    expect(analysisOf('hand-made')).toMatchObject({ basis: 'ledger', branch: 'mixed', leads: 'as-written' });
  });

  it('shares 100 − 86.41 = 13.59 points over 11 failing packages', () => {
    // 13.59 × 4/11 = 4.9418; × 2/11 = 2.4709; × 1/11 = 1.2355. Floored they add up to 13.57; the two hundredths that are
    // left go to the largest remainders, of 1/11, in the order of the causes.
    const found = analysisOf('hand-made').causes.map(({ id, packages, points }) => [id, packages, points]);
    expect(found).toEqual([
      ['exempt-counted', 4, '4.94'],
      ['ship-method-text', 2, '2.47'],
      ['unknown', 2, '2.47'],
      ['untracked-over-limit', 1, '1.24'],
      ['tax-over-limit', 1, '1.24'],
      ['no-number', 1, '1.23'],
    ]);
  });

  it('notes the package not listed and the value that differs, and nothing else', () => {
    const { issues, packages } = analysisOf('hand-made');
    expect(issues.map(({ code, file, row }) => [code, file, row])).toEqual([
      ['package-value-differs', 'vtr-report.csv', 10],
      ['ledger-mismatch', undefined, undefined],
    ]);
    expect(packages).toMatchObject({ read: 12, outsideWindow: 1, counted: 81 });
  });
});
