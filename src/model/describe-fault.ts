import type { z } from 'zod';

const name = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');

/** What a schema says against a value, in words, with the path of the value. */
export function describeFault(issue: z.core.$ZodIssue): string {
  const what = name(issue.path) || 'the file';
  if (issue.code === 'invalid_type' && issue.input === undefined) return `${what} is missing`;
  if (issue.code === 'invalid_type')
    return `${what}: expected ${issue.expected === 'record' || issue.expected === 'object' ? 'a block of keys' : issue.expected === 'array' ? 'a list' : issue.expected}`;
  if (issue.code === 'invalid_value')
    return `${what}: expected ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
  if (issue.code === 'invalid_union')
    return `${what}: ${issue.errors[0]?.[0]?.message ?? 'not one of the forms that fit here'}`;
  return `${what}: ${issue.message}`;
}
