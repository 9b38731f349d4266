import type { Argv } from 'yargs';
import { once } from './arguments.js';
import { print } from './print-text.js';

const EXIT_DIFFERS = 6;

/** The command that checks a finished packet: `verify`. */
export function addVerify(program: Argv, exit: (code: number) => void): void {
  program.command(
    'verify <packet>',
    'check a packet against its inputs: hashes, figures, the letter, the words it quotes',
    (command) =>
      command
        .positional('packet', {
          type: 'string',
          demandOption: true,
          describe: 'the folder of a packet',
        })
        .option('case', {
          type: 'string',
          requiresArg: true,
          describe: 'the case that it was made from (default: the folder above it)',
        })
        .option('templates', {
          type: 'string',
          requiresArg: true,
          describe: 'the templates that a list of clients gave it, where manifest.json names such',
        })
        .option('json', { type: 'boolean', default: false, describe: 'print the result as JSON' })
        .example('$0 verify my-case/packet', 'exit 0 if nothing differs, else 6'),
    async (args) => {
      const { verify } = await import('./commands/verify.js');
      const report = await verify(
        args.packet,
        once('case', args.case),
        once('templates', args.templates),
        args.json,
        process.stdout.columns,
      );
      print(process.stdout, report.text);
      exit(report.verified ? 0 : EXIT_DIFFERS);
    },
  );
}
