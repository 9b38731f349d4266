import { describe, expect, it } from '@jest/globals';
import { buildPacket } from '../../../src/app/build-packet.js';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import { caseYaml } from '../../support/case-text.js';
import { memoryInputs } from '../../support/memory-inputs.js';
import { readPdf } from '../../support/pdf-reading.js';
import {
  allOrdersTab,
  type ConfirmationCells,
  confirmationsTab,
  type ShipmentCells,
  shipmentsCsv,
} from '../../support/records-text.js';
import { vtrCsv } from '../../support/report-text.js';

const PROGRAM = prepareProgram();

/** What a letter from records says, and what keeps it a draft. */
async function letterOf(files: Record<string, string>, over: Record<string, unknown> = {}) {
  const caseText = caseYaml({
    notice: { date: '2021-08-16', kind: 'deactivation', deadlineDays: 14 },
    reports: Object.keys(files),
    declare: { shipFrom: 'US', category: 'Toys & Games' },
    ...over,
  });
  const packet = await buildPacket(memoryInputs({ ...files, 'case.yaml': caseText }), PROGRAM, '2021-08-20');
  const { pages } = await readPdf(packet.files.get('appeal.pdf') ?? new Uint8Array());
  const answers = new TextDecoder().decode(packet.files.get('answers.txt'));
  const letter = pages.join(' ').replaceAll(/\s+/g, ' ');
  return { letter, answers, gates: packet.appeal.gates.map(({ code }) => code), analysis: packet.analysis };
}

const orders = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `111-000000${at}-0000000`);
const letters: readonly ShipmentCells[] = orders(4).map((order) => ({
  'order-id': order,
  mailpiece: 'letter',
  value: '5.00',
  tax: '0.40',
  'tracking-number': 'LTR1',
}));

describe('a letter from records', () => {
  it('without a promised date never says promised, but what the day is', async () => {
    const { letter, answers } = await letterOf({ 'shipments.csv': shipmentsCsv(letters) });
    expect(letter).toContain('ship date July 12, 2021');
    expect(letter).toContain('else ship date (approximate)');
    expect(letter).toContain('Dated July 12, 2021');
    for (const words of [letter, answers]) expect(words).not.toMatch(/[Pp]romised July/);
  });

  it('names no file that is not there, and calls no figure Amazon’s', async () => {
    const { letter } = await letterOf({ 'shipments.csv': shipmentsCsv(letters) });
    expect(letter).not.toMatch(/order reports and confirmations state|As Amazon counted|Amazon's own rows/);
  });

  it('says of presumed scans that they are declared, in the answers too', async () => {
    const parcels = orders(3).map((order) => ({
      'order-id': `${order}9`,
      mailpiece: 'parcel',
      value: '20.00',
      'tracking-number': '9400111899223197428497',
    }));
    // Letters without a number are defects, so that there is something to appeal.
    const unnumbered = letters.map((row) => ({ ...row, 'tracking-number': '' }));
    const { letter, answers } = await letterOf(
      { 'shipments.csv': shipmentsCsv([...unnumbered, ...parcels]) },
      { declare: { shipFrom: 'US', category: 'Toys & Games', scans: 'presumed' } },
    );
    for (const words of [letter, answers])
      expect(words.replaceAll(/\s+/g, ' ')).toMatch(
        /For 3 packages (?:of all categories )?no scan is on file/,
      );
  });

  it('that would own packages only for want of a scan is a draft until one is there', async () => {
    const confirmed: readonly ConfirmationCells[] = orders(3).map((order) => ({
      'order-id': order,
      'tracking-number': '9400111899223197428497',
    }));
    const { gates } = await letterOf({
      'confirmations.txt': confirmationsTab(confirmed),
      'orders.txt': allOrdersTab(
        orders(3).map((order) => ({ 'amazon-order-id': order, 'item-price': '25.00' })),
        true,
      ),
    });
    expect(gates).toContain('outcome-open');
  });

  it('about an unknown category is a draft that asks for it', async () => {
    const { gates } = await letterOf(
      { 'shipments.csv': shipmentsCsv(letters) },
      { declare: { shipFrom: 'US' } },
    );
    expect(gates).toContain('category-unknown');
  });

  it('about a category that lacks packages of unknown category is a draft that asks for theirs', async () => {
    // The notice names Toys & Games; whether the two parcels belong there decides its rate.
    const parcels: readonly ShipmentCells[] = orders(2).map((_, at) => ({
      'order-id': `111-100000${at}-0000009`,
      'tracking-number': '9400111899223197428497',
      // Scanned and valid: nothing else puts them in question.
      'first-scan': '2021-07-12',
      'last-scan': '2021-07-14',
      delivered: '2021-07-15',
    }));
    const own = letters.map((row) => ({ ...row, category: 'Toys & Games', 'tracking-number': '' }));
    const { gates } = await letterOf(
      { 'shipments.csv': shipmentsCsv([...own, ...parcels]) },
      { declare: { shipFrom: 'US' } },
    );
    expect(gates).toContain('category-unknown');
  });

  it('beside a VTR report without counts says what Amazon lists, and calls the rate rebuilt', async () => {
    const { letter, analysis } = await letterOf({
      'shipments.csv': shipmentsCsv(letters.map((row, at) => ({ ...row, 'tracking-number': `LTR${at}` }))),
      'vtr.csv': vtrCsv(orders(4).map((order, at) => ({ order, tracking: `LTR${at}` }))),
    });
    expect(analysis.basis).toBe('records');
    expect(letter).toContain("Amazon's VTR report lists 4 packages as failing");
    expect(letter).not.toContain('As Amazon counted');
  });
});
