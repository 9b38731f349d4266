import { describe, expect, it, jest } from '@jest/globals';
import { buildPacket } from '../../../src/app/build-packet.js';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import { caseYaml } from '../../support/case-text.js';
import { memoryInputs } from '../../support/memory-inputs.js';
import { allOrdersTab, confirmationsTab } from '../../support/records-text.js';
import { ordersTab, vtrCsv } from '../../support/report-text.js';

jest.setTimeout(60_000);

const PROGRAM = prepareProgram();

/** The gates of a case. */
async function gatesOf(files: Readonly<Record<string, string>>, over: Record<string, unknown>) {
  const text = caseYaml({ reports: Object.keys(files), ...over });
  const all = { ...files, 'case.yaml': text, 'proof.txt': 'proof' };
  const { appeal } = await buildPacket(memoryInputs(all), PROGRAM, '2021-08-20');
  expect(appeal.wording).not.toBe('plan-of-action');
  return appeal.gates;
}

const orderOf = (at: number): string => `111-0000000-00000${10 + at}`;

/** Ten failing packages: letters with the exact words, which are exempt, and things of which nothing says what they were. */
function listed(exempt: number, over: Record<string, unknown> = {}) {
  const rows = Array.from({ length: 10 }, (_, at) => ({
    order: orderOf(at),
    tracking: `LTR${at}`,
    value: '6.00',
  }));
  const skuOf = (at: number): string => (at < exempt ? 'STICK-01' : `THING-0${at % 2}`);
  return gatesOf(
    {
      'vtr-report.csv': vtrCsv(rows.map((row, at) => (at < exempt ? row : { ...row, value: '16.00' }))),
      'orders.txt': ordersTab(rows.map(({ order }, at) => ({ order, sku: skuOf(at) }))),
    },
    { declare: { shipFrom: 'US', mailpieces: [{ sku: ['STICK-01'], is: 'letter' }] }, ...over },
  );
}

describe('packages of no known cause that a letter owns', () => {
  it('keep it a draft where they are a third of all that fail, and are asked about by SKU', async () => {
    const gate = (await listed(6)).find(({ code }) => code === 'cause-unknown');
    expect(gate?.message).toContain('4 packages of 10 that fail would be owned without a cause');
    expect(gate?.mend).toContain('say what was mailed for 4 of them');
    expect(gate?.mend).toContain('declare: { mailpieces: [{ sku: [THING-00, THING-01], is: … }] }');
  });

  it('keep it a draft where they are the largest cause that it owns', async () => {
    expect((await listed(8)).map(({ code }) => code)).toContain('cause-unknown');
  });

  it('do not where the seller answers for them', async () => {
    const step = {
      cause: 'unknown',
      what: 'Each label is kept on file with its order.',
      evidence: ['proof.txt'],
    };
    const gates = await listed(6, {
      actions: [{ ...step, done: '2021-08-17' }],
      prevention: [{ ...step, from: '2021-08-18', measure: 'labels not on file, target 0' }],
    });
    expect(gates.map(({ code }) => code)).not.toContain('cause-unknown');
  });
});

describe('packages owned only because no file shows a scan of them', () => {
  it('keep a letter a draft where most that it owns are such, though it disputes some others', async () => {
    const at = Array.from({ length: 8 }, (_, index) => index);
    const gates = await gatesOf(
      {
        'confirmations.txt': confirmationsTab(
          at.map((index) => ({
            'order-id': orderOf(index),
            'carrier-code': 'USPS',
            ...(index < 2
              ? { 'tracking-number': '', 'ship-method': 'USPS First Class Mail envelopes' }
              : { 'tracking-number': '9400111899223197428497' }),
          })),
        ),
        'orders.txt': allOrdersTab(
          at.map((index) => ({
            'amazon-order-id': orderOf(index),
            sku: index < 2 ? 'STICK-01' : 'BOX-01',
            'item-price': index < 2 ? '5.00' : '25.00',
          })),
          true,
        ),
      },
      {
        notice: { date: '2021-08-16', kind: 'deactivation', deadlineDays: 14 },
        declare: {
          shipFrom: 'US',
          category: 'Toys & Games',
          mailpieces: [{ sku: ['STICK-01'], is: 'letter' }],
        },
      },
    );
    expect(gates.find(({ code }) => code === 'outcome-open')?.message).toContain('6 packages would be owned');
    expect(gates.map(({ code }) => code)).not.toContain('cause-unknown');
  });
});
