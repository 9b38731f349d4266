import { describe, expect, it } from '@jest/globals';
import { buildPacket } from '../../../src/app/build-packet.js';
import { prepareProgram } from '../../../src/cli/prepare-program.js';
import { caseYaml } from '../../support/case-text.js';
import { failureOf } from '../../support/failure-of.js';
import { readPacket } from '../../support/letter-of.js';
import { memoryInputs } from '../../support/memory-inputs.js';
import { ordersTab, vtrCsv } from '../../support/report-text.js';

const PROGRAM = prepareProgram();
const filesOf = (over: Record<string, unknown>) => ({
  'case.yaml': caseYaml({ reports: ['vtr-report.csv', 'orders.txt'], ...over }),
  'vtr-report.csv': vtrCsv([{ method: 'First Class' }]),
  'orders.txt': ordersTab([{}]),
  'proof.txt': 'proof',
});
const action = (what: string) => ({
  cause: 'ship-method-text',
  what,
  done: '2021-08-17',
  evidence: ['proof.txt'],
});

describe('words of the seller that cannot be printed', () => {
  it.each([
    ['Hebrew', 'חנות', 'U+05D7', /belongs to a right-to-left script, .* wrong order/],
    ['Arabic', 'متجر', 'U+0645', /belongs to a right-to-left script, .* wrong order/],
    ['Korean', '상점', 'U+C0C1', /is in none of the fonts/],
  ])('in %s are refused: what, where, and what to do', async (_, name, code, why) => {
    const files = filesOf({ seller: { name: `Store ${name}` } });
    const failure = await failureOf(() => buildPacket(memoryInputs(files), PROGRAM, '2021-08-20'));
    const line = files['case.yaml'].split('\n').findIndex((one) => one.includes(name)) + 1;
    expect(failure).toMatchObject({ code: 'text-unprintable', exitCode: 3 });
    const [first] = failure.problems;
    expect(first).toMatchObject({ file: 'case.yaml', row: line });
    expect(first?.message).toMatch(why);
    expect(first?.message).toContain(code);
    expect(first?.message).toMatch(/Write it in Latin letters\.$/);
  });

  it('are all told at once, each with its own line', async () => {
    const files = filesOf({ seller: { name: 'Store 상' }, actions: [action('The template ش was set.')] });
    const failure = await failureOf(() => buildPacket(memoryInputs(files), PROGRAM, '2021-08-20'));
    const lines = files['case.yaml'].split('\n');
    expect(new Set(failure.problems.map(({ row = 0 }) => lines[row - 1]?.match(/[^ -~]/u)?.[0]))).toEqual(
      new Set(['상', 'ش']),
    );
  });
});

describe('a seller with a Japanese name', () => {
  it('has it on the letter, in its properties and its foot lines', async () => {
    const name = '株式会社さくら雑貨';
    const { letter, reading } = await readPacket(
      filesOf({
        seller: { name },
        actions: [action('封筒の文言を「USPS First Class Mail envelopes」に直した。')],
      }),
      '2021-08-20',
      PROGRAM,
    );
    expect(letter).toContain(name);
    expect(letter.replaceAll(' ', '')).toContain('封筒の文言を「USPSFirstClassMailenvelopes」に直した。');
    expect(reading.info.Author).toBe(name);
    expect(reading.artifacts.every((foot) => foot.includes(name))).toBe(true);
  });
});
