import { describe, expect, it } from '@jest/globals';
import { chooseShard } from '../../../../src/app/batch/choose-shard.js';
import { exitOfBatch } from '../../../../src/app/batch/exit-of-batch.js';
import { hashTexts, keyOfPacket, parsePacketManifest } from '../../../../src/app/batch/packet-key.js';
import { parseResults } from '../../../../src/app/batch/parse-results.js';
import { planRetry } from '../../../../src/app/batch/plan-retry.js';
import { writeResultsTable } from '../../../../src/app/batch/results-table.js';
import { sortByUrgency } from '../../../../src/app/batch/sort-by-urgency.js';
import { tellFailure, tellGates } from '../../../../src/app/batch/tell-block.js';
import type { ClientStatus } from '../../../../src/model/batch.js';
import { batchResults, clientResult, locatedClient } from '../../../support/batch-results.js';
import { failureOf } from '../../../support/failure-of.js';

describe('shards', () => {
  const sorted = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

  it('take the places that leave their remainder', () => {
    const four = [1, 2, 3, 4].map((index) => chooseShard(sorted, { index, of: 4 }));
    expect(four).toEqual([['a', 'e'], ['b', 'f'], ['c', 'g'], ['d']]);
  });

  it('are all of it where there is one, and may be empty where there are many', () => {
    expect(chooseShard(sorted, null)).toEqual(sorted);
    expect(chooseShard(sorted, { index: 1, of: 1 })).toEqual(sorted);
    expect(chooseShard(sorted, { index: 9, of: 9 })).toEqual([]);
  });
});

describe('the order of results', () => {
  it('is by days left, then points short, then name, unknown deadlines last', () => {
    const rate = (short: string | null) => [{ category: 'Toys', asCounted: null, lead: null, short }];
    const sorted = sortByUrgency([
      clientResult({ client: 'no deadline', daysLeft: null, rates: rate('60.00') }),
      clientResult({ client: 'b', daysLeft: 3, rates: rate('9.50') }),
      clientResult({ client: 'a', daysLeft: 3, rates: rate('9.50') }),
      clientResult({ client: 'worse', daysLeft: 3, rates: rate('10.00') }),
      clientResult({ client: 'at the floor', daysLeft: 3, rates: rate('0.00') }),
      clientResult({ client: 'no figure', daysLeft: 3, rates: [] }),
      clientResult({ client: 'past', daysLeft: -2 }),
    ]);
    const names = ['past', 'worse', 'a', 'b', 'at the floor', 'no figure', 'no deadline'];
    expect(sorted.map(({ client }) => client)).toEqual(names);
  });
});

describe('the exit code of a batch', () => {
  const of = (...statuses: readonly ClientStatus[]) => statuses.map((status) => clientResult({ status }));

  it.each([
    [of('done', 'unchanged'), false, 0],
    [of('done', 'draft'), false, 4],
    [of('done', 'draft'), true, 0],
    [of('draft', 'failed'), false, 5],
    [of('draft', 'refused'), true, 5],
    [[], false, 0],
  ] as const)('%#: is what the worst client makes it', (results, draftsAreFine, code) => {
    expect(exitOfBatch(results, draftsAreFine)).toBe(code);
  });
});

describe('results.csv', () => {
  it('has a row a client and category, one for a client without a figure, no seconds, and no formulas', () => {
    const two = [
      { category: 'Toys', asCounted: '61.00%', lead: '95.88%', short: '34.00' },
      { category: 'Office', asCounted: null, lead: null, short: null },
    ];
    const failed = {
      status: 'failed',
      exitCode: 3,
      packet: null,
      branch: null,
      pages: null,
      key: null,
    } as const;
    const text = writeResultsTable(
      batchResults([
        clientResult({ rates: two, seconds: 98.765 }),
        clientResult({ ...failed, client: '=1+1', case: 'x', rates: [], daysLeft: null, message: 'a, b' }),
      ]),
    );
    expect(text.split('\r\n')).toEqual([
      'client,case,out,packet,status,exit-code,branch,days-left,category,as-counted,lead,points-short,pages,message,key',
      'Acorn,acorn,,acorn/packet,done,0,in-error,10,Toys,61.00%,95.88%,34.00,7,,k1',
      'Acorn,acorn,,acorn/packet,done,0,in-error,10,Office,,,,7,,k1',
      `'=1+1,x,,,failed,3,,,,,,,,"a, b",`,
      '',
    ]);
  });
});

describe('earlier results', () => {
  it('are read as they were written, those of a shard too', () => {
    const shard = { index: 2, of: 4 };
    for (const results of [batchResults([clientResult()]), batchResults([clientResult()], { shard })])
      expect(parseResults(JSON.stringify(results), 'results.json')).toEqual(results);
  });

  it.each([
    ['no JSON', '{', 'it is not JSON'],
    [
      'of another program',
      JSON.stringify({ ...batchResults([]), program: { name: 'x', version: '1' } }),
      'at program.name',
    ],
    [
      'of a status that there is not',
      JSON.stringify(batchResults([clientResult()])).replace('"done"', '"fine"'),
      'at clients.0.status',
    ],
  ])('are refused where they are %s', async (_, text, message) => {
    const { code, problems } = await failureOf(() => parseResults(text, 'results.json'));
    expect([code, problems[0]?.message]).toEqual(['results-unusable', expect.stringContaining(message)]);
    expect(problems[0]?.message).toContain('run the batch again without --retry');
  });
});

describe('a retry', () => {
  const names = ['done', 'same', 'changed', 'gone', 'draft', 'refused', 'failed', 'new'];
  const clients = names.map((client) => locatedClient({ client }));
  const earlier = batchResults([
    clientResult({ client: 'done', key: 'k1' }),
    clientResult({ client: 'same', key: 'k2', status: 'unchanged' }),
    clientResult({ client: 'changed', key: 'k3' }),
    clientResult({ client: 'gone', key: 'k4' }),
    clientResult({ client: 'draft', key: 'k5', status: 'draft' }),
    clientResult({ client: 'refused', key: null, status: 'refused' }),
    clientResult({ client: 'failed', key: null, status: 'failed' }),
    clientResult({ client: 'no longer listed' }),
  ]);
  const keys = new Map([
    ['done', 'k1'],
    ['same', 'k2'],
    ['changed', 'other'],
    ['gone', null],
    ['draft', 'k5'],
  ]);
  const plan = planRetry(clients, earlier, keys);

  it('does again what is not done, what has changed and what is new', () => {
    const again = plan.again.map(({ client }) => client);
    expect(again).toEqual(['changed', 'gone', 'draft', 'refused', 'failed', 'new']);
  });

  it('keeps the figures of the rest, and those of the others until they are done', () => {
    const statuses = [...plan.earlier.values()].map(({ client, status }) => `${client}: ${status}`);
    expect(statuses).toEqual([
      'done: unchanged',
      'same: unchanged',
      'changed: done',
      'gone: done',
      'draft: draft',
      'refused: refused',
      'failed: failed',
    ]);
    expect(plan.earlier.get('done')?.rates).toEqual(clientResult().rates);
  });
});

describe('the key of a packet', () => {
  const grounds = { version: '1.2.3', catalogue: 'c', templates: 't', asOf: '2021-08-20' };
  const inputs = [
    { file: 'case.yaml', sha256: 'aa' },
    { file: 'orders.txt', sha256: 'bb' },
  ];
  const key = keyOfPacket(locatedClient(), inputs, grounds);
  const practice = {
    templates: new Map([
      ['letter/closing', 'a'],
      ['letter/summary', 'b'],
    ]),
    letterhead: { name: 'Oak', color: null },
  };
  const touched = keyOfPacket(locatedClient({ practice }), inputs, grounds);

  it('does not hang on the order of the inputs, nor on the name of the client', () => {
    expect(keyOfPacket(locatedClient({ client: 'Oak' }), inputs.toReversed(), grounds)).toBe(key);
  });

  it.each([
    ['an input', locatedClient(), [{ file: 'case.yaml', sha256: 'ab' }, ...inputs.slice(1)], grounds],
    [
      'the place of an input',
      locatedClient(),
      [{ file: 'x.yaml', sha256: 'aa' }, ...inputs.slice(1)],
      grounds,
    ],
    ['an input more', locatedClient(), [...inputs, { file: 'x', sha256: '' }], grounds],
    ['the program', locatedClient(), inputs, { ...grounds, version: '1.2.4' }],
    ['the catalogue', locatedClient(), inputs, { ...grounds, catalogue: 'd' }],
    ['the templates', locatedClient(), inputs, { ...grounds, templates: 'u' }],
    ['the day', locatedClient(), inputs, { ...grounds, asOf: '2021-08-21' }],
    ['the case', locatedClient({ case: 'oak' }), inputs, grounds],
    ['the place of the packet', locatedClient({ out: 'x' }), inputs, grounds],
  ])('changes with %s', (_, client, files, parts) => {
    expect(keyOfPacket(client, files, parts)).not.toBe(key);
  });

  it.each([
    ['none', null],
    ['another letterhead', { ...practice, letterhead: { name: 'Ash', color: null } }],
    ['another colour', { ...practice, letterhead: { name: 'Oak', color: '#1a3c6e' } }],
    ['no letterhead', { ...practice, letterhead: null }],
    ['another text', { ...practice, templates: new Map([...practice.templates, ['letter/summary', 'c']]) }],
    ['a template more', { ...practice, templates: new Map([...practice.templates, ['advice', 'c']]) }],
    ['a template less', { ...practice, templates: new Map([['letter/closing', 'a']]) }],
  ])('changes with what a practice brings along: %s', (_, other) => {
    expect(keyOfPacket(locatedClient({ practice: other }), inputs, grounds)).not.toBe(touched);
  });

  it('does not hang on where the templates lie, nor on their order', () => {
    const turned = { ...practice, templates: new Map([...practice.templates].toReversed()) };
    expect(keyOfPacket(locatedClient({ practice: turned, templates: 'moved' }), inputs, grounds)).toBe(
      touched,
    );
  });

  it('hashes texts by name, not by order, and tells where one ends', () => {
    const text = hashTexts([
      ['a', 'bc'],
      ['d', 'e'],
    ]);
    expect(
      hashTexts([
        ['d', 'e'],
        ['a', 'bc'],
      ]),
    ).toBe(text);
    expect(
      hashTexts([
        ['a', 'b'],
        ['d', 'ce'],
      ]),
    ).not.toBe(text);
  });

  it.each(['', '{}', '{"program":{"name":"other"},"inputs":[],"outputs":[]}'])(
    'comes from no manifest such as %j',
    (text) => {
      expect(parsePacketManifest(text)).toBeNull();
    },
  );
});

describe('what blocks a client', () => {
  it('is told in one line: what failed, with the first problems by their places', () => {
    const problems = ['one', 'two\n  lines', 'three', 'four', 'five'].map((message, index) => ({
      message,
      file: 'case.yaml',
      row: index + 1,
      column: 2,
    }));
    expect(tellFailure({ code: 'case-unusable', problems })).toBe(
      'The case file cannot be used: case.yaml:1:2: one · case.yaml:2:2: two lines · case.yaml:3:2: three · and 2 more',
    );
  });

  it('is for a draft what is missing', () => {
    expect(tellGates([{ code: 'x', message: 'a proof' }])).toBe('Still missing: a proof');
  });
});
