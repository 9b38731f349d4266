import { describe, expect, it } from '@jest/globals';
import { failureOf } from '../../support/failure-of.js';
import { readReportText } from '../../support/read-report-text.js';
import { vtrCsv } from '../../support/report-text.js';

describe('the validity column of a VTR report', () => {
  it.each([
    ['Has valid tracking', 'Yes', 'valid'],
    ['Has valid tracking', 'No', 'defect'],
    ['Has valid tracking', 'YES', 'valid'],
    ['Has valid tracking', ' no ', 'defect'],
    ['Has valid tracking', 'TRUE', 'valid'],
    ['Has valid tracking', 'FALSE', 'defect'],
    ['Has valid tracking', 'Y', 'valid'],
    ['Has valid tracking', 'N', 'defect'],
    ['Has valid tracking', 'X', 'valid'],
    ['Has valid tracking', '', 'defect'],
    ['Has Valid Tracking Number', 'No', 'defect'],
    ['No Valid Tracking', 'X', 'defect'],
    ['No Valid Tracking', 'x', 'defect'],
    ['No Valid Tracking', '', 'valid'],
    ['No Valid Tracking', 'Yes', 'defect'],
    ['No Valid Tracking', 'No', 'valid'],
    ['No Valid Tracking', 'TRUE', 'defect'],
  ])('"%s" with "%s" makes the package %s', async (heading, cell, listing) => {
    const { vtr, issues } = await readReportText(`Order ID,${heading}\n111-1,${cell}\n`);
    expect(vtr[0]?.listing).toBe(listing);
    expect(issues).toEqual([]);
  });

  it.each(['Has valid tracking', 'No Valid Tracking'])(
    '"%s" with any other word makes it unknown, with an issue that does not repeat the word',
    async (heading) => {
      const { vtr, issues } = await readReportText(`Order ID,${heading}\n111-1,perhaps Jane\n`);
      expect(vtr[0]?.listing).toBe('unknown');
      expect(issues).toEqual([
        expect.objectContaining({ code: 'cell-unreadable', file: 'report.txt', row: 2, column: heading }),
      ]);
      expect(JSON.stringify(issues)).not.toContain('Jane');
    },
  );

  it('must be there: else the report is refused, and the message says what to name in the case', async () => {
    const text = vtrCsv([{}]).replace('Has valid tracking,', 'Tracked,');
    const failure = await failureOf(() => readReportText(text, { file: 'vtr.csv' }));
    expect(failure).toMatchObject({ code: 'report-unusable', exitCode: 3 });
    expect(failure.message).toMatch(/hasValidTracking/);
    expect(failure.problems[0]).toMatchObject({ file: 'vtr.csv', row: 1 });
  });
});

describe('a column map of the case file', () => {
  it('names a column that the program does not know by its heading', async () => {
    const text = vtrCsv([{ valid: 'Yes' }]).replace('Has valid tracking,', 'Tracked OK,');
    const { vtr } = await readReportText(text, { columns: { hasValidTracking: 'tracked ok' } });
    expect(vtr[0]?.listing).toBe('valid');
  });

  it('overrules a heading that would be recognised', async () => {
    const text = 'Order ID,Has valid tracking,Category,My Category\n111-1,No,wrong,right\n';
    const { vtr } = await readReportText(text, { columns: { category: 'My Category' } });
    expect(vtr[0]?.category).toBe('right');
  });

  it('names the format of a file whose heading tells nothing', async () => {
    const { format, vtr } = await readReportText('Bestellung;OK\n111-1;No\n', {
      format: 'vtr-report',
      columns: { orderId: 'Bestellung', hasValidTracking: 'OK' },
    });
    expect(format).toBe('vtr-report');
    expect(vtr[0]).toMatchObject({ orderId: '111-1', listing: 'defect' });
  });

  it('with an unknown field, a missing heading and an unknown format is refused at its row in the case', async () => {
    const text = vtrCsv([{}]);
    const field = await failureOf(() => readReportText(text, { columns: { orderID: 'Order ID' } }));
    expect(field.problems[0]).toMatchObject({ file: 'case.yaml', row: 9 });
    expect(field.message).toContain('did you mean "orderId"');
    const heading = await failureOf(() => readReportText(text, { columns: { shipMethod: 'Service' } }));
    expect(heading.problems[0]).toMatchObject({ file: 'case.yaml', row: 9 });
    expect(heading.message).toContain('"Service"');
    const format = await failureOf(() => readReportText(text, { format: 'vtr-reprot' }));
    expect(format.problems[0]).toMatchObject({ file: 'case.yaml', row: 9 });
    expect(format.message).toContain('did you mean "vtr-report"');
  });

  it('with two mistakes gets both named at once', async () => {
    const columns = { nonsense: 'Order ID', shipMethod: 'Service' };
    expect((await failureOf(() => readReportText(vtrCsv([{}]), { columns }))).problems).toHaveLength(2);
  });
});

describe('a cell of a VTR report', () => {
  it.each([
    ['9.99', 999],
    ['10', 1000],
    ['25.0', 2500],
    ['$8.49', 849],
    ['0.00', 0],
    ['', null],
    ['--', null],
    ['N/A', null],
  ])('Package Value "%s" is %s cents, and nothing to report', async (value, cents) => {
    const { vtr, issues } = await readReportText(vtrCsv([{ value }]));
    expect(vtr[0]?.packageValue).toBe(cents);
    expect(issues).toEqual([]);
  });

  it.each(['-1.00', '8.495', '1e3', '€8.49', '8,499', 'eight', '1.210.00', '8.49 EUR'])(
    'Package Value "%s" is unknown, never 0, and reported at its row and column',
    async (value) => {
      const text = vtrCsv([{}, { order: '111-2', value: `"${value}"` }]);
      const { vtr, issues } = await readReportText(text);
      expect(vtr[1]?.packageValue).toBeNull();
      expect(issues).toEqual([
        expect.objectContaining({ code: 'cell-unreadable', row: 3, column: 'Package Value' }),
      ]);
    },
  );

  it('that is blank is a blank, and one of a column that is not there is unknown', async () => {
    const { vtr } = await readReportText('Order ID,Has valid tracking,Tracking ID\n111-1,No,\n');
    expect(vtr[0]).toMatchObject({ trackingId: '', shipMethod: null, promisedDeliveryDate: null });
  });

  it('with an unreadable date is unknown and reported', async () => {
    const { vtr, issues } = await readReportText(vtrCsv([{ promised: '2021-02-30' }]));
    expect(vtr[0]?.promisedDeliveryDate).toBeNull();
    expect(issues).toEqual([
      expect.objectContaining({ code: 'cell-unreadable', row: 2, column: 'Promised Delivery Date' }),
    ]);
  });
});
