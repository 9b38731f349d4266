import type { TableBlock } from '../model/block.js';
import { type Band, blankBand } from './band.js';
import { type ColumnLines, linesIn } from './column-lines.js';
import { textBands } from './compose-text.js';
import type { Composer } from './composer.js';
import { type Flow, isLow, keepLast, keepWithNext } from './flow.js';
import type { Word } from './line.js';
import { STYLES, type TextStyle } from './look.js';
import { ruleBands } from './rule-bands.js';
import { type Cell, type RowOptions, stackRow } from './stack-row.js';
import { columnsOf, type TableColumnPlace } from './table-columns.js';
import { type Tag, tagUnder } from './tag.js';
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
  const strong = new Set(block.strong);
  const styles = block.rows.map((_, r): TextStyle => (strong.has(r) ? look.strong : look.cell));
  const titles = block.columns.map((column) => typesetter.words([{ text: column.title }], look.head));
  const count = block.columns.length;
  const rows = block.rows.map((row, r) => wordsOf(typesetter, row, count, styles[r] ?? look.cell));
  const places = columnsOf(block.columns, titles, rows, { x, width, gutter: look.gutter });
  const columns = places.map((place): Column => ({ ...place, measure, known: new Map() }));

  const table = { tag: tagUnder(composer.under, 'Table'), columns };
  const caption = keepWithNext(
    textBands(composer, [{ text: block.caption }], STYLES.caption, tagUnder(table.tag, 'Caption')),
  );
  const padded = { padTop: look.pad, padBottom: look.pad };
  const head = ruleBands(
    setRow(
      table,
      { role: 'TH', words: titles, style: look.head },
      { ...padded, gap: caption.length > 0 ? 4 : 0, atFoot: true, divideFrom: Infinity },
    ),
    x,
    width,
    { above: 'head', below: 'foot' },
  );
  // A row divided between pages does not touch the head repeated above its second part.
  const overRest = [...head, blankBand(look.pad)];
  const options = { ...padded, divideFrom: DIVIDE_FROM };
  const set = rows.map((words, r): readonly Band[] => {
    const bands = setRow(table, { role: 'TD', words, style: styles[r] ?? look.cell }, options);
    const ruled = ruleBands(bands, x, width, { below: r === rows.length - 1 ? 'foot' : 'hairline' });
    return ruled.map((band, i) => ({ ...band, running: i === 0 ? head : overRest }));
  });
  const isWhole = rows.length <= WHOLE_UP_TO && isLow(set.flat());
  const body = set.flatMap((bands, r) => {
    const together = isWhole || r === 0 || r === rows.length - 2;
    return together && r < rows.length - 1 ? keepLast(bands) : bands;
  });
  return { before: 8, after: 15, bands: [...caption, ...(rows.length > 0 ? keepLast(head) : head), ...body] };
}

/** Where a column stands, and the lines of its cells so far. */
type Column = TableColumnPlace & ColumnLines;

/** The words of the cells of a row, and what they are set as. */
interface Row {
  readonly role: 'TH' | 'TD';
  readonly words: readonly (readonly Word[])[];
  readonly style: TextStyle;
}

/** The words of the cells of a row, of which some may be missing at its end. */
function wordsOf(
  typesetter: Typesetter,
  row: readonly string[],
  columns: number,
  style: TextStyle,
): readonly (readonly Word[])[] {
  const words: (readonly Word[])[] = [];
  for (let c = 0; c < columns; c++) words.push(typesetter.words([{ text: row[c] ?? '' }], style));
  return words;
}

function setRow(
  table: { readonly tag: Tag; readonly columns: readonly Column[] },
  { role, words, style }: Row,
  options: RowOptions,
): readonly Band[] {
  const row = tagUnder(table.tag, 'TR');
  const cells: Cell[] = [];
  for (const column of table.columns) {
    const { x, width, align } = column;
    const tag = tagUnder(row, role, role === 'TH' ? { scope: 'Column' } : {});
    cells.push({ x, width, align, tag, style, lines: linesIn(column, words[cells.length] ?? []) });
  }
  return stackRow(cells, options);
}
