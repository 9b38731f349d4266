#!/usr/bin/env node
import yargs from 'yargs';
import { AppealError } from '../errors.js';
import { once, parseDay, seenOn, target } from './arguments.js';
import { addBatch } from './batch-commands.js';
import { addClauses } from './clauses-commands.js';
import { addPacketCommands } from './packet-commands.js';
import { print } from './print-text.js';
import { programVersion } from './program-files.js';
import { reportFailure } from './report-failure.js';
import { spareMemory } from './spare-memory.js';
import { tellUsage } from './tell-usage.js';
import { addTracking, keepDashes, runTracking } from './tracking-command.js';
import { addVerify } from './verify-command.js';
import { watchOutput } from './watch-output.js';

/** Today, as the machine's calendar says: the only look at the clock. */
function today(): string {
  const now = new Date();
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

function readDay(value: unknown): string {
  const text = once('as-of', value);
  return text === undefined ? today() : parseDay('--as-of', text);
}

async function run(words: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = yargs(keepDashes(words));
  addPacketCommands(program, readDay, (code) => {
    exitCode = code;
  });
  addVerify(program, (code) => {
    exitCode = code;
  });
  await program
    .scriptName('vtr-appeal')
    .usage(
      [
        'Builds a Valid Tracking Rate appeal from your own reports. Works offline; nothing leaves your machine.',
        '',
        'Examples:',
        '  $0 init my-case        a case.yaml that names the files in the folder',
        '  $0 check my-case       what is missing, what may still be corrected, days left',
        '  $0 analyze my-case     the figures only',
        '  $0 explain my-case 111-1234567-1234567     one order, row by row',
        '  $0 appeal my-case      the packet, in my-case/packet',
        '  $0 respond my-case --notice refusal.txt     the answer to a refusal, in my-case/packet-2',
        '  $0 batch clients.csv   the packets of many clients',
        '  $0 verify my-case/packet     the packet against its inputs, figure by figure',
        '  $0 clauses show small-flat --on 2021-07-15     the policy in force on a day',
        '  $0 tracking 9400111899223197428497     what a number looks like, its check digit worked',
        '  $0 appeal samples/novelties --as-of 2021-08-20     the sample',
      ].join('\n'),
    )
    .command(
      'analyze <case>',
      'the figures, with and without the disputed exemptions',
      (command) =>
        command
          .positional('case', target)
          .option('json', { type: 'boolean', default: false, describe: 'print analysis.json' })
          .option('as-of', seenOn),
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
      'what is missing, what may still be corrected at Amazon, days left',
      (command) =>
        command
          .positional('case', target)
          .option('json', { type: 'boolean', default: false, describe: 'print the list as JSON' })
          .option('as-of', seenOn),
      async (args) => {
        const { check } = await import('./commands/check.js');
        const report = await check(args.case, readDay(args['as-of']), args.json, process.stdout.columns);
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
          .option('as-of', seenOn),
      async (args) => {
        const { explain } = await import('./commands/explain.js');
        print(process.stdout, await explain(args.case, args.order, readDay(args['as-of']), args.json));
      },
    )
    .command('batch', 'the packets of many clients, and what became of each', (command) =>
      addBatch(command, today, (code) => {
        exitCode = code;
      }),
    )
    .command('clauses', 'the policy: what it says, since when, and how its words can be read', addClauses)
    .command(
      'tracking [number..]',
      'what tracking numbers look like: carrier, parts, check digit, what is wrong with them',
      addTracking,
      runTracking,
    )
    .completion('completion', 'print a script for shell completion')
    .version(programVersion())
    .epilogue(
      'Exit codes: 0 done · 1 a bug · 2 wrong usage · 3 an input cannot be used · 4 the data does not support the appeal, or the packet is a draft · 5 some clients of a batch failed or were refused · 6 verification found a difference · 130 interrupted',
    )
    .demandCommand(1, 'Name a command.')
    .recommendCommands()
    .strict()
    .wrap(Math.min(110, process.stdout.columns ?? 110))
    .exitProcess(false)
    .fail((message, error) => {
      throw error ?? new AppealError('wrong-usage', [{ message: tellUsage(message, words) }]);
    })
    .parseAsync();
  return exitCode;
}

const words = process.argv.slice(2);
watchOutput(process);
// A store of a million packages stays under 1.5 GB.
spareMemory(60);

try {
  process.exitCode = await run(words);
} catch (error) {
  process.exitCode = reportFailure(error, words);
}
