import { describe, expect, it } from '@jest/globals';
import { readReportText } from '../../../support/read-report-text.js';
import { PARCEL, SCANS } from '../../../support/tool-texts.js';

describe('a scans file', () => {
  it('gives an event for each row, with its time and day', async () => {
    const { histories } = await readReportText(SCANS);
    const source = { file: 'report.txt', row: 3 };
    expect(histories).toHaveLength(4);
    expect(histories[1]).toEqual({
      source,
      trackingNumber: PARCEL,
      carrier: 'USPS',
      asOf: null,
      events: [{ source, kind: 'scan', at: '2021-07-15 09:00', day: '2021-07-15' }],
    });
  });

  it.each([
    ['label created', 'announced'],
    ['accepted', 'scan'],
    ['in transit', 'scan'],
    ['out for delivery', 'scan'],
    ['attempted', 'attempt'],
    ['delivered', 'delivery'],
    ['returned', 'returned'],
    ['Pre-Shipment Info Sent to USPS', 'announced'],
    ['Notice Left (No Authorized Recipient Available)', 'attempt'],
  ])('knows the event “%s” as %s', async (event, kind) => {
    const { histories, issues } = await readReportText(
      `tracking-number,event,time\nN1,"${event}",2021-07-15\n`,
    );
    expect(histories.map(({ events }) => events.map((one) => one.kind))).toEqual([[kind]]);
    expect(issues).toEqual([]);
  });

  it.each([
    ['a number', ',delivered,2021-07-15'],
    ['an event', 'N1,,2021-07-15'],
  ])('leaves out a row without %s', async (_, row) => {
    const { histories, issues } = await readReportText(`tracking-number,event,time\n${row}\n`);
    expect(histories).toEqual([]);
    expect(issues.map(({ code, row: at }) => [code, at])).toEqual([['row-incomplete', 2]]);
  });

  it('keeps an event whose time can not be read, without a day, and never its text', async () => {
    const { histories, issues } = await readReportText(
      'tracking-number,event,time\nN1,delivered,left with Robin\n',
    );
    expect(histories.flatMap(({ events }) => events.map(({ at, day }) => [at, day]))).toEqual([
      ['yes', null],
    ]);
    expect(issues.map(({ code }) => code)).toEqual(['cell-unreadable']);
  });

  it('under other headings is read by a map', async () => {
    const { format, histories } = await readReportText('Parcel;What;When\nN1;delivered;15.07.2021\n', {
      columns: { trackingNumber: 'Parcel', event: 'What', time: 'When' },
    });
    expect(format).toBe('scans');
    expect(histories.flatMap(({ events }) => events.map(({ day }) => day))).toEqual(['2021-07-15']);
  });
});
