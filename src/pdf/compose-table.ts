import type { TableBlock } from '../model/block.js';
import { type Band, blankBand } from './band.js';
import { textBands } from './compose-text.js';
import type { Composer } from './composer.js';
import { type Flow, isLow, keepLast, keepWithNext } from './flow.js';
import type { Word } from './line.js';
import { STYLES } from './look.js';
import { ruleBands } from './rule-bands.js';
import { columnsOf } from './table-columns.js';
import { setRow, type TableGrid, type TableRow } from './table-row.js';
import { tagUnder } from './tag.js';
import type { Typesetter } from './typesetter.js';

const LOOK = {
  normal: { head: STYLES.head, cell: STYLES.cell, strong: STYLES.strongCell, pad: 2.8, gutter: 12 },
  dense: {
    head: STYLES.denseHead,
    cell: STYLES.denseCell,
    strong: STYLES.denseStrongCell,
    pad: 2.1,
    gutter: 7,
  },
};
/** Rows of this many lines may be divided between pages. */
const DIVIDE_FROM = 9;
/** A table of up to this many rows is kept on one page where a page can hold it. */
const WHOLE_UP_TO = 8;

/**
 * A table: caption, head, rows. The head is repeated on each page; caption, head and first two rows stay together, and a
 * short table does as a whole.
 */
export function composeTable(composer: Composer, block: TableBlock): Flow {
  const look = block.dense === true ? LOOK.dense : LOOK.normal;
  const { typesetter, x, width } = composer;
  const { measure } = typesetter;
  const titles = block.columns.map((column) => typesetter.words([{ text: column.title }], look.head));
  const rows = rowsOf(typesetter, block, look);
  const values = rows.map(({ words }) => words);
  const places = columnsOf(block.columns, titles, values, { x, width, gutter: look.gutter });
  const columns = places.map((place) => ({ ...place, measure, known: new Map() }));
  const table: Table = { tag: tagUnder(composer.under, 'Table'), columns, x, width, pad: look.pad };

  const caption = keepWithNext(
    textBands(composer, [{ text: block.caption }], STYLES.caption, tagUnder(table.tag, 'Caption')),
  );
  const head = setHead(table, { role: 'TH', words: titles, style: look.head }, caption.length > 0 ? 4 : 0);
  const set = setBody(table, rows, head);
  const isWhole = rows.length <= WHOLE_UP_TO && isLow(set.flat());
  const body = set.flatMap((bands, r) => {
    const together = isWhole || r === 0 || r === rows.length - 2;
    return together && r < rows.length - 1 ? keepLast(bands) : bands;
  });
  return { before: 8, after: 15, bands: [...caption, ...(rows.length > 0 ? keepLast(head) : head), ...body] };
}

interface Table extends TableGrid {
  readonly x: number;
  readonly width: number;
  readonly pad: number;
}

function rowsOf(
  typesetter: Typesetter,
  { columns, rows, strong }: TableBlock,
  look: (typeof LOOK)['normal' | 'dense'],
): readonly TableRow[] {
  const leading = new Set(strong);
  const set: TableRow[] = [];
  for (const row of rows) {
    const style = leading.has(set.length) ? look.strong : look.cell;
    const words: (readonly Word[])[] = [];
    for (let c = 0; c < columns.length; c++) words.push(typesetter.words([{ text: row[c] ?? '' }], style));
    set.push({ role: 'TD', words, style });
  }
  return set;
}

function setHead(table: Table, row: TableRow, gap: number): readonly Band[] {
  const { x, width, pad } = table;
  const bands = setRow(table, row, { gap, padTop: pad, padBottom: pad, atFoot: true, divideFrom: Infinity });
  return ruleBands(bands, x, width, { above: 'head', below: 'foot' });
}

function setBody(
  table: Table,
  rows: readonly TableRow[],
  head: readonly Band[],
): readonly (readonly Band[])[] {
  const { x, width, pad } = table;
  const options = { padTop: pad, padBottom: pad, divideFrom: DIVIDE_FROM };
  // A row divided between pages does not touch the head repeated above its second part.
  const overRest = [...head, blankBand(pad)];
  const set: (readonly Band[])[] = [];
  for (const row of rows) {
    const below = set.length === rows.length - 1 ? 'foot' : 'hairline';
    const bands: Band[] = [];
    for (const band of ruleBands(setRow(table, row, options), x, width, { below }))
      bands.push({ ...band, running: bands.length === 0 ? head : overRest });
    set.push(bands);
  }
  return set;
}
