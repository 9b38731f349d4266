import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Readiness } from '../../src/model/readiness.js';
import { caseYaml } from '../support/case-text.js';
import { ordersTab, vtrCsv } from '../support/report-text.js';
import { makeCase, removeFolders, runProgram } from '../support/run-program.js';

jest.setTimeout(60_000);
afterAll(removeFolders);

const CASE = caseYaml({
  reports: ['vtr-report.csv', 'orders.txt'],
  actions: [
    {
      cause: 'ship-method-text',
      what: 'The confirmation template will be set to the exact text.',
      done: '2021-08-17',
      evidence: ['proof.txt'],
    },
  ],
  prevention: [
    {
      cause: 'ship-method-text',
      what: 'We check it.',
      from: '2021-08-18',
      measure: 'envelopes with another text, counted every Friday, target 0',
      evidence: ['proof.txt'],
    },
  ],
});
/** The line of case.yaml on which the first step of a list begins. */
const rowOf = (list: string): number =>
  CASE.split('\n').findIndex((line) => line.includes(`"${list}": [`)) + 2;

describe('a case whose words would sink it', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await makeCase({
      'case.yaml': CASE,
      'vtr-report.csv': vtrCsv([{ method: 'First Class' }]),
      'orders.txt': ordersTab([{}]),
      'proof.txt': 'proof',
    });
  });

  const ERROR = `case.yaml:${rowOf('actions')}`;
  const WARNING = `case.yaml:${rowOf('prevention')}`;

  it('are told by check in the line of the case file that they stand in, each with its mend and its code', async () => {
    const { code, out } = await runProgram('check', folder, '--as-of', '2021-08-20');
    expect(code).toBe(4);
    const lines = out.split('\n');
    const at = lines.findIndex((line) =>
      line.startsWith(
        `  ${ERROR}  error  actions[1].what: “confirmation template will be set”: it speaks of the future`,
      ),
    );
    expect(lines[at]).toMatch(/ {2}\(wording-future-tense\)$/);
    expect(lines[at + 1]).toContain('      say what was done, in the past tense');
    expect(out).toMatch(
      new RegExp(
        `\\n {2}${WARNING} {2}warning {2}prevention\\[1\\]\\.what: “We check it\\.”: 12 characters.*\\(wording-vague\\)\\n`,
      ),
    );
  });

  it('has all of them in the JSON of check, with file, row and mend', async () => {
    const { out } = await runProgram('check', folder, '--as-of', '2021-08-20', '--json');
    const { items } = JSON.parse(out) as Readiness;
    expect(items.filter(({ code }) => code.startsWith('wording-'))).toEqual([
      expect.objectContaining({
        kind: 'gate',
        code: 'wording-future-tense',
        mend: expect.stringMatching(/\S/),
        file: 'case.yaml',
        row: rowOf('actions'),
      }),
      expect.objectContaining({
        kind: 'wording',
        code: 'wording-vague',
        mend: expect.stringMatching(/\S/),
        file: 'case.yaml',
        row: rowOf('prevention'),
      }),
    ]);
  });

  it('gets a draft from appeal, exit 4, which names the same places', async () => {
    const { code, out } = await runProgram('appeal', folder, '--as-of', '2021-08-20');
    expect(code).toBe(4);
    const [hints = '', missing = ''] = out.split('Still missing (the letter is marked DRAFT):\n');
    expect(hints).toContain(WARNING);
    expect(missing).toContain(ERROR);
  });
});
