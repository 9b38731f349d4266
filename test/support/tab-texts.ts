import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseTable } from '../../src/reports/parse-table.js';

/** A record with the line it stands on. */
interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('\t', '\n', '\r\n', 'a', '', '"') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '\r',
      ' ',
      ',',
      ';',
      '""',
      '\t\t',
      '\n\n',
      '猫',
      'é',
      '\u00A0',
      '\f',
      '"a\tb"',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
);

/** Texts under a heading that is parted by a TAB, and where they are cut into chunks. */
export const anyTabText: fc.Arbitrary<{ readonly text: string; readonly cuts: readonly number[] }> =
  fc.record({
    text: fc.array(piece, { maxLength: 60 }).map((pieces) => `a\tb\n${pieces.join('')}`),
    cuts: fc.array(fc.nat(80), { maxLength: 6 }),
  });

/** A carriage return within a line: data, and yet csv-parse counts a line there. */
const LONE_RETURN = /\r(?!\n)/;

/** The records as csv-parse finds them, which quotes nothing in a TAB file. Blank ones are passed over. */
export function byCsvParse(text: string): readonly Line[] {
  const lines = LONE_RETURN.test(text) ? countLines(text) : null;
  const found: Line[] = [];
  parse(text, {
    delimiter: '\t',
    quote: false,
    escape: false,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    on_record: (cells: readonly string[], context) => {
      found.push({ cells, line: lines === null ? context.lines : (lines[found.length] ?? 0) });
      return null;
    },
  });
  return found.filter(({ cells }) => cells.join('').trim() !== '');
}

/** The lines that hold records, by line feeds alone: csv-parse makes a record of each line, but of none at the end. */
function countLines(text: string): readonly number[] {
  return text.split('\n').map((_, at) => at + 1);
}

/** The records as the program splits them, from a text that comes in chunks. */
export async function bySplitting({
  text,
  cuts,
}: {
  readonly text: string;
  readonly cuts: readonly number[];
}): Promise<readonly Line[]> {
  async function* chunks(): AsyncGenerator<string> {
    let from = 0;
    for (const cut of cuts.toSorted((a, b) => a - b)) {
      yield text.slice(from, cut);
      from = Math.max(from, cut);
    }
    yield text.slice(from);
  }
  const found: Line[] = [];
  for await (const batch of parseTable(chunks(), 'report.txt')) found.push(...batch);
  return found;
}
