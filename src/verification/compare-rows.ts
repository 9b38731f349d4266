import type { PacketDifference } from '../model/verification.js';

/** A row of a CSV file: its 1-based line, and its cells by their headings. */
export interface ComparedRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Longer cells are cut where they are told. */
const MOST_SHOWN = 60;
const show = (cell: string): string =>
  `"${cell.length > MOST_SHOWN ? `${cell.slice(0, MOST_SHOWN)}…` : cell}"`;

/** Rows by the cells that name them; of several that are named alike each by its turn. */
function byName(rows: readonly ComparedRow[], keys: readonly string[]): ReadonlyMap<string, ComparedRow> {
  const turns = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const name = JSON.stringify(keys.map((key) => row.cells[key] ?? ''));
      const turn = (turns.get(name) ?? 0) + 1;
      turns.set(name, turn);
      return [`${turn} ${name}`, row];
    }),
  );
}

/**
 * The cells of a CSV file of a packet that are others now, and the rows that only one of the two has.
 * @param keys the columns that name a row.
 * @param knows whether a column that is there now alone is a difference, and not one that the packet was too early to have.
 */
export function* compareRows(
  file: string,
  [then, now]: readonly [readonly ComparedRow[], readonly ComparedRow[]],
  keys: readonly string[],
  knows: boolean,
): Generator<PacketDifference> {
  const [had, has] = [byName(then, keys), byName(now, keys)];
  const nameOf = ({ cells }: ComparedRow): string => keys.map((key) => cells[key] ?? '').join(', ');
  for (const [name, row] of had) {
    const again = has.get(name);
    const place = { file, row: row.line };
    if (again === undefined) {
      yield { message: `the row of ${nameOf(row)} is in the packet alone`, ...place, now: null };
      continue;
    }
    for (const column of new Set([...Object.keys(row.cells), ...Object.keys(again.cells)])) {
      const [told, found] = [row.cells[column], again.cells[column]];
      if (told === found || (told === undefined && !knows)) continue;
      yield {
        message: `${nameOf(row)}: ${told === undefined ? 'no such column' : show(told)} in the packet, ${found === undefined ? 'no such column' : show(found)} recomputed`,
        ...place,
        column,
        was: told ?? null,
        now: found ?? null,
      };
    }
  }
  for (const [name, row] of has)
    if (!had.has(name))
      yield {
        message: `the row of ${nameOf(row)} is recomputed, and missing in the packet`,
        file,
        was: null,
      };
}
