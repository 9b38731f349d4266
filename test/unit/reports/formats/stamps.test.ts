import { describe, expect, it } from '@jest/globals';
import { mailpieceByPostage } from '../../../../src/reports/join/postage-mailpiece.js';
import { failureOf } from '../../../support/failure-of.js';
import { readReportText } from '../../../support/read-report-text.js';
import { PARCEL, SERA, STAMPS } from '../../../support/tool-texts.js';

const mailpieces = async (text: string) =>
  (await readReportText(text)).packages.map(({ orderId, service, packageType, carrier }) => [
    orderId.slice(-1),
    mailpieceByPostage(service, packageType, carrier),
  ]);

describe('labels of Stamps.com', () => {
  // Policy, section 5: letter and large envelope are envelopes, a package is a parcel; First Class alone says none of these.
  it.each([
    ['its API', SERA],
    ['its print history', STAMPS],
  ])('by %s: service and packaging tell what was mailed', async (_, text) => {
    expect(await mailpieces(text)).toEqual([
      ['1', 'letter'],
      ['2', 'flat'],
      ['3', 'parcel'],
    ]);
  });

  it('give order, number and day, and no scan', async () => {
    const { packages, histories } = await readReportText(STAMPS);
    expect(packages[2]).toMatchObject({
      report: 'stamps',
      orderId: '111-0000003-0000003',
      trackingNumber: PARCEL,
      shipDay: '2021-07-16',
      carrier: null,
    });
    expect(packages[0]).toMatchObject({ trackingNumber: '' });
    expect(histories).toEqual([]);
  });

  it('leave out a refunded one, and keep one whose refund was refused', async () => {
    const { packages, issues } = await readReportText(STAMPS);
    expect(packages.map(({ orderId }) => orderId.slice(-1))).toEqual(['1', '2', '3']);
    expect(issues.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['label-voided', 5, 'Refund Status'],
    ]);
  });

  it.each([
    ['Voided', false],
    ['Refund requested', false],
    ['Cancelled', false],
    ['Refund denied', true],
    ['No refund', true],
    ['Printed', true],
    ['', true],
  ])('whose refund status is “%s” count: %s', async (status, counts) => {
    const { packages } = await readReportText(
      `Date Printed,Tracking #,Mail Class,Mailpiece,Order ID,Refund Status\n07/15/2021,N1,First Class,Letter,111-1,${status}\n`,
    );
    expect(packages).toHaveLength(counts ? 1 : 0);
  });

  it('without a column that names the order are refused, with the map that would name it', async () => {
    const { problems } = await failureOf(() =>
      readReportText(`Date Printed,Tracking #,Mail Class,Memo\n07/15/2021,N1,First Class,111-1\n`),
    );
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('columns: { orderId: "…" }'),
    ]);
  });

  it('are read by such a map', async () => {
    const { packages } = await readReportText(
      `Date Printed,Tracking #,Mail Class,Memo\n07/15/2021,N1,First Class,111-1\n`,
      { columns: { orderId: 'memo' } },
    );
    expect(packages.map(({ orderId }) => orderId)).toEqual(['111-1']);
  });
});
