import type { TableBlock, TableColumn } from '../model/block.js';
import { type BlockWording, checkWording, lineOf } from './block-wording.js';
import { refuseWording } from './refuse-wording.js';

/** A column whose head the wording gives, or that a value heads, such as the name of a category. */
export type NamedColumn = Omit<TableColumn, 'title'> & Partial<Pick<TableColumn, 'title'>>;

/** A value, or by its name one of the table's words. */
type CellPart = string | { readonly word: string };

/** What a cell says, in one part or in several one after another. */
export type NamedCell = CellPart | readonly CellPart[];

/** A table without its wording: the caption, the heads and the words of its cells come from where a template places it. */
export interface NamedTable {
  readonly type: 'table';
  readonly columns: readonly NamedColumn[];
  readonly rows: readonly (readonly NamedCell[])[];
  /** Every word that its cells may use. */
  readonly words?: readonly string[];
  readonly strong?: readonly number[];
  readonly dense?: boolean;
}

/** A column of words. */
export const left = (weight: number, nowrap = false): NamedColumn => ({
  weight,
  align: 'left',
  ...(nowrap ? { nowrap } : {}),
});

/** A column of figures. */
export const right = (weight: number): NamedColumn => ({ weight, align: 'right', nowrap: true });

function headColumns(columns: readonly NamedColumn[], wording: BlockWording): readonly TableColumn[] {
  const { template, block, lines } = wording;
  const heads = (lines.get('heads') ?? '').split('|').map((head) => template.fill(head.trim()));
  const worded = columns.filter(({ title }) => title === undefined).length;
  if (heads.length !== worded)
    refuseWording(template, `${block} has ${heads.length} heads for ${worded} columns: ${heads.join(' | ')}`);
  let next = 0;
  return columns.map((column) => ({ ...column, title: column.title ?? heads[next++] ?? '' }));
}

/**
 * A table with its wording: a caption, `heads: A | B`, and a line for each word of its cells.
 * @throws AppealError `template-invalid` where the wording does not fit the table.
 */
export function wordTable(named: NamedTable, wording: BlockWording): TableBlock {
  const { words = [], rows, columns, ...more } = named;
  checkWording(wording, 1, ['heads', ...words]);
  return {
    ...more,
    caption: wording.paragraphs[0] ?? '',
    columns: headColumns(columns, wording),
    rows: sayRows(rows, { words, wording }),
  };
}

/** The words that a table may use, and where they are worded. */
interface Vocabulary {
  readonly words: readonly string[];
  readonly wording: BlockWording;
}

function sayRows(
  rows: readonly (readonly NamedCell[])[],
  vocabulary: Vocabulary,
): readonly (readonly string[])[] {
  const said: string[][] = [];
  for (const row of rows) {
    const cells: string[] = [];
    for (const cell of row) cells.push(sayCell(cell, vocabulary));
    said.push(cells);
  }
  return said;
}

function sayCell(cell: NamedCell, vocabulary: Vocabulary): string {
  if (typeof cell === 'string') return cell;
  if ('word' in cell) return sayWord(cell.word, vocabulary);
  return cell.map((part) => (typeof part === 'string' ? part : sayWord(part.word, vocabulary))).join('');
}

function sayWord(word: string, { words, wording }: Vocabulary): string {
  if (!words.includes(word)) throw new Error(`a table that does not list the word ${word}`);
  return lineOf(wording, word);
}
