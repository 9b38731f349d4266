import { abbreviateDay } from '../model/local-date.js';
import type { EvidenceRow, LetterOrigins } from './letter-origins.js';
import { ORDER_ID } from './order-id.js';
import { anyOf, squeeze } from './printed-text.js';
import { type TraceRule, takeAll } from './trace-rule.js';

const NUMBER = /[$€£]?\d+(?:[.,]\d+)*%?/g;

/** Where the page limit leaves rows of Exhibit A out, it says how many are printed of all that are listed. */
function printedRule(exhibit: string, { analysis }: LetterOrigins): TraceRule {
  const rows = [...exhibit.matchAll(ORDER_ID)].length;
  return {
    find: /\b(\d+) of the (\d+) rows (?:is|are) printed/g,
    holds: (printed, listed) => printed === `${rows}` && listed === `${analysis.letter?.counts.listed}`,
  };
}

/** What stands in a row of evidence.csv in numbers, and its day as a table prints it. */
function strayCells(printed: string, row: EvidenceRow): readonly string[] {
  const day = row['promised-delivery-date'] ?? '';
  const held = new Set(Object.values(row).flatMap((cell) => cell.match(NUMBER) ?? []));
  const rest = day === '' ? printed : printed.replace(abbreviateDay(day), ' ');
  return (rest.match(NUMBER) ?? []).filter((number) => !held.has(number));
}

/**
 * Every number of Exhibit A that does not stand in the row of evidence.csv that its package has.
 * @param rules what of it counts the parts of the letter.
 */
export function strayRows(
  exhibit: string,
  origins: LetterOrigins,
  words: string,
  rules: readonly TraceRule[],
): readonly string[] {
  const listed = takeAll(exhibit, [printedRule(exhibit, origins), ...rules]);
  const byId = new Map(origins.rows.map((row) => [squeeze(row['package-id'] ?? ''), row]));
  const ids = anyOf(byId.keys(), words);
  const strays: string[] = [...listed.strays];
  const [, ...parts] = listed.text.split(new RegExp(`(${ids.source})`, 'u'));
  for (let at = 0; at < parts.length; at += 2) {
    const row = byId.get(squeeze(parts[at] ?? '')) ?? {};
    strays.push(...strayCells(parts[at + 1] ?? '', row).map((number) => `${parts[at]} … ${number}`));
  }
  return strays;
}
