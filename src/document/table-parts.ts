import type { TableBlock, TableColumn } from '../model/block.js';

/** A column of words. */
export const left = (title: string, weight: number, nowrap = false): TableColumn => ({
  title,
  weight,
  align: 'left',
  ...(nowrap ? { nowrap } : {}),
});

/** A column of figures. */
export const right = (title: string, weight: number): TableColumn => ({
  title,
  weight,
  align: 'right',
  nowrap: true,
});

/** A table of ready texts. */
export function table(
  caption: string,
  columns: readonly TableColumn[],
  rows: TableBlock['rows'],
  more: Pick<TableBlock, 'strong' | 'dense'> = {},
): TableBlock {
  return { type: 'table', caption, columns, rows, ...more };
}
