import { describe, expect, it } from '@jest/globals';
import { buildPacket } from '../../../src/app/build-packet.js';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import { caseYaml } from '../../support/case-text.js';
import { failureOf } from '../../support/failure-of.js';
import { memoryInputs } from '../../support/memory-inputs.js';
import { readPdf } from '../../support/pdf-reading.js';
import { ordersTab, vtrCsv } from '../../support/report-text.js';

const PROGRAM = prepareProgram();

function build(tracking: string, over: Record<string, unknown> = {}) {
  const files = {
    'case.yaml': caseYaml({ reports: ['vtr-report.csv', 'orders.txt'], ...over }),
    'vtr-report.csv': vtrCsv([{ tracking }]),
    'orders.txt': ordersTab([{}]),
  };
  return buildPacket(memoryInputs(files), PROGRAM, '2021-08-20');
}

describe('characters that the fonts of the letter lack', () => {
  it.each([
    ['right-to-left', 'مر12', '[U+0645][U+0631]12'],
    ['Korean', '12단', '12[U+B2E8]'],
  ])('in Amazon’s rows (%s) are written by their number, and said to be so', async (_, tracking, printed) => {
    const { files, appeal } = await build(tracking);
    const { pages } = await readPdf(files.get('appeal.pdf') ?? new Uint8Array());
    expect(pages.join(' ').replaceAll(/\s+/g, '')).toContain(printed);
    expect(pages.join(' ')).toContain('written by their number');
    expect(appeal.notes.join()).not.toContain('written by their number');
    expect(new TextDecoder().decode(files.get('evidence.csv'))).toContain(tracking);
  });

  it('in the seller’s own words stop the run, with each character named', async () => {
    const failure = await failureOf(() => build('LTR1', { seller: { name: '관 Store' } }));
    expect(failure).toMatchObject({ code: 'text-unprintable', exitCode: 3 });
    expect(failure.message).toContain('U+AD00');
  });
});
