import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type ClientWords, clientCase, clientWords } from '../support/batch-cases.js';
import { readPdf } from '../support/pdf-reading.js';
import { vtrCsv } from '../support/report-text.js';
import {
  isThere,
  makeCase,
  makeFolder,
  type Run,
  readFolder,
  removeFolders,
  runProgram,
  startProgram,
} from '../support/run-program.js';

jest.setTimeout(600_000);
afterAll(removeFolders);

const AS_OF = ['--as-of', '2021-08-20'];

interface Told {
  readonly client: string;
  readonly status: string;
  readonly exitCode: number;
  readonly packet: string | null;
  readonly message: string | null;
  readonly daysLeft: number | null;
  readonly seconds: number;
  readonly key: string | null;
}

const nameOf = (number: number): string => `client-${String(number).padStart(2, '0')}`;
const readResults = async (folder: string, name = 'results.json'): Promise<readonly Told[]> =>
  JSON.parse(await readFile(path.join(folder, name), 'utf8')).clients;
const statusesOf = (results: readonly Told[]): Record<string, string> =>
  Object.fromEntries(results.map(({ client, status }) => [client, status]));

async function writeCase(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
}

async function makeBatch(count: number): Promise<string> {
  const folder = await makeFolder();
  for (let number = 1; number <= count; number++)
    await writeCase(path.join(folder, nameOf(number)), clientCase(number));
  return folder;
}

/** Every file below a folder, hidden ones too. */
async function listFiles(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true, encoding: 'utf8' });
  const files = await Promise.all(
    names.map(async (name) => ((await stat(path.join(folder, name))).isFile() ? [name] : [])),
  );
  return files.flat().toSorted();
}

const leftovers = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, encoding: 'utf8' })).filter((name) =>
    path.basename(name).startsWith('.'),
  );

/** All that a packet says: the words of each file, and of the PDF, where it is asked for, those of its pages, attributes, bookmarks and metadata. */
async function wordsOf(packet: string, withPages: boolean): Promise<string> {
  const files = await readFolder(packet);
  const texts = [...files].map(([name, bytes]) => `${name}\n${Buffer.from(bytes).toString('latin1')}`);
  if (!withPages) return texts.join('\n');
  const { pages, artifacts, outline, alts, info, xmp, bookmarks } = await readPdf(
    files.get('appeal.pdf') ?? new Uint8Array(),
  );
  return [...texts, ...pages, ...artifacts, outline, ...alts, xmp, JSON.stringify([info, bookmarks])].join(
    '\n',
  );
}

const COUNT = 40;

interface Fault {
  readonly files: (words: ClientWords) => Readonly<Record<string, string>>;
  readonly told: RegExp;
  readonly status: 'failed' | 'refused';
}

/** What is wrong with six of the forty, and the words in which it is told. */
const FAULTS: ReadonlyMap<number, Fault> = new Map<number, Fault>([
  [
    4,
    {
      files: () => ({ 'case.yaml': 'formatVersion: 1\nseller: { name: x\n' }),
      told: /^The case file cannot be used: case\.yaml:\d+:\d+: not valid YAML/,
      status: 'failed',
    },
  ],
  [
    9,
    {
      files: () => clientCase(9, { reports: [clientWords(9).report, 'missing.txt'] }),
      told: /^A file cannot be read: missing\.txt: there is no such file in the case folder$/,
      status: 'failed',
    },
  ],
  [
    16,
    {
      files: ({ report }) => ({ [report]: 'colour,size\nred,7\n' }),
      told: /^A report was not recognised: report/,
      status: 'failed',
    },
  ],
  [
    22,
    {
      files: ({ report, order }) => ({
        ...clientCase(22, { branch: 'in-error' }),
        [report]: vtrCsv([{ order, value: '60.00' }]),
      }),
      told: /^The data does not support this appeal: The case asks for in-error/,
      status: 'refused',
    },
  ],
  [
    31,
    {
      files: () => ({ 'case.yaml': `formatVersion: 1\nreports: [${'a,'.repeat(125_000)}]\n` }),
      told: /^It took more than 96 MB of memory and was stopped/,
      status: 'failed',
    },
  ],
  [
    38,
    {
      files: () => clientCase(38, { window: { from: '2019-01-01', to: '2019-01-31' } }),
      told: /^The window holds no package/,
      status: 'failed',
    },
  ],
]);

describe('forty clients, six of them with a fault', () => {
  let folder: string;
  let first: Run;

  beforeAll(async () => {
    folder = await makeBatch(COUNT);
    for (const [number, { files }] of FAULTS)
      await writeCase(path.join(folder, nameOf(number)), files(clientWords(number)));
    first = await runProgram('batch', folder, ...AS_OF, '--client-megabytes', '96');
  });

  it('end with thirty-four packets and six messages', async () => {
    const results = await readResults(folder);
    expect(first.code).toBe(5);
    expect(results).toHaveLength(COUNT);
    for (const { client, status, message, packet } of results) {
      const fault = FAULTS.get(Number(client.slice(-2)));
      expect([client, status]).toEqual([client, fault?.status ?? 'done']);
      expect(isThere(path.join(folder, client, 'packet/appeal.pdf'))).toBe(fault === undefined);
      expect(packet).toBe(fault === undefined ? `${client}/packet` : null);
      if (fault === undefined) expect(message).toBeNull();
      else expect(message).toMatch(fault.told);
    }
    expect(await leftovers(folder)).toEqual([]);
  });

  it('are told most urgent first on stdout, and one by one on stderr', async () => {
    const results = await readResults(folder);
    const days = results.map(({ daysLeft }) => daysLeft ?? Number.POSITIVE_INFINITY);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    const table = first.out
      .split('\n')
      .slice(1, COUNT + 1)
      .map((line) => line.split(' ')[0]);
    expect(table).toEqual(results.map(({ client }) => client));
    expect(first.out).toContain('34 done, 1 refused, 5 failed.');
    expect(first.err.match(/^\[\d+\/40\] (?:done|failed|refused) {2}client-\d\d/gm)).toHaveLength(COUNT);
  });

  it('share no word in any file, metadata or message', async () => {
    const results = await readResults(folder);
    const own = Array.from(
      { length: COUNT },
      (_, index) => Object.values(clientWords(index + 1)) as readonly string[],
    );
    for (const { client, packet, message } of results) {
      const number = Number(client.slice(-2));
      const said = `${message}\n${packet === null ? '' : await wordsOf(path.join(folder, packet), number % 3 === 0)}`;
      const foreign = own.flatMap((words, index) =>
        index + 1 === number ? [] : words.filter((word) => said.includes(word)),
      );
      expect([client, foreign]).toEqual([client, []]);
      if (packet !== null) expect(said).toContain(clientWords(number).control);
    }
  });

  it('are, once they are mended, done again in exactly those six', async () => {
    const before = await Promise.all(
      Array.from({ length: COUNT }, async (_, index) => {
        const file = path.join(folder, nameOf(index + 1), 'packet/appeal.pdf');
        return isThere(file) ? (await stat(file)).mtimeMs : null;
      }),
    );
    for (const number of FAULTS.keys())
      await writeCase(path.join(folder, nameOf(number)), clientCase(number));
    const retried = await runProgram('batch', folder, '--retry', '--jobs', '1');
    expect([retried.code, retried.err.match(/^\[\d\/6\] done/gm)?.length]).toEqual([0, 6]);
    const results = await readResults(folder);
    for (const [index, time] of before.entries()) {
      const status = results.find(({ client }) => client === nameOf(index + 1))?.status;
      expect([index + 1, status]).toEqual([index + 1, time === null ? 'done' : 'unchanged']);
      const now = (await stat(path.join(folder, nameOf(index + 1), 'packet/appeal.pdf'))).mtimeMs;
      if (time !== null) expect(now).toBe(time);
    }
  });
});

describe('clients that take too much memory', () => {
  it('are stopped one by one, and the program goes on, however fast they take it', async () => {
    const folder = await makeFolder();
    const { files } = FAULTS.get(31) ?? { files: () => ({}) };
    for (let number = 1; number <= 6; number++)
      await writeCase(path.join(folder, nameOf(number)), files(clientWords(number)));
    const run = await runProgram('batch', folder, ...AS_OF, '--client-megabytes', '96');
    expect([run.code, run.err.match(/took more than 96 MB of memory/g)?.length]).toEqual([5, 6]);
  });
});

describe('a retry', () => {
  it('does again what was changed: an input, a packet, one that is gone, a place; and nothing else', async () => {
    const folder = await makeBatch(6);
    const list = (out: string): Promise<void> =>
      writeFile(
        path.join(folder, 'clients.csv'),
        [
          'client,case,out',
          ...[1, 2, 3, 4, 5, 6].map(
            (number) => `${nameOf(number)},${nameOf(number)},${number === 5 ? out : ''}`,
          ),
        ].join('\n'),
      );
    await list('sent/here');
    const target = path.join(folder, 'clients.csv');
    const run = await runProgram('batch', target, ...AS_OF, '--jobs', '1');
    expect(run.code).toBe(0);
    expect(isThere(path.join(folder, 'sent/here/appeal.pdf'))).toBe(true);
    await writeFile(path.join(folder, nameOf(1), `${clientWords(1).control}.txt`), 'other rules\n');
    await writeFile(path.join(folder, nameOf(2), 'packet/answers.txt'), 'edited\n');
    await rename(path.join(folder, nameOf(3), 'packet'), path.join(folder, nameOf(3), 'moved'));
    await writeFile(path.join(folder, nameOf(4), 'unrelated.txt'), 'new\n');
    await list('sent/there');
    expect((await runProgram('batch', target, '--retry', '--jobs', '1')).code).toBe(0);
    expect(statusesOf(await readResults(folder))).toEqual({
      [nameOf(1)]: 'done',
      [nameOf(2)]: 'done',
      [nameOf(3)]: 'done',
      [nameOf(4)]: 'unchanged',
      [nameOf(5)]: 'done',
      [nameOf(6)]: 'unchanged',
    });
  });
});

describe('the templates and letterheads of a practice', () => {
  const CLOSING = '## What we ask\n\n{{> (partial "closing" wording)}}\n\n';
  const list = (head: string): string =>
    [
      'client,case,templates,letterhead,color',
      `${nameOf(1)},${nameOf(1)},house,${head},#1a3c6e`,
      `${nameOf(2)},${nameOf(2)},,,`,
      `${nameOf(3)},${nameOf(3)},other,,`,
      `${nameOf(4)},${nameOf(4)},endless,,`,
      '',
    ].join('\n');
  let folder: string;
  let target: string;
  const put = async (name: string, text: string): Promise<void> => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  };
  const statuses = async (): Promise<readonly (string | undefined)[]> => {
    const told = statusesOf(await readResults(folder));
    return [1, 2, 3, 4].map((number) => told[nameOf(number)]);
  };

  beforeAll(async () => {
    folder = await makeBatch(4);
    target = path.join(folder, 'clients.csv');
    // The second brings templates of its own, and the practice has none for it.
    await writeCase(path.join(folder, nameOf(2)), clientCase(2, { templates: 'own' }));
    await put(`${nameOf(2)}/own/letter/closing.hbs`, `${CLOSING}Words of Marobel.\n`);
    await put('clients.csv', list('House Tavimor'));
    await put('house/letter/closing.hbs', `${CLOSING}Words of Zelquin.\n`);
    await put('other/letter/closing.hbs', `${CLOSING}Words of Bruvane.\n`);
    await put('endless/letter/closing.hbs', `${CLOSING}{{> letter/closing}}\n`);
  });

  it('come into the packets of their clients alone, and one that never ends fails its client alone', async () => {
    const run = await runProgram('batch', target, ...AS_OF, '--jobs', '2');
    expect([run.code, await statuses()]).toEqual([5, ['done', 'done', 'done', 'failed']]);
    const failed = (await readResults(folder)).find(({ client }) => client === nameOf(4));
    expect(failed?.message).toMatch(/^A template of yours cannot be used: letter\/closing\.hbs/);
    const said = await Promise.all(
      [1, 2, 3].map(async (number) => {
        const words = await wordsOf(path.join(folder, nameOf(number), 'packet'), true);
        const own = ['Prepared with House Tavimor', 'Tavimor', 'Zelquin', 'Marobel', 'Bruvane'];
        return own.filter((word) => words.includes(word));
      }),
    );
    expect(said).toEqual([['Prepared with House Tavimor', 'Tavimor', 'Zelquin'], ['Marobel'], ['Bruvane']]);
    const { options } = JSON.parse(
      await readFile(path.join(folder, nameOf(1), 'packet/manifest.json'), 'utf8'),
    );
    expect(options).toMatchObject({
      letterhead: { name: 'House Tavimor', color: '#1a3c6e' },
      practice: { templates: [{ file: 'letter/closing.hbs' }] },
    });
  });

  it('are, once one has changed, done again with the clients that use it', async () => {
    await put('house/letter/closing.hbs', `${CLOSING}Words of Zelquin and Sarno.\n`);
    await put('endless/letter/closing.hbs', `${CLOSING}An end.\n`);
    expect((await runProgram('batch', target, '--retry', '--jobs', '2')).code).toBe(0);
    expect(await statuses()).toEqual(['done', 'unchanged', 'unchanged', 'done']);
    expect(await wordsOf(path.join(folder, nameOf(1), 'packet'), true)).toContain('Zelquin and Sarno');
  });

  it('nor is anyone else done again for another letterhead, or a template more of a case', async () => {
    await put('clients.csv', list('House Dolmeri'));
    await put(`${nameOf(2)}/own/letterhead.hbs`, 'Helped by {{letterhead.name}}\n');
    expect((await runProgram('batch', target, '--retry', '--jobs', '2')).code).toBe(0);
    expect(await statuses()).toEqual(['done', 'done', 'unchanged', 'unchanged']);
    const words = await wordsOf(path.join(folder, nameOf(1), 'packet'), true);
    expect([words.includes('Prepared with House Dolmeri'), words.includes('Tavimor')]).toEqual([true, false]);
    expect((await runProgram('batch', target, '--retry', '--jobs', '2')).code).toBe(0);
    expect(await statuses()).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged']);
  });
});

describe('four shards', () => {
  it('are, once joined, one run byte for byte', async () => {
    const [whole, parts] = await Promise.all([makeBatch(6), makeBatch(6)]);
    for (const folder of [whole, parts])
      await writeFile(path.join(folder, nameOf(5), 'case.yaml'), 'seller: [');
    const one = await runProgram('batch', whole, ...AS_OF, '--jobs', '2');
    const shards = await Promise.all(
      [1, 2, 3, 4].map((index) =>
        runProgram('batch', parts, ...AS_OF, '--jobs', '1', '--shard', `${index}/4`),
      ),
    );
    expect([one.code, ...shards.map(({ code }) => code)]).toEqual([5, 5, 0, 0, 0]);
    expect(isThere(path.join(parts, 'results.json'))).toBe(false);
    const gone = path.join(parts, 'results-3-of-4.json');
    await rename(gone, `${gone}.away`);
    const lacking = await runProgram('batch', 'merge', parts);
    expect([lacking.code, lacking.err]).toEqual([
      3,
      expect.stringContaining('shard 3 of 4 is missing; run the batch with --shard 3/4'),
    ]);
    await rename(`${gone}.away`, gone);
    const merged = await runProgram('batch', 'merge', parts);
    expect([merged.code, merged.out.replace(parts, '')]).toEqual([
      5,
      expect.stringContaining('5 done, 1 failed.'),
    ]);
    for (let index = 1; index <= 4; index++) await rm(path.join(parts, `results-${index}-of-4.json`));
    const files = await listFiles(whole);
    expect(await listFiles(parts)).toEqual(files);
    for (const file of files) {
      const [a, b] = await Promise.all(
        [whole, parts].map((folder) => readFile(path.join(folder, file), 'latin1')),
      );
      const bare = (text: string | undefined) => text?.replaceAll(/"seconds": [\d.]+/g, '');
      const isTimed = file === 'results.json';
      expect([file, (isTimed ? bare(a) : a) === (isTimed ? bare(b) : b)]).toEqual([file, true]);
    }
  });
});

/** Waits until a run says so many clients are done. */
async function untilDone(child: ReturnType<typeof startProgram>['child'], count: number): Promise<void> {
  let said = '';
  await new Promise<void>((resolve) => {
    child.stderr?.on('data', (chunk: Buffer | string) => {
      said += chunk;
      if ((said.match(/^\[/gm)?.length ?? 0) >= count) resolve();
    });
    child.on('exit', () => resolve());
  });
}

describe('a run that does not come to its end', () => {
  it('leaves, when it is interrupted, what is done; the rest is done by a retry', async () => {
    const folder = await makeBatch(8);
    const { child, ended } = startProgram('batch', folder, ...AS_OF, '--jobs', '1');
    await untilDone(child, 2);
    child.kill('SIGINT');
    const { code, out } = await ended;
    expect([code, out]).toEqual([130, expect.stringContaining('Interrupted; go on with --retry.')]);
    const done = (await readResults(folder)).map(({ client }) => client);
    expect(done.length).toBeGreaterThanOrEqual(2);
    expect(done.length).toBeLessThan(8);
    expect(await leftovers(folder)).toEqual([]);
    const packets = (await readdir(folder)).filter((name) =>
      isThere(path.join(folder, name, 'packet/manifest.json')),
    );
    expect(packets).toEqual(done.toSorted());
    const again = await runProgram('batch', folder, '--retry', '--jobs', '1');
    expect(again.code).toBe(0);
    const statuses = Object.values(statusesOf(await readResults(folder)));
    expect(statuses.filter((status) => status === 'unchanged')).toHaveLength(done.length);
    expect(statuses.filter((status) => status === 'done')).toHaveLength(8 - done.length);
  });

  it('leaves, when it is killed, no half packet and no lock that holds', async () => {
    const folder = await makeBatch(8);
    const { child, ended } = startProgram('batch', folder, ...AS_OF, '--jobs', '1');
    await untilDone(child, 1);
    child.kill('SIGKILL');
    await ended;
    // As it would be, had the kill come while packets were written: half of one, and an earlier one moved aside.
    const [half, aside] = [path.join(folder, nameOf(8)), path.join(folder, nameOf(1))];
    await mkdir(path.join(half, `.packet.partial-${child.pid}`));
    await rename(path.join(aside, 'packet'), path.join(aside, `.packet.old-${child.pid}`));
    const again = await runProgram('batch', folder, ...AS_OF, '--retry', '--jobs', '1');
    expect(again.code).toBe(0);
    expect(await leftovers(folder)).toEqual([]);
    expect(Object.keys(statusesOf(await readResults(folder)))).toHaveLength(8);
    for (let number = 1; number <= 8; number++)
      expect(isThere(path.join(folder, nameOf(number), 'packet/manifest.json'))).toBe(true);
  });
});

describe('the results of a run', () => {
  it('bear its day from its beginning: once it is killed, a retry goes on with that day', async () => {
    const folder = await makeBatch(1);
    await runProgram('batch', folder, '--as-of', '2021-08-18');
    const dayNow = async (): Promise<string> =>
      JSON.parse(await readFile(path.join(folder, 'results.json'), 'utf8')).asOf;
    const { child, ended } = startProgram('batch', folder, ...AS_OF);
    let hasEnded = false;
    void ended.then(() => {
      hasEnded = true;
    });
    while (!hasEnded && (await dayNow()) === '2021-08-18') await wait(5);
    child.kill('SIGKILL');
    const killed = await ended;
    expect([killed.err, (await readResults(folder)).length]).toEqual(['', 0]);
    expect((await runProgram('batch', folder, '--retry')).code).toBe(0);
    expect([await dayNow(), statusesOf(await readResults(folder))]).toEqual([
      '2021-08-20',
      { [nameOf(1)]: 'done' },
    ]);
  });

  it('that cannot be written are told before any client is begun', async () => {
    const folder = await makeBatch(1);
    await mkdir(path.join(folder, 'results.csv'));
    const { code, out, err } = await runProgram('batch', folder, ...AS_OF);
    expect([code, out, err]).toEqual([3, '', expect.stringMatching(/results\.csv: could not be written/)]);
    expect(isThere(path.join(folder, nameOf(1), 'packet'))).toBe(false);
  });
});

describe('a folder that takes no more', () => {
  /** Runs a batch whose every file may have so many blocks of at most 1,024 bytes, as on a disk that is nearly full. */
  function runLimited(folder: string, blocks: number): { code: number | null; err: string } {
    const main = path.resolve('dist/cli/main.js');
    const limited = `trap '' XFSZ; ulimit -f ${blocks}; exec "$@"`;
    const words = [process.execPath, main, 'batch', folder, ...AS_OF];
    const { status, stderr } = spawnSync('sh', ['-c', limited, 'sh', ...words], { encoding: 'utf8' });
    return { code: status, err: stderr };
  }

  it('is told before any client is begun, and not even the lock is left there', async () => {
    const folder = await makeBatch(1);
    const { code, err } = runLimited(folder, 0);
    expect([code, err]).toEqual([
      3,
      expect.stringContaining('cannot be written to (EFBIG): the system allows no file so large'),
    ]);
    expect(await readdir(folder)).toEqual([nameOf(1)]);
  });

  it('keeps nothing of a packet that it takes in part', async () => {
    const folder = await makeBatch(1);
    expect(runLimited(folder, 64).code).toBe(5);
    const [client] = await readResults(folder);
    expect([client?.status, client?.message]).toEqual([
      'failed',
      expect.stringMatching(/packet: could not be written \(EFBIG\): .*; nothing was left there$/),
    ]);
    expect(await readdir(path.join(folder, nameOf(1)))).not.toContainEqual(expect.stringContaining('packet'));
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('a run that stops at the first failure', () => {
  it('begins no client after it, and a retry does those that were not begun', async () => {
    const folder = await makeFolder();
    for (const number of [1, 2, 3])
      await writeCase(path.join(folder, nameOf(number)), { 'case.yaml': 'seller: [' });
    const { code } = await runProgram('batch', folder, ...AS_OF, '--jobs', '1', '--fail-fast');
    expect([code, statusesOf(await readResults(folder))]).toEqual([5, { [nameOf(1)]: 'failed' }]);
    expect((await runProgram('batch', folder, '--retry', '--jobs', '1')).code).toBe(5);
    expect(Object.keys(statusesOf(await readResults(folder)))).toHaveLength(3);
  });
});

describe('a list that cannot be used', () => {
  it('is told whole before anything runs', async () => {
    const folder = await makeCase({
      'clients.csv': 'client,case,out\nA,a,one\nA,b,one\nC,../c,\n',
      'a/case.yaml': '',
      'b/case.yaml': '',
    });
    const { code, out, err } = await runProgram('batch', path.join(folder, 'clients.csv'));
    expect([code, out]).toEqual([3, '']);
    expect(err.split('\n')).toEqual([
      'The list of clients cannot be used.',
      `  clients.csv:4:case: "../c" leads out of this list's folder; keep the cases inside it`,
      '  clients.csv:3:client: a client of the name "A" stands here already (row 2); give each its own',
      '',
    ]);
    expect(await readdir(folder)).toEqual(['a', 'b', 'clients.csv']);
  });

  it.each([
    [['--jobs', '0'], '--jobs: "0" is no whole number from 1 to 512'],
    [['--shard', '5/4'], '--shard: "5/4" is no part such as 2/4, from 1/4 to 4/4'],
    [['--client-megabytes', 'lots'], '--client-megabytes: "lots" is no whole number from 64 to 1000000'],
  ])('nor are words such as %j', async (words, message) => {
    const { code, err } = await runProgram('batch', 'samples', ...words);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });
});
