import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Analysis } from '../../src/model/analysis.js';
import type { Explanation } from '../../src/model/explanation.js';
import type { Readiness } from '../../src/model/readiness.js';
import { caseYaml } from '../support/case-text.js';
import { readPdf } from '../support/pdf-reading.js';
import { confirmationsTab, orderReportTab, shipStationCsv } from '../support/records-text.js';
import { ordersTab, vtrCsv } from '../support/report-text.js';
import {
  makeCase,
  makeFolder,
  type Run,
  readFolder,
  removeFolders,
  runProgram,
} from '../support/run-program.js';

jest.setTimeout(60_000);
afterAll(removeFolders);

const RECORDS = ['samples/records', '--as-of', '2025-04-18'];
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe('the packet of samples/records, a store without a VTR report', () => {
  let run: Run;
  let packets: readonly ReadonlyMap<string, Uint8Array>[];
  let letter = '';

  beforeAll(async () => {
    const folder = await makeFolder();
    const outs = ['one', 'two'].map((name) => path.join(folder, name));
    const runs = await Promise.all(outs.map((out) => runProgram('appeal', ...RECORDS, '--out', out)));
    [run] = runs as [Run];
    packets = await Promise.all(outs.map(readFolder));
    const { pages } = await readPdf(packets[0]?.get('appeal.pdf') ?? new Uint8Array());
    letter = pages.join(' ').replaceAll(/\s+/g, ' ');
  });

  it('is finished, and the same bytes when it is built again', () => {
    expect({ code: run.code, err: run.err }).toEqual({ code: 0, err: '' });
    const hashes = packets.map((packet) =>
      [...packet].map(([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')]),
    );
    expect(hashes[1]).toEqual(hashes[0]);
  });

  it('has the figures that were counted from its files alone', () => {
    const analysis = JSON.parse(text(packets[0]?.get('analysis.json'))) as Analysis;
    const figures = (id: string) =>
      analysis.scenarios
        .find((one) => one.id === id)
        ?.categories.map((c) => `${c.category} ${c.numerator}/${c.denominator}`);
    expect(analysis).toMatchObject({ basis: 'records', branch: 'mixed', leads: 'as-written' });
    expect(figures('as-counted')).toEqual(['Toys & Games 160/240', 'Office Products 124/184']);
    expect(figures('as-written')).toEqual(['Toys & Games 160/168', 'Office Products 124/130']);
    expect(analysis.packages).toMatchObject({ read: 464, counted: 424, outsideWindow: 12, cancelled: 6 });
  });

  it('calls the rate reconstructed, and never Amazon’s', () => {
    const answers = text(packets[0]?.get('answers.txt'));
    expect(letter).toContain('The rate, reconstructed.');
    expect(letter).toContain("not Amazon's figure");
    for (const words of [letter, answers]) {
      expect(words).not.toMatch(/Amazon counted|listed as failing|Amazon's report lists/);
      expect(words).not.toContain('DRAFT');
    }
  });

  it('holds a row of evidence for every package of the window', () => {
    const rows = text(packets[0]?.get('evidence.csv')).trimEnd().split('\n');
    expect(rows).toHaveLength(1 + 424);
  });

  it('holds nothing of what the reports say of the buyers', async () => {
    const dropped = ['Placeholder', 'example.invalid', '555-01'];
    const inputs = await readFile('samples/records/order-report.txt', 'utf8');
    for (const value of dropped) expect(inputs).toContain(value);
    for (const [name, bytes] of packets[0] ?? [])
      for (const value of dropped)
        expect([name, (name === 'appeal.pdf' ? letter : text(bytes)).includes(value)]).toEqual([name, false]);
    expect(dropped.filter((value) => run.out.includes(value))).toEqual([]);
  });
});

/** A letter of $9.50, $10.99 with tax, confirmed as "First Class". */
const CONTESTED = {
  'case.yaml': caseYaml({
    notice: { date: '2021-08-16', kind: 'deactivation', deadlineDays: 14 },
    reports: ['order-report.txt', 'confirmations.txt', 'labels.csv', 'orders.txt'],
    declare: { shipFrom: 'US', category: 'Toys & Games' },
  }),
  'order-report.txt': orderReportTab([
    { 'item-price': '9.50', 'item-tax': '1.49', 'shipping-price': '0.00', 'shipping-tax': '0.00' },
  ]),
  'confirmations.txt': confirmationsTab([{ 'ship-method': 'First Class' }]),
  'labels.csv': shipStationCsv([{}]),
  'orders.txt': ordersTab([
    { item: '9.50', itemTax: '1.49', shipping: '0.00', shippingTax: '0.00' },
    { order: '111-0000002-0000002', channel: 'Amazon' },
  ]),
};

describe('explain', () => {
  it('follows an order from its rows to its verdict under each reading, and says what would flip it', async () => {
    const folder = await makeCase(CONTESTED);
    const { code, out, err } = await runProgram('explain', folder, '111-0000001-0000001');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/value with tax +\$10\.99 +order-report\.txt:2/);
    expect(out).toMatch(/shipping service +First Class +confirmations\.txt:2/);
    expect(out).toMatch(/mailpiece +letter +labels\.csv:2/);
    expect(out).toContain('“Small/Flat shipments: Domestic packages (such as screen protectors');
    expect(out).toContain('$10.99 is not less than $10.00: fails `incl-tax` by $1.00; passes `ex-tax`');
    expect(out).toContain('fails `by-ship-method`: needs the exact words at confirmation');
    expect(out).toMatch(/as-written, .*: exempt by small-flat\n {6}passes `ex-tax` with \$0\.50 to spare/);
  });

  it('finds a package by its tracking number too, and prints JSON', async () => {
    const folder = await makeCase(CONTESTED);
    const { out } = await runProgram('explain', folder, 'LTR1', '--json');
    const { packages } = JSON.parse(out) as Explanation;
    expect(packages.map(({ orderId }) => orderId)).toEqual(['111-0000001-0000001']);
    const [strictest] = (packages[0]?.scenarios ?? []).filter(({ scenario }) => scenario === 'strictest');
    expect(strictest).toMatchObject({ exemption: 'not-exempt', outcomes: ['valid', 'defect'] });
    expect(strictest?.flip).toEqual([
      'fails `incl-tax` by $1.00',
      expect.stringContaining('fails `by-ship-method`'),
    ]);
    expect(packages[0]?.cause).toBe('tax-over-limit');
  });

  it('says why an order counts nowhere, and where that stands', async () => {
    const folder = await makeCase(CONTESTED);
    const { code, out } = await runProgram('explain', folder, '111-0000002-0000002');
    expect(code).toBe(0);
    expect(out).toContain('counts nowhere: the seller did not fulfil it');
    expect(out).toContain('orders.txt:3');
  });

  it('of an order that no report names ends with 3 and asks whether another was meant', async () => {
    const folder = await makeCase(CONTESTED);
    const { code, out, err } = await runProgram('explain', folder, '111-0000001-0000009');
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('no report of the case names "111-0000001-0000009"');
    expect(err).toContain('did you mean "111-0000001-0000001"?');
  });
});

describe('check', () => {
  const ledger = (over: Record<string, unknown> = {}) => ({
    'case.yaml': caseYaml({ reports: ['vtr-report.csv', 'orders.txt'], ...over }),
    'vtr-report.csv': vtrCsv([{ method: 'First Class' }, { order: '111-0000002-0000002', tracking: 'LTR2' }]),
    'orders.txt': ordersTab([{}, { order: '111-0000002-0000002', itemTax: '' }]),
  });
  const checked = async (files: Record<string, string>, asOf = '2021-08-20') => {
    const run = await runProgram('check', await makeCase(files), '--json', '--as-of', asOf);
    return { ...run, readiness: JSON.parse(run.out) as Readiness };
  };

  it('lists what may be mended at Amazon first, then gates, evidence, facts and issues, with days left', async () => {
    const { code, readiness } = await checked(ledger());
    expect(code).toBe(4);
    expect(readiness).toMatchObject({ state: 'draft', deadline: '2021-08-30', daysLeft: 10 });
    const kinds = [...new Set(readiness.items.map(({ kind }) => kind))];
    expect(kinds).toEqual(['fix', 'figure', 'gate', 'evidence', 'fact', 'issue']);
    expect(readiness.items[0]).toMatchObject({ kind: 'fix', package: '111-0000001-0000001' });
    expect(readiness.items.find(({ kind }) => kind === 'fact')).toMatchObject({
      packages: 1,
      message: 'the tax on item and shipping (All Orders or Order Report)',
    });
  });

  it('tells days past a deadline, and a deadline that the notice does not give', async () => {
    const past = await runProgram('check', await makeCase(ledger()), '--as-of', '2021-09-02');
    expect(past.out).toContain('The deadline, 2021-08-30, passed 3 days ago.');
    const { readiness } = await checked(ledger({ notice: undefined }));
    expect(readiness).toMatchObject({ deadline: null, daysLeft: null });
  });

  it('asks for no date of the notice where other inputs are what cannot be used', async () => {
    const folder = await makeCase(ledger({ reports: ['gone.csv'] }));
    const { out } = await runProgram('check', folder, '--as-of', '2021-08-20');
    expect(out).toContain('Days left: not known until the inputs can be used.');
    expect(out).not.toContain('notice.date');
  });

  it('is ready, exit 0, for a finished case', async () => {
    const { code, out } = await runProgram('check', 'samples/novelties', '--as-of', '2021-08-20');
    expect(code).toBe(0);
    expect(out).toMatch(/^Ready: nothing stands in the way of the packet\.\n10 days left/);
  });

  it('says why the rows carry no letter, exit 4', async () => {
    const { code, out } = await runProgram('check', 'samples/not-supported', '--as-of', '2021-08-20');
    expect(code).toBe(4);
    expect(out).toContain('The rows do not carry this appeal:');
  });

  it('answers with every input that cannot be used, at once, exit 3', async () => {
    const { code, readiness } = await checked({
      ...ledger({
        reports: ['vtr-report.csv', 'orders.txt', 'gone.csv', 'odd.csv'],
        actions: [{ cause: 'ship-method-text', what: 'x', done: '2021-08-17', evidence: ['lost.png'] }],
      }),
      'odd.csv': 'nothing,known\n1,2\n',
    });
    expect(code).toBe(3);
    expect(readiness.state).toBe('unusable');
    expect(readiness.items.map(({ kind, file }) => [kind, file])).toEqual([
      ['failure', 'gone.csv'],
      ['failure', 'odd.csv'],
      ['failure', 'lost.png'],
    ]);
  });
});
