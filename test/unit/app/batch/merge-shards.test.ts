import { describe, expect, it } from '@jest/globals';
import { mergeShards } from '../../../../src/app/batch/merge-shards.js';
import { batchResults, clientResult, listedClient } from '../../../support/batch-results.js';
import { failureOf } from '../../../support/failure-of.js';

const sorted = ['a', 'b', 'c', 'd', 'e'].map((client) => listedClient({ client }));
const of = (index: number, clients: string, over = {}, count = 2) => ({
  file: `results-${index}-of-${count}.json`,
  results: batchResults(
    clients.split('').map((client) => clientResult({ client, daysLeft: 'edcba'.indexOf(client) })),
    { shard: { index, of: count }, ...over },
  ),
});

describe('the results of all shards', () => {
  it('join into those of one run, most urgent first', () => {
    const merged = mergeShards([of(1, 'ace'), of(2, 'bd')], sorted);
    expect(merged.clients.map(({ client }) => client).join('')).toBe('edcba');
    expect(merged).toEqual(batchResults(merged.clients));
  });

  it.each([
    [
      'none is there',
      [],
      ['there is no results-1-of-n.json here; run the batch with --shard 1/n, 2/n, … first'],
    ],
    ['one is missing', [of(2, 'bd')], ['shard 1 of 2 is missing; run the batch with --shard 1/2']],
    [
      'one is there twice',
      [of(1, 'ace'), { ...of(1, 'ace'), file: 'copy.json' }, of(2, 'bd')],
      ['it is the same shard as results-1-of-2.json; keep one'],
    ],
    [
      'one is of another division',
      [of(1, 'ace'), of(2, 'bd'), of(3, 'c', {}, 4)],
      ['it is one of 4, and results-1-of-2.json is one of 2; delete those that do not belong together'],
    ],
    [
      'they are of two days',
      [of(1, 'ace'), of(2, 'bd', { asOf: '2021-08-21' })],
      ['it is dated 2021-08-21, and results-1-of-2.json 2021-08-20; give all shards one --as-of'],
    ],
    [
      'they are of two versions',
      [of(1, 'ace'), of(2, 'bd', { program: { name: 'vtr-appeal', version: '2.0.0' } })],
      ['it was made by version 2.0.0, and results-1-of-2.json by 1.2.3; run it again'],
    ],
    [
      'one lacks a client, and another has it',
      [of(1, 'ac'), of(2, 'bde')],
      [
        'the client "e" is missing; run --shard 1/2 again',
        'the client "e" does not belong to it by the list as it is now; run --shard 2/2 again',
      ],
    ],
    [
      'a client stands twice',
      [of(1, 'acea'), of(2, 'bd')],
      ['the client "a" stands twice; run --shard 1/2 again'],
    ],
  ])('are refused where %s', async (_, shards, messages) => {
    const { code, problems } = await failureOf(() => mergeShards(shards, sorted));
    expect([code, problems.map(({ message }) => message)]).toEqual(['results-unusable', messages]);
  });
});
