import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { BuiltClient, ClientOutcome } from '../../../../src/app/batch/build-client.js';
import { deliverClient } from '../../../../src/cli/batch/deliver-client.js';
import type { TaskEnd } from '../../../../src/cli/batch/task-pool.js';
import { locatedClient } from '../../../support/batch-results.js';
import { makeCase, removeFolders } from '../../../support/run-program.js';

afterAll(removeFolders);

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const MANIFEST = JSON.stringify({
  program: { name: 'vtr-appeal' },
  inputs: [{ file: 'case.yaml', sha256: 'a' }],
  outputs: [],
});
const BUILT: BuiltClient = {
  kind: 'built',
  files: new Map([
    ['appeal.pdf', bytes('letter')],
    ['manifest.json', bytes(MANIFEST)],
  ]),
  previous: [],
  draft: false,
  branch: 'mixed',
  rates: [],
  daysLeft: 3,
  pages: 7,
  message: null,
};

async function deliver(end: TaskEnd<ClientOutcome>, draftsAreFine = false, out: string | null = null) {
  const folder = await makeCase({
    'acorn/case.yaml': '',
    'taken/notes.txt': '',
    'acorn/sent/manifest.json': MANIFEST,
  });
  const caseFolder = path.join(folder, 'acorn');
  const place = out === null ? null : path.join(folder, out);
  const client = { ...locatedClient({ out }), target: caseFolder, caseFolder, place };
  const grounds = { version: '1', catalogue: 'c', templates: 't', asOf: '2021-08-20' };
  const limits = { seconds: 900, megabytes: 2048 };
  return { folder, result: await deliverClient(client, end, { folder, grounds, limits, draftsAreFine }) };
}

const ended = (over: Partial<BuiltClient> = {}): TaskEnd<ClientOutcome> => ({
  kind: 'ended',
  result: { ...BUILT, ...over },
});

describe('a packet of a batch', () => {
  it('goes where appeal would put it', async () => {
    const { folder, result } = await deliver(ended());
    expect(result).toMatchObject({
      client: 'Acorn',
      status: 'done',
      exitCode: 0,
      packet: 'acorn/packet',
      branch: 'mixed',
      daysLeft: 3,
      pages: 7,
      message: null,
    });
    expect(result?.key).toMatch(/^[0-9a-f]{64}$/);
    expect(readdirSync(path.join(folder, 'acorn/packet'))).toEqual(['appeal.pdf', 'manifest.json']);
  });

  it('goes to its out, and beside a packet that was sent', async () => {
    expect((await deliver(ended(), false, 'outs/acorn')).result).toMatchObject({
      packet: 'outs/acorn',
      out: 'outs/acorn',
    });
    expect((await deliver(ended({ previous: ['packet'] }))).result).toMatchObject({
      packet: 'acorn/packet-2',
    });
  });

  it.each([
    [false, 4],
    [true, 0],
  ])('that is a draft exits as appeal does (--draft: %s)', async (draftsAreFine, exitCode) => {
    const { result } = await deliver(
      ended({ draft: true, message: 'Still missing: a proof' }),
      draftsAreFine,
    );
    expect(result).toMatchObject({ status: 'draft', exitCode, message: 'Still missing: a proof' });
  });

  it.each([
    [
      'holds other files',
      'taken',
      {},
      'The output cannot be written there: taken: holds other files and no earlier packet; name another folder, or an empty one',
    ],
    [
      'was sent',
      'acorn/sent',
      { previous: ['sent'] },
      'The output cannot be written there: acorn/sent: is named under previous as a packet that was sent, and is kept as it was; name another folder',
    ],
  ])(
    'is not written where the place %s, and the place is told from the folder of the batch',
    async (_, out, over, message) => {
      const { result } = await deliver(ended(over), false, out);
      expect(result).toMatchObject({
        status: 'failed',
        exitCode: 3,
        packet: null,
        key: null,
        daysLeft: 3,
        message,
      });
    },
  );
});

describe('a client without a packet', () => {
  const problems = [{ message: 'it is missing', file: 'orders.txt' }];

  it.each([
    ['failed', 'file-unreadable', 3, 'A file cannot be read: orders.txt: it is missing'],
    ['refused', 'not-supported', 4, 'The data does not support this appeal: orders.txt: it is missing'],
  ] as const)('is %s where its work stopped with %s', async (status, code, exitCode, message) => {
    const { result } = await deliver({
      kind: 'ended',
      result: { kind: 'stopped', code, problems, daysLeft: 2 },
    });
    expect(result).toMatchObject({ status, exitCode, message, daysLeft: 2, packet: null, rates: [] });
  });

  it.each([
    [
      'too-slow',
      'It took longer than 900 seconds and was stopped; look for a file that is far too large, or raise --client-seconds',
    ],
    [
      'too-hungry',
      'It took more than 2048 MB of memory and was stopped; look for a file that is far too large, or raise --client-megabytes',
    ],
    [
      'not-started',
      'No process could be started for it, as where memory runs short or few processes are allowed; try fewer at a time (--jobs)',
    ],
    [
      'killed',
      'Its process was ended from outside, as a system does that runs short of memory; try fewer at a time (--jobs)',
    ],
  ] as const)('is failed where it was cut as %s', async (by, message) => {
    const { result } = await deliver({ kind: 'cut', by });
    expect(result).toMatchObject({ status: 'failed', exitCode: 3, message });
  });

  it('is failed with exit 1 where a bug ended it', async () => {
    const { result } = await deliver({ kind: 'bug' });
    expect(result).toMatchObject({
      status: 'failed',
      exitCode: 1,
      message: expect.stringContaining('please report'),
    });
  });

  it('has no result where the run was stopped', async () => {
    expect((await deliver({ kind: 'cut', by: 'stopped' })).result).toBeNull();
  });
});
