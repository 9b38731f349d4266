import { AppealError } from '../errors.js';
import { type LocalDate, parseIsoDay } from '../model/local-date.js';

/** @throws AppealError `wrong-usage` always. */
export function wrongUsage(message: string): never {
  throw new AppealError('wrong-usage', [{ message }]);
}

/** yargs makes a list of an option that is given twice. */
export function once(name: string, value: unknown): string | undefined {
  return value === undefined || typeof value === 'string' ? value : wrongUsage(`--${name} is given twice`);
}

/** @throws AppealError `wrong-usage` for a text that is no day. */
export function parseDay(name: string, text: string): LocalDate {
  return parseIsoDay(text) ?? wrongUsage(`${name}: "${text}" is no day; write it as 2021-08-20`);
}

export const asOf = {
  type: 'string',
  requiresArg: true,
  describe: 'the day the packet is dated, YYYY-MM-DD (default: today)',
} as const;
/** The same for a command that makes no packet. */
export const seenOn = {
  ...asOf,
  describe:
    'the day that the case is seen on, YYYY-MM-DD (default: today): days left, and what was done and shipped by then, hang on it',
} as const;
export const target = {
  type: 'string',
  demandOption: true,
  describe: 'a folder with case.yaml, or the YAML file',
} as const;

export const clauseOptions = {
  store: { type: 'string', requiresArg: true, describe: 'one store only, such as US' },
  json: { type: 'boolean', default: false, describe: 'print JSON' },
} as const;
export const on = {
  type: 'string',
  requiresArg: true,
  describe: 'a day, YYYY-MM-DD: the edition in force on it',
} as const;
export const clauseId = {
  type: 'string',
  demandOption: true,
  describe: 'the clause, such as small-flat',
} as const;
