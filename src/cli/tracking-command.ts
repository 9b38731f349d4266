import type { Argv } from 'yargs';
import { AppealError } from '../errors.js';
import { once } from './arguments.js';

const EXAMPLES = [
  'Examples:',
  '  vtr-appeal tracking 9400111899223197428497     its parts, and its check digit worked',
  '  vtr-appeal tracking 1Z999AA10123456784 --carrier USPS     and whether it is that carrier’s',
  '  vtr-appeal tracking - --json < numbers.txt     one number a line, as many as there are',
].join('\n');

/** Stands for `-`, which yargs drops from a list. No number is written so. */
const STDIN = 'stdin:';

/** The words of a command line with each `-` of this command kept. */
export const keepDashes = (words: readonly string[]): readonly string[] =>
  words[0] === 'tracking' ? words.map((word) => (word === '-' ? STDIN : word)) : words;

/** What the `tracking` command takes. */
export function addTracking(command: Argv) {
  return command
    .usage(`vtr-appeal tracking <number…>\n\n${EXAMPLES}`)
    .positional('number', {
      type: 'string',
      array: true,
      default: [],
      describe: 'a tracking number; - reads one a line from stdin',
    })
    .option('carrier', {
      type: 'string',
      requiresArg: true,
      describe: 'the carrier named with the numbers, as the report has it: a mismatch is then said',
    })
    .option('json', { type: 'boolean', default: false, describe: 'print an array, in the order given' });
}

/**
 * Runs the `tracking` command.
 * @throws AppealError `wrong-usage` where no number is given.
 */
export async function runTracking(args: {
  readonly number: readonly string[];
  readonly carrier?: unknown;
  readonly json: boolean;
}): Promise<void> {
  if (args.number.length === 0)
    throw new AppealError('wrong-usage', [
      { message: `tracking: no number is given; name one, or - to read them from stdin.\n\n${EXAMPLES}` },
    ]);
  const { tracking } = await import('./commands/tracking.js');
  const numbers = args.number.map((number) => (number === STDIN ? '-' : number));
  const asked = { numbers, carrier: once('carrier', args.carrier) ?? null, json: args.json };
  await tracking(asked, process.stdin, process.stdout);
}
