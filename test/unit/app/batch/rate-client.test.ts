import { describe, expect, it } from '@jest/globals';
import { buildClient, stopClient } from '../../../../src/app/batch/build-client.js';
import { prepareProgram } from '../../../../src/cli/prepare-program.js';
import { AppealError } from '../../../../src/errors.js';
import type { Practice } from '../../../../src/model/practice.js';
import { caseYaml } from '../../../support/case-text.js';
import { memoryInputs } from '../../../support/memory-inputs.js';
import { ordersTab, vtrCsv } from '../../../support/report-text.js';

/** The same for all clients, as a worker has it. */
const PARTS = prepareProgram();

const build = (
  counts: readonly object[],
  files: Readonly<Record<string, string>> = {},
  practice: Practice | null = null,
) =>
  buildClient(
    memoryInputs({
      'case.yaml': caseYaml({
        reports: ['vtr-report.csv', 'orders.txt'],
        notice: { date: '2021-08-16', kind: 'deactivation', deadlineDays: 14, categories: counts },
      }),
      'vtr-report.csv': vtrCsv([
        { value: '6.00' },
        { order: '111-0000002-0000002', category: 'Office Products', value: '6.00' },
      ]),
      'orders.txt': ordersTab([{}]),
      ...files,
    }),
    PARTS,
    '2021-08-20',
    practice,
  );

describe('what a client comes to', () => {
  it('is a rate for each category, with how far it is short, rounded against the seller', async () => {
    // 2 of 3 is 66.666…, so that 28.333… are missing; 19 of 20 is the floor itself.
    const built = await build([
      { name: 'Toys & Games', valid: 2, counted: 3 },
      { name: 'Office Products', valid: 19, counted: 20 },
    ]);
    expect(built).toMatchObject({
      kind: 'built',
      daysLeft: 10,
      rates: [
        { category: 'Toys & Games', asCounted: '66.66%', short: '28.34' },
        { category: 'Office Products', asCounted: '95.00%', short: '0.00' },
      ],
    });
  });

  it('has nothing short where a category passes', async () => {
    const built = await build([
      { name: 'Toys & Games', valid: 9, counted: 10 },
      { name: 'Office Products', valid: 99, counted: 100 },
    ]);
    expect(built).toMatchObject({ rates: [{ short: '5.00' }, { asCounted: '99.00%', short: null }] });
  });
});

describe('a client that is stopped', () => {
  it('is told as a value, with the days left where its case can be read', async () => {
    const stopped = await build([], { 'vtr-report.csv': 'nothing,known\n1,2\n' });
    expect(stopped).toMatchObject({ kind: 'stopped', code: 'report-unrecognised', daysLeft: 10 });
  });

  it('has no days left where its case cannot be read', async () => {
    const stopped = await build([], { 'case.yaml': 'seller: [' });
    expect(stopped).toMatchObject({ kind: 'stopped', code: 'case-unusable', daysLeft: null });
  });

  it('by a bug is not told as a failure', () => {
    expect(stopClient(new AppealError('window-empty', []), 3)).toEqual({
      kind: 'stopped',
      code: 'window-empty',
      problems: [],
      daysLeft: 3,
    });
    expect(() => stopClient(new TypeError('x'), null)).toThrow(TypeError);
  });
});

describe('the template of a practice', () => {
  const withClosing = (text: string): Practice => ({
    templates: new Map([['letter/closing', text]]),
    letterhead: null,
  });
  const counts = [{ name: 'Toys & Games', valid: 2, counted: 3 }];
  const loop = `${'{{#each @root.scenarios}}'.repeat(24)}x${'{{/each}}'.repeat(24)}`;

  it.each([
    ['places itself without end', '{{> letter/closing}}'],
    ['goes through lists in lists in lists', `## What we ask\n\n${loop}\n`],
    ['prints a name that the letter does not have', '## What we ask\n\n{{sellr}}\n'],
  ])('that %s stops that client alone, with its place and what the deadline leaves', async (_, text) => {
    expect(await build(counts, {}, withClosing(text))).toMatchObject({
      kind: 'stopped',
      code: 'template-unusable',
      daysLeft: 10,
      problems: [expect.objectContaining({ file: 'letter/closing.hbs (of the practice)' })],
    });
  });

  it('leaves the words of the program as they are for the next client', async () => {
    const own = await build(counts, {}, withClosing('## What we ask\n\nOther words.\n'));
    const [first, second] = [own, await build(counts)].map((one) =>
      one.kind === 'built' ? one.files : null,
    );
    expect(first?.get('appeal.pdf')).toBeDefined();
    expect(second?.get('appeal.pdf')).not.toEqual(first?.get('appeal.pdf'));
    expect(new TextDecoder().decode(second?.get('manifest.json'))).not.toContain('practice');
  });
});
