import type { ReportEntry } from '../model/case-file.js';
import { plainName } from './containers/plain-name.js';

const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N} ()._/-]*$/u;

const quote = (name: string): string => (PLAIN.test(name) ? name : JSON.stringify(name));

/** The keys by which a case names what an entry was read from: `file: all.zip, member: a.csv`, whatever its rows are cited as. */
export function nameEntry({ file, member, sheet }: ReportEntry): string {
  const without = (whole: string, name: string | null): string =>
    name !== null && whole.endsWith(`/${plainName(name)}`)
      ? whole.slice(0, -plainName(name).length - 1)
      : whole;
  return [
    `file: ${quote(without(without(file, sheet), member))}`,
    ...(member === null ? [] : [`member: ${quote(member)}`]),
    ...(sheet === null ? [] : [`sheet: ${quote(sheet)}`]),
  ].join(', ');
}
