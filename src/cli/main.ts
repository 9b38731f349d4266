#!/usr/bin/env node
import yargs from 'yargs';
import { AppealError } from '../errors.js';
import { parseIsoDay } from '../model/local-date.js';
import { failureJson, printFailure } from './print-failure.js';
import { programVersion } from './program-files.js';

const EXIT_BUG = 1;
const EXIT_USAGE = 2;
const EXIT_DRAFT = 4;

/** Today, as the machine's calendar says: the only look at the clock. */
function today(): string {
  const now = new Date();
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

function wrongUsage(message: string): never {
  throw new AppealError('wrong-usage', [{ message }]);
}

/** yargs makes a list of an option that is given twice. */
function once(name: string, value: unknown): string | undefined {
  return value === undefined || typeof value === 'string' ? value : wrongUsage(`--${name} is given twice`);
}

function readDay(value: unknown): string {
  const text = once('as-of', value);
  return text === undefined
    ? today()
    : (parseIsoDay(text) ?? wrongUsage(`--as-of: "${text}" is no day; write it as 2021-08-20`));
}

const asOf = {
  type: 'string',
  requiresArg: true,
  describe: 'the day the packet is dated, YYYY-MM-DD (default: today)',
} as const;
const target = {
  type: 'string',
  demandOption: true,
  describe: 'a folder with case.yaml, or the YAML file',
} as const;

/** Text from reports may hold control characters; a terminal must not act on them. */
function print(stream: NodeJS.WriteStream, text: string): void {
  stream.write(text.replaceAll(/[^\P{Cc}\n]/gu, ''));
}

const wantsJson = (words: readonly string[]): boolean =>
  words.some((word) => word === '--json' || word === '--json=true');

async function run(words: readonly string[]): Promise<number> {
  let exitCode = 0;
  await yargs(words)
    .scriptName('vtr-appeal')
    .usage(
      [
        'Builds a Valid Tracking Rate appeal from your own reports. Works offline; nothing leaves your machine.',
        '',
        'Examples:',
        '  $0 init my-case        a case.yaml that names the files in the folder',
        '  $0 check my-case       what is missing, what may still be mended, days left',
        '  $0 analyze my-case     the figures only',
        '  $0 explain my-case 111-1234567-1234567     one order, row by row',
        '  $0 appeal my-case      the packet, in my-case/packet',
        '  $0 appeal samples/novelties --as-of 2021-08-20     the sample',
      ].join('\n'),
    )
    .command(
      'appeal <case>',
      'build the packet: letter, answers, evidence',
      (command) =>
        command
          .positional('case', target)
          .option('out', {
            type: 'string',
            requiresArg: true,
            describe: 'where the packet goes (default: <case>/packet)',
          })
          .option('as-of', asOf)
          .option('draft', {
            type: 'boolean',
            default: false,
            describe: 'exit 0 for a packet that is still a draft',
          }),
      async (args) => {
        const { appeal } = await import('./commands/appeal.js');
        const report = await appeal(args.case, readDay(args['as-of']), once('out', args.out));
        print(process.stdout, report.text);
        exitCode = report.draft && !args.draft ? EXIT_DRAFT : 0;
      },
    )
    .command(
      'analyze <case>',
      'the figures, with and without the disputed exemptions',
      (command) =>
        command
          .positional('case', target)
          .option('json', { type: 'boolean', default: false, describe: 'print analysis.json' })
          .option('as-of', asOf),
      async (args) => {
        const { analyze } = await import('./commands/analyze.js');
        print(process.stdout, await analyze(args.case, readDay(args['as-of']), args.json));
      },
    )
    .command(
      'init [dir]',
      'write a commented case.yaml that names the files in a folder',
      (command) =>
        command.positional('dir', {
          type: 'string',
          default: '.',
          describe: 'the folder with your reports',
        }),
      async (args) => {
        const { init } = await import('./commands/init.js');
        print(process.stdout, await init(args.dir));
      },
    )
    .command(
      'check <case>',
      'what is missing, what may still be mended at Amazon, days left',
      (command) =>
        command
          .positional('case', target)
          .option('json', { type: 'boolean', default: false, describe: 'print the list as JSON' })
          .option('as-of', asOf),
      async (args) => {
        const { check } = await import('./commands/check.js');
        const report = await check(args.case, readDay(args['as-of']), args.json);
        print(process.stdout, report.text);
        exitCode = report.exitCode;
      },
    )
    .command(
      'explain <case> <order>',
      'one order or tracking number: its facts by file and row, each clause tried, each verdict',
      (command) =>
        command
          .positional('case', target)
          .positional('order', {
            type: 'string',
            demandOption: true,
            describe: 'an order-id, or a tracking number',
          })
          .option('json', { type: 'boolean', default: false, describe: 'print the explanation as JSON' })
          .option('as-of', asOf),
      async (args) => {
        const { explain } = await import('./commands/explain.js');
        print(process.stdout, await explain(args.case, args.order, readDay(args['as-of']), args.json));
      },
    )
    .completion('completion', 'print a script for shell completion')
    .version(programVersion())
    .epilogue(
      'Exit codes: 0 done · 1 a bug · 2 wrong usage · 3 an input cannot be used · 4 the data does not support the appeal, or the packet is a draft',
    )
    .demandCommand(1, 'Name a command.')
    .recommendCommands()
    .strict()
    .wrap(Math.min(110, process.stdout.columns ?? 110))
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new AppealError('wrong-usage', [{ message: `${message} See vtr-appeal --help.` }]);
    })
    .parseAsync();
  return exitCode;
}

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  try {
    process.exitCode = await run(words);
  } catch (error) {
    if (error instanceof AppealError) {
      print(process.stderr, wantsJson(words) ? failureJson(error) : printFailure(error));
      process.exitCode = error.exitCode;
      return;
    }
    const isUsage = error instanceof Error && error.name === 'YError';
    const stack = error instanceof Error ? error.stack : String(error);
    process.stderr.write(
      isUsage ? `${error.message}\n` : `This is a bug in vtr-appeal; please report it.\n${stack}\n`,
    );
    process.exitCode = isUsage ? EXIT_USAGE : EXIT_BUG;
  }
}

// A reader that has seen enough (`| head`) closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

await main();
