import { describe, expect, it, jest } from '@jest/globals';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import { caseYaml } from '../../support/case-text.js';
import { differingFiles } from '../../support/differing-case.js';
import { type ReadPacket, readPacket } from '../../support/letter-of.js';
import { shipmentsCsv } from '../../support/records-text.js';
import { vtrCsv } from '../../support/report-text.js';

jest.setTimeout(60_000);

const PROGRAM = prepareProgram();
const read = (files: Readonly<Record<string, string>>): Promise<ReadPacket> =>
  readPacket(files, '2021-08-20', PROGRAM);
const method = ({ letter }: ReadPacket): string =>
  letter.slice(letter.lastIndexOf('Exhibit F. How the figures were computed'));
const notice = (...categories: readonly object[]) => ({
  date: '2021-08-16',
  kind: 'deactivation',
  deadlineDays: 14,
  categories,
});

describe('the method section of a letter', () => {
  it("shows Amazon's counts beside ours, with the reasons and their rows", async () => {
    const text = method(await read(differingFiles()));
    expect(text).toContain('Toys & Games 15 of 18 16 of 18 12 of 14 valid +3, counted +4 0');
    expect(text).toContain('All (performance report) 148 of 248 – 13 of 15 valid +135, counted +233');
    expect(text).toContain('vtr-report.csv:4');
    expect(text).toContain('These could explain the whole difference.');
    expect(text).toContain('of the difference that no row explains');
  });

  it('says plainly that nothing explains a gap', async () => {
    const text = method(
      await read({
        'case.yaml': caseYaml({ notice: notice({ name: 'Toys & Games', valid: 90, counted: 100 }) }),
        'vtr-report.csv': vtrCsv([{}]),
      }),
    );
    expect(text).toContain('Nothing in the files explains the difference of 9 packages.');
  });

  it('says on page 1 and there that counts are impossible', async () => {
    const packet = await read({
      'case.yaml': caseYaml({ notice: notice({ name: 'Toys & Games', valid: 110, counted: 100 }) }),
      'vtr-report.csv': vtrCsv([{}]),
    });
    const words = 'Of Toys & Games Amazon states 110 valid packages of 100 counted, which is impossible';
    expect(packet.leaves[0]).toContain(words);
    expect(packet.leaves[0]).not.toContain('was not stated');
    expect(method(packet)).toContain('more valid packages than it counted, which is impossible');
    expect(packet.appeal.gates.map(({ code }) => code)).not.toContain('ledger-contradiction');
  });

  it('says what could not be read and what it may mean for the rate', async () => {
    const row = {
      'promised-delivery-date': '2021-07-20',
      'tracking-number': '',
      mailpiece: 'parcel',
      value: '20.00',
    };
    const shipments = shipmentsCsv([
      {
        ...row,
        'order-id': '111-0000001-0000001',
        'tracking-number': '9400111899223197428497',
        'first-scan': 'Yes',
      },
      { ...row, 'order-id': '111-0000002-0000001' },
      { ...row, 'order-id': '111-0000003-0000001', tax: 'none of it' },
      { ...row, 'order-id': '' },
    ]);
    const files = {
      'case.yaml': caseYaml({
        notice: notice(),
        reports: ['shipments.csv'],
        declare: { shipFrom: 'US', category: 'Toys & Games' },
      }),
      'shipments.csv': shipments,
    };
    const text = method(await read(files));
    expect(text).toContain('What could not be read');
    expect(text).toContain('1 cell could not be read, and is taken as unknown');
    expect(text).toContain('1 row was left out');
    // One valid of three, and a row more.
    expect(text).toMatch(/would lie between 25\.00% \(1 of 4\) and 50\.00% \(2 of 4\)/);
  });

  it("says what a row of Amazon's report may mean that could not be read", async () => {
    const vtr = `${vtrCsv([{ order: '111-0000001-0000001', tracking: '9400111899223197428497' }])}no order,USPS\n`;
    const alone = await read({ 'case.yaml': caseYaml({ notice: notice() }), 'vtr-report.csv': vtr });
    expect(method(alone)).toContain(
      'It may be one failing package more, and Amazon must then have counted more',
    );
    expect(method(alone)).not.toContain('stays as Amazon counted it');
    const row = (at: number) => ({
      'order-id': `111-000000${at}-0000001`,
      'promised-delivery-date': '2021-07-20',
      'tracking-number': '9400111899223197428497',
      mailpiece: 'parcel',
      value: '20.00',
    });
    const rebuilt = await read({
      'case.yaml': caseYaml({
        notice: notice(),
        reports: ['vtr-report.csv', 'shipments.csv'],
        declare: { shipFrom: 'US', category: 'Toys & Games' },
      }),
      'vtr-report.csv': vtr,
      'shipments.csv': shipmentsCsv([1, 2, 3].map(row)),
    });
    // Two valid of three: one of the two may be what the row names, or it is a package more.
    expect(method(rebuilt)).toMatch(
      /a package of its own, or in Amazon's report one that we count as valid, .+ lie between 33\.33% \(1 of 3\) and 75\.00% \(3 of 4\)/,
    );
  });

  it('says not a word of it where everything was read and all agrees', async () => {
    const text = method(
      await read({
        'case.yaml': caseYaml({ notice: notice({ name: 'Toys & Games', valid: 9, counted: 10 }) }),
        'vtr-report.csv': vtrCsv([{}]),
      }),
    );
    expect(text).not.toContain('could not be read');
    expect(text).not.toContain('explain the');
    expect(text).toContain('Toys & Games 9 of 10 9 of 10 none 0');
  });
});
