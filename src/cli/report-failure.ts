import { AppealError } from '../errors.js';
import { failureJson, printFailure } from './print-failure.js';
import { print } from './print-text.js';

const EXIT_BUG = 1;
const EXIT_USAGE = 2;

const wantsJson = (words: readonly string[]): boolean =>
  words.some((word) => word === '--json' || word === '--json=true');

/** Says on stderr what stopped the run, as JSON where the command asked for it. Returns the exit code. */
export function reportFailure(error: unknown, words: readonly string[]): number {
  if (error instanceof AppealError) {
    print(process.stderr, wantsJson(words) ? failureJson(error) : printFailure(error));
    return error.exitCode;
  }
  const isUsage = error instanceof Error && error.name === 'YError';
  const stack = error instanceof Error ? error.stack : String(error);
  const text = isUsage ? error.message : `This is a bug in vtr-appeal; please report it.\n${stack}`;
  print(process.stderr, `${text}\n`);
  return isUsage ? EXIT_USAGE : EXIT_BUG;
}
