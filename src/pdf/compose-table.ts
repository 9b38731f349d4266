import type { TableBlock } from '../model/block.js';
import { type Band, blankBand } from './band.js';
import { openColumnLines } from './column-lines.js';
import { textBands } from './compose-text.js';
import type { Composer } from './composer.js';
import { type Flow, isLow, keepLast, keepWithNext } from './flow.js';
import type { Word } from './line.js';
import { STYLES, type TextStyle } from './look.js';
import { ruleBands } from './rule-bands.js';
import { type Cell, type RowOptions, stackRow } from './stack-row.js';
import { columnsOf } from './table-columns.js';
import { tagUnder } from './tag.js';

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
  const strong = new Set(block.strong);
  const styles = block.rows.map((_, r): TextStyle => (strong.has(r) ? look.strong : look.cell));
  const titles = block.columns.map((column) => typesetter.words([{ text: column.title }], look.head));
  const rows = block.rows.map((row, r) =>
    block.columns.map((_, c) => typesetter.words([{ text: row[c] ?? '' }], styles[r] ?? look.cell)),
  );
  const places = columnsOf(block.columns, titles, rows, { x, width, gutter: look.gutter });
  const columns = places.map((place) => ({
    place,
    linesOf: openColumnLines(place.width, typesetter.measure),
  }));

  const table = tagUnder(composer.under, 'Table');
  const setRow = (
    words: readonly (readonly Word[])[],
    role: 'TH' | 'TD',
    style: TextStyle,
    options: RowOptions,
  ) => {
    const row = tagUnder(table, 'TR');
    const cells = columns.map(({ place: { x, width, align }, linesOf }, c): Cell => {
      const tag = tagUnder(row, role, role === 'TH' ? { scope: 'Column' } : {});
      return { x, width, align, tag, style, lines: linesOf(words[c] ?? []) };
    });
    return stackRow(cells, { padTop: look.pad, padBottom: look.pad, ...options });
  };

  const caption = keepWithNext(
    textBands(composer, [{ text: block.caption }], STYLES.caption, tagUnder(table, 'Caption')),
  );
  const gap = caption.length > 0 ? 4 : 0;
  const head = ruleBands(
    setRow(titles, 'TH', look.head, { gap, atFoot: true, divideFrom: Infinity }),
    x,
    width,
    {
      above: 'head',
      below: 'foot',
    },
  );
  // A row divided between pages does not touch the head repeated above its second part.
  const overRest = [...head, blankBand(look.pad)];
  const set = rows.map((words, r): readonly Band[] => {
    const bands = setRow(words, 'TD', styles[r] ?? look.cell, { divideFrom: DIVIDE_FROM });
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
