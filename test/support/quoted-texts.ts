import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { AppealError } from '../../src/errors.js';
import { parseTable } from '../../src/reports/parse-table.js';
import { inChunks } from './in-chunks.js';

/** A record with the line that it ends on. */
interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The records of a text, or what is wrong with it. */
type Split = readonly Line[] | string;

/** A whole cell, quoted as it should be. */
const quoted = fc
  .array(fc.constantFrom('a', '""', ',', ';', '\n', '\r\n', ' ', '猫', '0'), { maxLength: 5 })
  .map((parts) => `"${parts.join('')}"`);

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(',', '\n', ',', '\r\n', 'a', '0', ';') },
  { weight: 4, arbitrary: quoted },
  { weight: 1, arbitrary: fc.constantFrom('"', '""', ' ', '\n\n', ',,', '\t', 'é', '\u00A0', '=', '="0"') },
);

/** Texts under a heading that is parted by commas, many of them tables, and where they are cut into chunks. */
export const anyQuotedText: fc.Arbitrary<{ readonly text: string; readonly cuts: readonly number[] }> =
  fc.record({
    text: fc
      .oneof(
        fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
        fc
          .array(fc.array(fc.oneof(quoted, fc.constantFrom('', 'a', '111-1', ' ')), { maxLength: 5 }), {
            maxLength: 8,
          })
          .map((rows) => rows.map((cells) => cells.join(',')).join('\n')),
      )
      .map((text) => `a,b\n${text}`),
    cuts: fc.array(fc.nat(80), { maxLength: 6 }),
  });

/** The faults that csv-parse finds, by the words in which the program tells of them. */
const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'text follows a closing quote',
  INVALID_OPENING_QUOTE: 'a quote opens in the middle of a cell',
};

/** The records as csv-parse finds them in a text without cells such as `="0"`. */
export function byCsvParse(text: string): Split {
  const found: Line[] = [];
  try {
    parse(text.replaceAll('\r\n', '\n'), {
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: readonly string[], { lines }) => {
        found.push({ cells, line: lines });
        return null;
      },
    });
  } catch (error) {
    return FAULTS[(error as { code?: string }).code ?? ''] ?? String(error);
  }
  return found.filter(({ cells }) => cells.join('').trim() !== '');
}

/** The records as the program splits them, from a text that comes in chunks. */
export async function bySplitting(text: string, cuts: readonly number[]): Promise<Split> {
  const found: Line[] = [];
  try {
    for await (const batch of parseTable(inChunks(text, cuts), 'report.csv')) found.push(...batch);
  } catch (error) {
    if (!(error instanceof AppealError)) throw error;
    const [problem] = error.problems;
    return Object.values(FAULTS).find((words) => problem?.message.includes(words)) ?? error.message;
  }
  return found;
}
