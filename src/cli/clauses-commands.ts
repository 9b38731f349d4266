import type { Argv } from 'yargs';
import { clauseId, clauseOptions, on, once, parseDay } from './arguments.js';
import { print } from './print-text.js';

/** The commands that show the policy catalogue. */
export function addClauses(command: Argv): Argv {
  const asked = (args: { store?: unknown; json: boolean }) => ({
    store: once('store', args.store) ?? null,
    json: args.json,
  });
  const dayOf = (value: unknown): string | null => {
    const text = once('on', value);
    return text === undefined ? null : parseDay('--on', text);
  };
  return command
    .command(
      'list',
      'every clause, by store and date',
      (own) => own.options({ ...clauseOptions, on }),
      async (args) => {
        const { clausesList } = await import('./commands/clauses.js');
        print(process.stdout, clausesList(asked(args), dayOf(args.on)));
      },
    )
    .command(
      'show <id>',
      'words, source, grade, and the readings with their arguments',
      (own) => own.positional('id', clauseId).options({ ...clauseOptions, on }),
      async (args) => {
        const { clausesShow } = await import('./commands/clauses.js');
        print(process.stdout, clausesShow(asked(args), args.id, dayOf(args.on)));
      },
    )
    .command(
      'diff <id> <from> <to>',
      'what changed between two days, in words and parameters',
      (own) =>
        own
          .positional('id', clauseId)
          .positional('from', { type: 'string', demandOption: true, describe: 'a day' })
          .positional('to', { type: 'string', demandOption: true, describe: 'a later day' })
          .options(clauseOptions),
      async (args) => {
        const { clausesDiff } = await import('./commands/clauses.js');
        const days = [parseDay('from', args.from), parseDay('to', args.to)] as const;
        print(process.stdout, clausesDiff(asked(args), args.id, ...days));
      },
    )
    .demandCommand(1, 'Name one of: list, show, diff.');
}
