import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { makeWarning } from '../../samples/generate-warning.js';
import type { Analysis } from '../../src/model/analysis.js';
import { readPdf } from '../support/pdf-reading.js';
import { makeFolder, type Run, readFolder, removeFolders, runProgram } from '../support/run-program.js';

jest.setTimeout(60_000);
afterAll(removeFolders);

const FOLDER = 'samples/warning';
const CRAFTS = 'Arts, Crafts & Sewing';
const FIXED = '2023-02-22';
const DAY = 24 * 60 * 60 * 1000;

type Outcome = 'valid' | 'defect' | 'exempt' | 'pending';

/** A package as the rows state it. Every order of the sample is one package of one line. */
interface Package {
  readonly category: string;
  readonly promised: string;
  readonly shipped: string;
  readonly outcome: Outcome;
}

const rowsOf = (file: string, separator: string): Record<string, string>[] => {
  const [heading = [], ...rows] = file
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(separator));
  return rows.map((cells) => Object.fromEntries(heading.map((name, at) => [name, cells[at] ?? ''])));
};

function outcomeOf(label: Record<string, string>, shipMethod: string | undefined): Outcome {
  if (label['package-type'] !== 'Package')
    return shipMethod === 'USPS First Class Mail envelopes' ? 'exempt' : 'defect';
  if (label['first-scan'] === 'none') return 'defect';
  return label['first-scan'] === '' ? 'pending' : 'valid';
}

/** Puts the packages together from the files alone: by order, and never by the program. */
async function readPackages(): Promise<readonly Package[]> {
  const read = (name: string) => readFile(path.join(FOLDER, name), 'utf8');
  const categories = new Map(
    (await read('categories.csv')).split('\n').map((line) => {
      const [, sku = '', category = ''] = /^([^,]+),"?([^"]*)"?$/.exec(line) ?? [];
      return [sku, category];
    }),
  );
  const bought = new Map(
    rowsOf(await read('order-report.txt'), '\t').flatMap((row) => (row.sku ? [[row['order-id'], row]] : [])),
  );
  const confirmed = new Map(
    rowsOf(await read('confirmations.txt'), '\t').map((row) => [row['order-id'], row]),
  );
  return rowsOf(await read('shipments.csv'), ',').map((label) => {
    const order = bought.get(label['order-id']);
    return {
      category: categories.get(order?.sku ?? '') ?? '',
      promised: order?.['latest-delivery-date']?.slice(0, 10) ?? '',
      shipped: label['ship-date'] ?? '',
      outcome: outcomeOf(label, confirmed.get(label['order-id'])?.['ship-method']),
    };
  });
}

const count = (packages: readonly Package[], outcome: Outcome): number =>
  packages.filter((one) => one.outcome === outcome).length;

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

describe('the packet of samples/warning, a store that has mended before it answers', () => {
  let run: Run;
  let analysis: Analysis;
  let fixes = '';
  let pages: readonly string[] = [];
  let packages: readonly Package[] = [];
  const promised = (category: string, from: string, to: string) =>
    packages.filter((one) => one.category === category && one.promised >= from && one.promised <= to);
  const since = () => packages.filter(({ shipped }) => shipped > FIXED);
  const recoveryOf = (category: string) => {
    const found = analysis.recovery?.categories.find((one) => one.category === category);
    if (found?.kind !== 'open') throw new Error(`${category} is not projected as an open category`);
    return found;
  };

  beforeAll(async () => {
    const out = path.join(await makeFolder(), 'packet');
    run = await runProgram('appeal', FOLDER, '--as-of', '2023-03-06', '--out', out);
    const packet = await readFolder(out);
    analysis = JSON.parse(new TextDecoder().decode(packet.get('analysis.json'))) as Analysis;
    fixes = new TextDecoder().decode(packet.get('fixes.csv'));
    const read = await readPdf(packet.get('appeal.pdf') ?? new Uint8Array());
    pages = read.pages.map((page) => page.replaceAll(/\s+/g, ' '));
    packages = await readPackages();
  });

  it('is finished', () => {
    expect({ code: run.code, err: run.err }).toEqual({ code: 0, err: '' });
  });

  it('is made from the files that its generator writes', async () => {
    for (const [name, text] of Object.entries(makeWarning()))
      expect([name, await readFile(path.join(FOLDER, name), 'utf8')]).toEqual([name, text]);
  });

  it('has the figures that were counted from its files alone, and they are those of the notice', () => {
    const counted = [CRAFTS, 'Office Products'].map((category) => {
      const inside = promised(category, '2023-01-12', '2023-02-10');
      expect(count(inside, 'exempt') + count(inside, 'pending')).toBe(0);
      return { category, numerator: count(inside, 'valid'), denominator: inside.length };
    });
    expect(counted).toMatchObject([
      { numerator: 124, denominator: 150 },
      { numerator: 106, denominator: 110 },
    ]);
    expect(analysis.scenarios.find(({ id }) => id === 'as-counted')?.categories).toMatchObject(counted);
    expect(analysis.packages).toMatchObject({ read: packages.length, counted: 260 });
    expect(pages[0]).toContain(
      `Amazon states: ${CRAFTS} 124 of 150, 82.66%; Office Products 106 of 110, 96.36%.`,
    );
  });

  it('prints on page 1 what became of the packages shipped since the fix', () => {
    const [valid, pending, exempt, defect] = (['valid', 'pending', 'exempt', 'defect'] as const).map(
      (outcome) => count(since(), outcome),
    );
    expect({ shipped: since().length, valid, pending, exempt, defect }).toEqual({
      shipped: 94,
      valid: 86,
      pending: 4,
      exempt: 3,
      defect: 1,
    });
    expect(analysis.sinceFix).toMatchObject({ fixDay: FIXED, shipped: 94, valid, pending, exempt, defect });
    expect(pages[0]).toMatch(/86 of 94 valid ?, 4 pending \(.*\), 3 exempt, 1 failing\./);
  });

  it('projects the day on which the rolling rate rises above 95 %', () => {
    const own = since().filter(({ category }) => category === CRAFTS);
    const [valid, settled] = [count(own, 'valid'), count(own, 'valid') + count(own, 'defect')];
    const newFrom = own.map((one) => one.promised).toSorted()[0] ?? '';
    // By then every day of the 30 lies after the window: before `newFrom` at the window's rate, from it on at the rate since the fix.
    const rateOn = (day: string): number => {
      const days = Array.from({ length: 30 }, (_, back) => addDays(day, -11 - back));
      expect(days.every((one) => one > '2023-02-10')).toBe(true);
      return days.reduce((sum, one) => sum + (one >= newFrom ? valid / settled : 124 / 150), 0) / 30;
    };
    const { clearsOn, sinceFix } = recoveryOf(CRAFTS);
    expect(clearsOn).toBe('2023-04-02');
    expect(rateOn('2023-04-02')).toBeGreaterThan(0.95);
    expect(rateOn('2023-04-01')).toBeLessThan(0.95);
    expect(sinceFix).toMatchObject({ valid, settled });
    expect(pages[0]).toContain(`${CRAFTS} rises above 95% on April 2, 2023`);
  });

  it('follows the rate from before the fault to the notice', () => {
    const { measured } = recoveryOf(CRAFTS);
    const first = promised(CRAFTS, '2022-12-08', '2023-01-06');
    const rate = count(first, 'valid') / first.length;
    expect(measured[0]).toMatchObject({ day: '2023-01-17', rate: rate.toFixed(6) });
    expect(rate).toBeGreaterThan(0.95);
    expect(measured.at(-1)).toMatchObject({ day: '2023-02-21', rate: (124 / 150).toFixed(6) });
  });

  it('lists a carrier typed under “Other” as one to be chosen from the list', () => {
    const rows = fixes.split('\n').filter((row) => row.includes(',carrier,'));
    expect(rows).toHaveLength(6);
    for (const row of rows) expect(row).toMatch(/,carrier,Other: USPS,USPS,.*given as “Other”/);
  });

  it('asks for the category to stay active, owns its defects, and tells where the unscanned parcels come from', () => {
    const letter = pages.join(' ');
    expect(pages[0]).toContain(`keep our seller-fulfilled listings active in ${CRAFTS}.`);
    expect(analysis.causes.map(({ id, packages: own }) => `${id} ${own}`)).toEqual([
      'malformed-number 9',
      'never-scanned 8',
      'ship-method-text 7',
      'carrier-other 6',
    ]);
    expect(letter).toMatch(/All fall on a Friday[^:]*: 8 of 8/);
    expect(letter).not.toMatch(/DRAFT|Placeholder|example\.invalid/);
  });
});
