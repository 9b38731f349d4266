import { describe, expect, it } from '@jest/globals';
import { checkCase } from '../../../src/app/check-case.js';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import { uspsNumber } from '../../support/any-records.js';
import { caseYaml } from '../../support/case-text.js';
import { memoryInputs } from '../../support/memory-inputs.js';
import { shipmentsCsv } from '../../support/records-text.js';
import { type VtrCells, vtrCsv } from '../../support/report-text.js';

const PROGRAM = prepareProgram();

async function figuresOf(files: Readonly<Record<string, string>>) {
  const { items } = await checkCase(memoryInputs({ ...files, 'proof.txt': 'proof' }), PROGRAM, '2021-08-20');
  return items.filter(({ kind }) => kind === 'figure').map(({ code, message }) => ({ code, message }));
}

describe('check says of the figures', () => {
  it('which categories stay below the floor, and names none that passes', async () => {
    const row = (at: number, over: Partial<VtrCells>) => ({
      order: `111-0000000-${1_000_000 + at}`,
      ...over,
    });
    const letters = Array.from({ length: 10 }, (_, at) => row(at, { value: '6.00' }));
    const parcels = Array.from({ length: 10 }, (_, at) =>
      row(100 + at, { value: '25.00', method: 'Priority Mail', category: 'Home & Kitchen' }),
    );
    const notice = {
      date: '2021-08-16',
      kind: 'deactivation',
      categories: [
        { name: 'Toys & Games', valid: 90, counted: 100 },
        { name: 'Home & Kitchen', valid: 90, counted: 100 },
      ],
    };
    const declare = {
      shipFrom: 'US',
      mailpieces: [{ shipMethod: 'USPS First Class Mail envelopes', is: 'letter' }],
    };
    expect(
      await figuresOf({
        'case.yaml': caseYaml({ notice, declare }),
        'vtr-report.csv': vtrCsv([...letters, ...parcels]),
      }),
    ).toEqual([
      {
        code: 'below-floor',
        message: 'even without the exempt packages the rate does not pass 95%: Home & Kitchen 90.00%',
      },
    ]);
  });

  it.each([
    ['that the change did not work, where the packages since show it', 4, 1, ['since-fix-weak']],
    ['nothing of it where those since are above the floor', 40, 1, []],
    ['nothing of it where none since is settled', 0, 0, []],
  ])('%s', async (_, valid, failing, codes) => {
    let next = 0;
    const parcels = (count: number, over: Readonly<Record<string, string>>) =>
      Array.from({ length: count }, () => ({
        'order-id': `111-0000000-${1_000_000 + ++next}`,
        'ship-date': '2021-07-10',
        'promised-delivery-date': '2021-07-15',
        mailpiece: 'parcel',
        value: '20.00',
        tax: '0.00',
        'tracking-number': uspsNumber(next),
        'first-scan': '2021-07-12',
        category: 'Toys & Games',
        ...over,
      }));
    const since = { 'ship-date': '2021-08-12', 'promised-delivery-date': '2021-08-18' };
    const none = { 'tracking-number': '', 'first-scan': '' };
    const found = await figuresOf({
      'case.yaml': caseYaml({
        notice: { date: '2021-08-16', kind: 'warning' },
        reports: ['shipments.csv'],
        declare: { shipFrom: 'US' },
        actions: [
          { cause: 'no-number', what: 'The step was moved.', done: '2021-08-10', evidence: ['proof.txt'] },
        ],
      }),
      'shipments.csv': shipmentsCsv([
        ...parcels(30, {}),
        ...parcels(6, none),
        ...parcels(valid, since),
        ...parcels(failing, { ...since, ...none }),
        ...parcels(2, { ...since, 'first-scan': '' }),
      ]),
    });
    expect(found.map(({ code }) => code)).toEqual(codes);
  });

  it('where no rate is known, how many packages Amazon must have counted', async () => {
    const rows = Array.from({ length: 10 }, (_, at) => ({
      order: `111-0000000-${1_000_000 + at}`,
      ...(at < 5 ? { value: '6.00' } : { value: '25.00', method: 'Priority Mail' }),
    }));
    const declare = {
      shipFrom: 'US',
      mailpieces: [{ shipMethod: 'USPS First Class Mail envelopes', is: 'letter' }],
    };
    const notice = { date: '2021-08-16', kind: 'deactivation' };
    expect(
      await figuresOf({ 'case.yaml': caseYaml({ notice, declare }), 'vtr-report.csv': vtrCsv(rows) }),
    ).toEqual([
      {
        code: 'below-floor',
        message:
          'no rate is known: without the exempt packages it passes 95% only if Amazon counted at least 106 packages',
      },
    ]);
  });
});
