import { availableParallelism } from 'node:os';
import type { Argv } from 'yargs';
import type { BatchShard } from '../model/batch.js';
import type { LocalDate } from '../model/local-date.js';
import { asOf, once, parseDay, wrongUsage } from './arguments.js';
import type { BatchReport } from './commands/batch.js';
import { print } from './print-text.js';

const target = {
  type: 'string',
  demandOption: true,
  describe: 'a list of clients (CSV or YAML), or a folder whose sub-folders hold a case.yaml each',
} as const;
const draft = {
  type: 'boolean',
  default: false,
  describe: 'exit 0 where some packets are still drafts',
} as const;

const runOptions = {
  jobs: { type: 'string', requiresArg: true, describe: 'how many clients at a time (default: one a core)' },
  retry: {
    type: 'boolean',
    default: false,
    describe: 'only what failed, was refused, is a draft, or rests on something that has changed',
  },
  'fail-fast': { type: 'boolean', default: false, describe: 'begin no more clients once one has failed' },
  'as-of': {
    ...asOf,
    describe: 'the day the packets are dated (default: today; of a retry the day of the run before)',
  },
  draft,
  shard: {
    type: 'string',
    requiresArg: true,
    describe: 'only part I of N, such as 2/4; join the parts with "batch merge"',
  },
  'client-seconds': {
    type: 'string',
    requiresArg: true,
    describe: 'the longest that one client may take (default: 900)',
  },
  'client-megabytes': {
    type: 'string',
    requiresArg: true,
    describe: 'the most memory that one client may take (default: 2048)',
  },
} as const;

/** A whole number of an option that lies in its bounds. */
function readNumber(name: string, value: unknown, usual: number, least: number, most: number): number {
  const text = once(name, value);
  if (text === undefined) return usual;
  const number = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  return wrongUsage(`--${name}: "${text}" is no whole number from ${least} to ${most}`);
}

function readShard(value: unknown): BatchShard | null {
  const text = once('shard', value);
  if (text === undefined) return null;
  const [, index, of] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index >= 1 && shard.index <= shard.of) return shard;
  return wrongUsage(`--shard: "${text}" is no part such as 2/4, from 1/4 to 4/4`);
}

/** Ends a run in good order at the first Ctrl-C or wish of the system to end it; the second one ends it as it stands. */
function onInterrupt(stop: () => void): () => void {
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return () => {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  };
}

/** The commands for many clients: `batch`, and `batch merge` for what was run in parts. */
export function addBatch(command: Argv, today: () => LocalDate, exit: (code: number) => void): Argv {
  const tell = ({ text, exitCode }: BatchReport): void => {
    print(process.stdout, text);
    exit(exitCode);
  };
  return command
    .command(
      'merge <target>',
      'join the results of all parts (--shard) into those of one run',
      (own) => own.positional('target', target).option('draft', draft),
      async (args) => {
        const { mergeBatch } = await import('./commands/batch.js');
        tell(await mergeBatch(args.target, args.draft));
      },
    )
    .command(
      '$0 <target>',
      'build the packets of many clients',
      (own) =>
        own
          .positional('target', target)
          .options(runOptions)
          .example('$0 batch clients.csv', 'a packet for each client that the list names')
          .example('$0 batch clients.csv --retry', 'what failed, what was mended and what has changed'),
      async (args) => {
        const { batch } = await import('./commands/batch.js');
        const day = once('as-of', args['as-of']);
        const terms = {
          asOf: day === undefined ? null : parseDay('--as-of', day),
          today: today(),
          draftsAreFine: args.draft,
          shard: readShard(args.shard),
          isRetry: args.retry,
          stopsAtFailure: args['fail-fast'],
          jobs: readNumber('jobs', args.jobs, availableParallelism(), 1, 512),
          limits: {
            seconds: readNumber('client-seconds', args['client-seconds'], 900, 1, 1_000_000),
            megabytes: readNumber('client-megabytes', args['client-megabytes'], 2048, 64, 1_000_000),
          },
        };
        const world = {
          stream: process.stderr,
          hasColour: (process.env.NO_COLOR ?? '') === '',
          clock: () => performance.now(),
          onInterrupt,
        };
        tell(await batch(args.target, terms, world));
      },
    );
}
