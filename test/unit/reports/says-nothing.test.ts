import { describe, expect, it } from '@jest/globals';
import { readReportText } from '../../support/read-report-text.js';
import { vtrCsv } from '../../support/report-text.js';

const WORDS = ['-', '--', '–', '—', 'N/A', 'n/a', 'NULL', 'null'];

describe('a cell that stands for a blank one', () => {
  it.each(WORDS)('says nothing of a package that Amazon lists: %s', async (word) => {
    const cells = { tracking: word, method: word, category: word, value: word, promised: word };
    const { vtr, issues } = await readReportText(vtrCsv([cells]));
    expect(vtr[0]).toMatchObject({
      trackingId: '',
      shipMethod: '',
      category: '',
      packageValue: null,
      promisedDeliveryDate: null,
    });
    expect(issues).toEqual([]);
  });

  it.each(WORDS)('voids no label of a shipping tool: %s', async (word) => {
    const { packages, issues } = await readReportText(
      `Order - Number,Shipment - Service,Shipment - Tracking Number,Shipment - Void Flag\n111-1,USPS First Class,9400,${word}\n`,
    );
    expect(packages.map(({ orderId }) => orderId)).toEqual(['111-1']);
    expect(issues).toEqual([]);
  });

  it.each(['-', 'N/A'])('is a blank number in a confirmation: %s', async (word) => {
    const { confirmations } = await readReportText(
      `order-id\tship-date\tcarrier-code\ttracking-number\n111-1\t2021-07-15\tUSPS\t${word}\n`,
    );
    expect(confirmations[0]).toMatchObject({ trackingNumber: '', deletesNumber: false });
  });

  it('is a number deleted where a confirmation says NULL', async () => {
    const { confirmations } = await readReportText(
      'order-id\tship-date\tcarrier-code\ttracking-number\n111-1\t2021-07-15\tUSPS\tnull\n',
    );
    expect(confirmations[0]).toMatchObject({ trackingNumber: '', deletesNumber: true });
  });

  it('is no country: NA is Namibia', async () => {
    const { packages } = await readReportText('order-id,package-id,destination\n111-1,p-1,NA\n');
    expect(packages[0]?.destination).toBe('NA');
  });
});
