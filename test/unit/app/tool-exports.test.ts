import { describe, expect, it } from '@jest/globals';
import { outcomesUnder } from '../../../src/model/verdict.js';
import { analyzeFiles, issueCodes } from '../../support/analyze-files.js';
import { caseYaml } from '../../support/case-text.js';
import { confirmationsTab } from '../../support/records-text.js';
import {
  AFTERSHIP,
  PARCEL,
  PIRATE_SHIP,
  SCANS,
  STAMPS,
  TRACK17,
  WORLDSHIP,
} from '../../support/tool-texts.js';

const ORDER = '111-0000001-0000001';
const CONFIRMED = confirmationsTab([{ 'tracking-number': PARCEL, 'ship-date': '2021-07-14' }]);
const pirateShip = (status: string) =>
  PIRATE_SHIP.replace(',Delivered,', `,${status},`).replaceAll('/2024', '/2021');

/** A case of these files in July 2021, and each package with what it counts as: order, number and outcomes. */
async function run(files: Readonly<Record<string, string>>) {
  const found = await analyzeFiles({
    ...files,
    'case.yaml': caseYaml({
      notice: { date: '2021-08-16', kind: 'deactivation', deadlineDays: 14 },
      window: { from: '2021-07-07', to: '2021-08-05' },
      reports: Object.keys(files),
      declare: { shipFrom: 'US', category: 'Toys & Games' },
    }),
  });
  const packages = found.packages.map((one) => [
    one.shipment.orderId,
    one.shipment.trackingNumber?.value ?? null,
    outcomesUnder(one, 'as-counted').join('|'),
  ]);
  return { found, packages };
}
const outcomeIn = async (files: Readonly<Record<string, string>>) =>
  (await run(files)).packages.find(([order]) => order === ORDER)?.[2];

describe('the export of a shipping tool alone makes the packages', () => {
  it.each([
    ['Delivered', 'valid'],
    ['In Transit', 'valid'],
    ['Arrived at Facility', 'valid'],
    // It is the last that Pirate Ship heard of it, and no carrier has touched it by then.
    ['New Label Created', 'defect'],
    ['In Transit to Next Facility', 'valid|defect'],
    ['', 'valid|defect'],
  ])('Pirate Ship: “%s” is %s', async (status, outcome) => {
    expect(await outcomeIn({ 'tool.csv': pirateShip(status) })).toBe(outcome);
  });

  it.each([
    ['Stamps.com', STAMPS, 3],
    ['WorldShip', WORLDSHIP, 2],
    ['AfterShip', AFTERSHIP, 2],
  ])('%s: one for each label that counts', async (_, text, count) => {
    const { packages } = await run({ 'tool.csv': text });
    expect(packages).toHaveLength(count);
  });
});

describe('a tracker beside the confirmations', () => {
  it('a delivery back to the sender, each event in a row of its own, makes nothing valid', async () => {
    const turned = `tracking-number,event,time
${PARCEL},label created,2021-07-14
${PARCEL},returned,2021-07-17
${PARCEL},delivered,2021-07-20
`;
    expect(await outcomeIn({ 'confirmed.txt': CONFIRMED, 'scans.csv': turned })).toBe('valid|defect');
  });

  it.each([
    ['17TRACK', TRACK17],
    ['AfterShip', AFTERSHIP],
    ['a scans file', SCANS],
    ['Pirate Ship', pirateShip('Delivered')],
  ])('%s: its scan makes the package valid', async (_, text) => {
    expect(await outcomeIn({ 'confirmed.txt': CONFIRMED })).toBe('valid|defect');
    expect(await outcomeIn({ 'confirmed.txt': CONFIRMED, 'tracker.csv': text })).toBe('valid');
  });

  it('NotFound denies no scan', async () => {
    const text = `Number,Carrier,Status\n${PARCEL},USPS,NotFound\n`;
    expect(await outcomeIn({ 'confirmed.txt': CONFIRMED, 'tracker.csv': text })).toBe('valid|defect');
  });

  it('a label made, in a scans file that tells no more, makes it a defect', async () => {
    const text = `tracking-number,event,time\n${PARCEL},label created,2021-07-13\n`;
    expect(await outcomeIn({ 'confirmed.txt': CONFIRMED, 'tracker.csv': text })).toBe('defect');
  });

  it('a number is found whichever way it is written', async () => {
    const text = `tracking-number,event,time\n${PARCEL.replaceAll(/(\d{4})/g, '$1 ').trim()},accepted,2021-07-15\n`;
    expect(await outcomeIn({ 'confirmed.txt': CONFIRMED, 'tracker.csv': text })).toBe('valid');
  });

  it('alone is no case: it names no order', async () => {
    await expect(run({ 'tracker.csv': TRACK17 })).rejects.toThrow();
  });
});

describe('labels of several tools beside each other', () => {
  it('are asked in their order, the rest lies beside the packages', async () => {
    const { found, packages } = await run({ 'a.csv': AFTERSHIP, 'b.csv': pirateShip('Delivered') });
    expect(packages.filter(([order]) => order === ORDER)).toEqual([[ORDER, PARCEL, 'valid']]);
    expect(issueCodes(found)).not.toContain('label-number-differs');
  });
});
