import { describe, expect, it } from '@jest/globals';
import { drawProgress } from '../../../../src/cli/batch/draw-progress.js';
import { printResults } from '../../../../src/cli/batch/print-results.js';
import { showProgress } from '../../../../src/cli/batch/show-progress.js';
import { workInLanes } from '../../../../src/cli/batch/work-in-lanes.js';
import { batchResults, clientResult } from '../../../support/batch-results.js';

const NONE = { done: 0, draft: 0, refused: 0, failed: 0, unchanged: 0 };
const plain = (text: string): string => text;
const running = [
  { client: 'Acorn', since: 8_000 },
  { client: 'Oak\u202e', since: 9_500 },
];

describe('the live view', () => {
  it('has a line for each client under way, and one for all with speed and time left', () => {
    const state = { total: 12, counts: { ...NONE, done: 3, failed: 1 }, running, now: 10_000 };
    expect(drawProgress(state, plain, 20)).toEqual([
      '     2 s  Acorn',
      '     1 s  Oak<U+202E>',
      '4 of 12 clients · 3 done · 1 failed · 0.4 clients a second · 20 s left',
    ]);
  });

  it('tells no speed before a client is done, and no more lines than there is room for', () => {
    const state = { total: 1, counts: NONE, running, now: 10_000 };
    expect(drawProgress(state, plain, 2)).toEqual(['     2 s  Acorn', '0 of 1 client']);
  });

  it.each([
    ['in colour', true, '\x1b[32m2 done\x1b[39m · \x1b[31m1 refused\x1b[39m'],
    ['without', false, '2 done · 1 refused'],
  ])('counts %s', (_, hasColour, counts) => {
    const paint = (text: string, colour: string): string =>
      hasColour ? `\x1b[${colour === 'green' ? 32 : 31}m${text}\x1b[39m` : text;
    const state = { total: 3, counts: { ...NONE, done: 2, refused: 1 }, running: [], now: 1 };
    expect(drawProgress(state, paint, 9)[0]).toContain(counts);
  });
});

describe('progress', () => {
  it('is a line for each client where no terminal shows it', () => {
    const written: string[] = [];
    const stream = { write: (text: string) => written.push(text) };
    const progress = showProgress(stream, 2, () => 0, true);
    progress.started('Acorn');
    progress.finished(clientResult());
    progress.finished(clientResult({ client: 'Oak', status: 'failed', message: 'no \u001b[31m case' }));
    progress.close();
    expect(written.join('')).toBe('[1/2] done  Acorn (1.5 s)\n[2/2] failed  Oak: no <U+001B>[31m case\n');
  });

  it('is cleared away from a terminal at the end', () => {
    const written: string[] = [];
    const stream = { write: (text: string) => written.push(text), isTTY: true, rows: 24 };
    const progress = showProgress(stream, 2, () => 0, false);
    progress.close();
    expect(written).toEqual(['']);
  });
});

describe('the table of results', () => {
  it('tells of each client its worst category, then what blocks whom', () => {
    const rates = [
      { category: 'Toys', asCounted: '94.00%', lead: '96.00%', short: '1.00' },
      { category: 'Office', asCounted: '61.00%', lead: '95.88%', short: '34.00' },
      { category: 'Home', asCounted: '99.00%', lead: '99.00%', short: null },
    ];
    const failed = { status: 'failed', packet: null, daysLeft: null, rates: [], message: 'no case' } as const;
    const results = batchResults([clientResult({ rates }), clientResult({ client: 'Oak', ...failed })]);
    expect(printResults(results)).toBe(
      [
        'client  status  days left  as counted  short   leads  packet',
        'Acorn   done           10      61.00%  34.00  95.88%  acorn/packet',
        'Oak     failed',
        '',
        'What blocks them:',
        '  Oak: no case',
        '',
        '1 done, 1 failed.',
        '',
      ].join('\n'),
    );
  });
});

describe('lanes', () => {
  it('do each thing once, no more at a time than there are lanes, and none after a stop', async () => {
    let most = 0;
    let now = 0;
    const done: number[] = [];
    const work = async (thing: number): Promise<void> => {
      most = Math.max(most, ++now);
      await Promise.resolve();
      now--;
      done.push(thing);
    };
    await workInLanes([1, 2, 3, 4, 5, 6, 7], 3, work, () => done.length >= 5);
    expect(most).toBe(3);
    expect(new Set(done).size).toBe(done.length);
    expect(done.length).toBeGreaterThanOrEqual(5);
    expect(done.length).toBeLessThan(8);
  });
});
