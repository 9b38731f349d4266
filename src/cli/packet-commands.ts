import type { Argv } from 'yargs';
import type { LocalDate } from '../model/local-date.js';
import { asOf, once, parseDay, target } from './arguments.js';
import { print } from './print-text.js';

const EXIT_DRAFT = 4;

const packetOptions = {
  out: {
    type: 'string',
    requiresArg: true,
    describe: 'where the packet goes (default: <case>/packet, or packet-2, … after a packet that was sent)',
  },
  'as-of': asOf,
  draft: { type: 'boolean', default: false, describe: 'exit 0 for a packet that is still a draft' },
} as const;

/** The commands that build a packet: `appeal`, and `respond` for the rounds after it. */
export function addPacketCommands(
  program: Argv,
  readDay: (value: unknown) => LocalDate,
  exit: (code: number) => void,
): void {
  program
    .command(
      'appeal <case>',
      'build the packet: letter, answers, evidence',
      (command) => command.positional('case', target).options(packetOptions),
      async (args) => {
        const { appeal } = await import('./commands/appeal.js');
        const report = await appeal(args.case, readDay(args['as-of']), once('out', args.out));
        print(process.stdout, report.text);
        exit(report.draft && !args.draft ? EXIT_DRAFT : 0);
      },
    )
    .command(
      'respond <case>',
      'answer a refusal: read its text, and build the next packet',
      (command) =>
        command
          .positional('case', target)
          .option('notice', {
            type: 'string',
            demandOption: true,
            requiresArg: true,
            describe: 'a text file with the words of the refusal',
          })
          .option('date', {
            type: 'string',
            requiresArg: true,
            describe: 'the day of the refusal, YYYY-MM-DD, where its text does not tell',
          })
          .options(packetOptions)
          .example('$0 respond my-case --notice refusal.txt', 'the packet that answers it')
          .example('$0 respond my-case --notice refusal.txt --date 2021-08-24', 'its day given by hand'),
      async (args) => {
        const { respond } = await import('./commands/respond.js');
        const date = once('date', args.date);
        const asked = {
          target: args.case,
          notice: once('notice', args.notice) ?? '',
          date: date === undefined ? null : parseDay('--date', date),
          out: once('out', args.out),
        };
        const report = await respond(asked, readDay(args['as-of']));
        print(process.stdout, report.text);
        exit(report.draft && !args.draft ? EXIT_DRAFT : 0);
      },
    );
}
