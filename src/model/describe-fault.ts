import type { z } from 'zod';

const name = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');

const KINDS: Readonly<Record<string, string>> = {
  record: 'a block of keys',
  object: 'a block of keys',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

const LONGEST_SHOWN = 40;

/** What stands there instead, as it is written where it is short. */
function describeFound(input: unknown): string {
  if (input === null || input === '') return ', found nothing';
  if (Array.isArray(input)) return ', found a list';
  if (typeof input === 'object') return ', found a block of keys';
  const shown = JSON.stringify(input) ?? '';
  return `, found ${shown.length > LONGEST_SHOWN ? 'a longer text' : shown}`;
}

const isOwnWords = (message: string): boolean => message.startsWith('expected ');

function listValues(values: readonly unknown[]): string {
  const shown = values.map((value) => JSON.stringify(value));
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}

/** What several forms, one of which must fit, say together: the fault within the one that was meant, else which forms there are. */
function describeUnion(issue: z.core.$ZodIssueInvalidUnion, what: string, found: string): string {
  const faults = issue.errors.flat();
  const meant = faults.find(({ path }) => path.length > 0) ?? faults.find(({ code }) => code === 'custom');
  if (meant !== undefined) return describeFault({ ...meant, path: [...issue.path, ...meant.path] });
  if (isOwnWords(issue.message)) return `${what}: ${issue.message}${found}`;
  return `${what}: ${faults[0]?.message ?? 'not one of the forms that fit here'}`;
}

/** What a schema says against a value, in words, with the path of the value. */
export function describeFault(issue: z.core.$ZodIssue): string {
  const what = name(issue.path) || 'the file';
  const found = describeFound(issue.input);
  if (issue.code === 'invalid_value') {
    const expected = `expected ${listValues(issue.values)}`;
    return issue.input === undefined ? `${what} is missing: ${expected}` : `${what}: ${expected}${found}`;
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) return `${what} is missing`;
  if (issue.code === 'invalid_type') {
    const expected = `expected ${KINDS[issue.expected] ?? issue.expected}`;
    return `${what}: ${isOwnWords(issue.message) ? issue.message : expected}${found}`;
  }
  if (issue.code === 'invalid_union') return describeUnion(issue, what, found);
  // Words of our own on a text: what was found, unless they quote it.
  if (issue.code === 'custom' && typeof issue.input === 'string' && !issue.message.includes(issue.input))
    return `${what}: ${issue.message}${found}`;
  return `${what}: ${issue.message}`;
}
