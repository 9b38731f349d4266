import { describe, expect, it } from '@jest/globals';
import { readReportText } from '../../../support/read-report-text.js';
import { UPS_PARCEL, WORLDSHIP } from '../../../support/tool-texts.js';

const HEADING =
  'Lead Tracking Number,Service Type,Void Indicator,Collection date,Reference Number 1,Reference Number 2';
const read = (row: string, columns: Readonly<Record<string, string>> = {}) =>
  readReportText(`${HEADING}\n${row}\n`, { columns });

describe("UPS WorldShip's export", () => {
  const windows1252 = Buffer.from(WORLDSHIP, 'latin1');

  it('gives a label for each package, of UPS where it names no carrier', async () => {
    const { format, packages, histories } = await readReportText(windows1252);
    expect(format).toBe('worldship');
    expect(packages[0]).toMatchObject({
      report: 'worldship',
      orderId: '111-0000001-0000001',
      trackingNumber: UPS_PARCEL,
      carrier: 'UPS',
      service: 'UPS Ground',
      packageType: 'Package',
      shipDay: '2021-07-15',
      destination: 'United States',
    });
    expect(histories).toEqual([]);
  });

  it('is read as Windows-1252, which is said', async () => {
    const { issues } = await readReportText(windows1252);
    expect(issues.map(({ code }) => code)).toContain('encoding-guessed');
  });

  it("takes the order from the reference that holds a number of Amazon's", async () => {
    const { packages } = await readReportText(windows1252);
    expect(packages.map(({ orderId }) => orderId)).toEqual(['111-0000001-0000001', '111-0000002-0000002']);
  });

  it("takes the first reference where none holds a number of Amazon's", async () => {
    const { packages } = await read('1Z1,Ground,N,07/15/2021,SHOP-7,PO-9');
    expect(packages.map(({ orderId }) => orderId)).toEqual(['SHOP-7']);
  });

  it('takes the reference that the case names', async () => {
    const { packages } = await read('1Z1,Ground,N,07/15/2021,A-7,PO-9', { orderId: 'Reference Number 2' });
    expect(packages.map(({ orderId }) => orderId)).toEqual(['PO-9']);
  });

  it.each([
    ['Y', 0],
    ['N', 1],
    ['', 1],
    // Neither of the two answers that UPS documents: it may have been voided.
    ['V', 0],
  ])('with the void indicator “%s” gives %s packages', async (voided, count) => {
    const { packages, issues } = await read(`1Z1,Ground,${voided},07/15/2021,111-1,`);
    expect(packages).toHaveLength(count);
    expect(issues.map(({ code }) => code)).toEqual(count === 0 ? ['label-voided'] : []);
  });

  it('without any reference is no package', async () => {
    const { packages, issues } = await read('1Z1,Ground,N,07/15/2021,,');
    expect(packages).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(['row-without-order']);
  });
});
