import type { EventKind } from '../../model/tracking-history.js';
import type { Cells } from '../cells.js';
import { copyOf } from '../rows/words.js';
import { showCell } from '../show-cell.js';
import { tellEvent } from '../tell-event.js';

/** What the statuses that a source documents mean: by their letters alone, in lower case (`In Transit`, `IN_TRANSIT` → `intransit`). */
export type StatusWords = Readonly<Record<string, EventKind>>;

const MEND = 'if it means a scan by the carrier, state it in a scans file (see the README)';

/** Words that were told of are remembered by so many characters, and up to so many; a column of more is no column of statuses. */
const TOLD_BY = 100;
const MOST_TOLD = 1_000;

const lettersOf = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}]/gu, '');

/** A status before what it is divided into: `InTransit_PickedUp` → `InTransit`. */
const SUB_STATUS = /_[A-Z]?[a-z]+(?:[A-Z][a-z]+)*$/;

function knownBy(words: StatusWords, text: string): EventKind | null {
  const key = lettersOf(text);
  return Object.hasOwn(words, key) ? (words[key] ?? null) : null;
}

/**
 * What the status in a cell says of a package: by the words its source documents, else by carriers' usual words. One that no list knows is
 * `unknown`, and is noted once for a report, by its row, never by its words. Null where the cell is blank or there is no such column.
 */
export function readStatus(cells: Cells, field: string, words: StatusWords): EventKind | null {
  const text = cells.text(field) ?? '';
  if (text === '') return null;
  const kind = knownBy(words, text) ?? tellEvent(text) ?? knownBy(words, text.replace(SUB_STATUS, ''));
  if (kind !== null) return kind;
  const told = text.slice(0, TOLD_BY);
  if (!cells.told.has(told)) {
    if (cells.told.size < MOST_TOLD) cells.told.add(copyOf(told));
    cells.note(
      'status-unknown',
      `found ${showCell(text)}, which no list of statuses knows: it tells nothing of a scan (said of its first row alone)`,
      field,
      MEND,
    );
  }
  return 'unknown';
}
