import { unmarkFormula } from '../model/formula-mark.js';
import { decodeText } from '../reports/decode-text.js';
import { parseTable } from '../reports/parse-table.js';

/** A row of a CSV file of a packet, by its headings. */
export interface PacketRow {
  /** 1-based; of a row with line ends in its cells the last. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * The rows of a CSV file of a packet, as they were before they were made safe for a spreadsheet.
 * @throws AppealError where it is no table.
 */
export async function* readRows(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<PacketRow> {
  let heads: readonly string[] | null = null;
  for await (const batch of parseTable(decodeText(bytes), file))
    for (const { cells, line } of batch) {
      if (heads === null) heads = cells;
      else
        yield {
          line,
          cells: Object.fromEntries(heads.map((head, at) => [head, unmarkFormula(cells[at] ?? '')])),
        };
    }
}
