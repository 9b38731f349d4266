import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseTable } from '../../src/reports/parse-table.js';

/** Texts of the characters that make trouble, the first line a heading with a TAB. */
const tabText = fc
  .array(fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', '\r\n', ' ', '0', '猫'), { maxLength: 80 })
  .map((parts) => `x\ty\n${parts.join('')}`);

async function readTable(
  text: string,
  chunk: number,
): Promise<readonly (readonly [number, readonly string[]])[]> {
  async function* chunks(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += chunk) yield text.slice(at, at + chunk);
  }
  const found: (readonly [number, readonly string[]])[] = [];
  for await (const batch of parseTable(chunks(), 'report.txt'))
    for (const { cells, line } of batch) found.push([line, cells]);
  return found;
}

describe('a TAB file', () => {
  it('is read as csv-parse reads it with quoting off, whatever it holds and however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(tabText, fc.integer({ min: 1, max: 40 }), async (text, chunk) => {
        const rows: readonly unknown[] = parse(text.replaceAll('\r\n', '\n'), {
          delimiter: '\t',
          quote: false,
          escape: false,
          record_delimiter: '\n',
          relax_column_count: true,
          skip_empty_lines: true,
          info: true,
        });
        const expected = rows
          .map((row) => row as { record: string[]; info: { lines: number } })
          .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
          .map(({ record, info }) => [info.lines, record]);
        expect(await readTable(text, chunk)).toEqual(expected);
      }),
      { numRuns: 1000, seed: 20_210_820 },
    );
  });
});
