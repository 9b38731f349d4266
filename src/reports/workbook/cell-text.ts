import { readNumber } from './read-number.js';
import { readSerial } from './serial-date.js';
import type { Workbook } from './workbook.js';

/** A cell as the sheet has it. */
export interface StoredCell {
  /** Its type: `s`, `inlineStr`, `str`, `b`, `e`, `d`, `n`. */
  readonly type: string;
  readonly style: number;
  readonly value: string;
}

/** The text of a cell, or null where it names a shared string that the workbook does not have. */
export function readCellText(
  { type, style, value }: StoredCell,
  { strings, styles, is1904 }: Pick<Workbook, 'strings' | 'styles' | 'is1904'>,
): string | null {
  switch (type) {
    case 's':
      return /^\s*\d{1,9}\s*$/.test(value) ? (strings.at(Number(value)) ?? null) : null;
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'n': {
      const shape = styles[style] ?? null;
      const stored = value.trim();
      if (shape === null || stored === '') return readNumber(stored);
      return readSerial(Number(stored), shape, is1904) ?? readNumber(stored);
    }
    default:
      return value;
  }
}
