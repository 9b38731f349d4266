import type { Appeal } from '../model/appeal.js';
import type { CountOf, ReconciledLine } from '../model/reconciled.js';
import { left, type NamedCell, type NamedTable, right } from './named-table.js';

const fraction = (counts: CountOf | null): NamedCell =>
  counts === null ? { word: 'none' } : `${counts.valid} of ${counts.counted}`;

const signed = (number: number): string => (number < 0 ? ` −${-number}` : ` +${number}`);

function differenceOf({ gap, gives }: ReconciledLine): NamedCell {
  if (gives === 'impossible') return { word: 'impossible' };
  if (gap === null) return { word: 'none' };
  if (gap.valid === 0 && gap.counted === 0) return { word: 'agree' };
  return [
    ...(gap.valid === 0 ? [] : [{ word: 'valid' }, signed(gap.valid)]),
    ...(gap.valid === 0 || gap.counted === 0 ? [] : [', ']),
    ...(gap.counted === 0 ? [] : [{ word: 'counted' }, signed(gap.counted)]),
  ];
}

/** Amazon's figures beside those of its rows and of the records, the difference, and how much of it no row explains. */
export function reconciledTable({ reconciled }: Appeal): NamedTable {
  const { lines, hasRows, hasRecords } = reconciled;
  return {
    type: 'table',
    columns: [
      left(28),
      right(15),
      ...(hasRows ? [right(15)] : []),
      ...(hasRecords ? [right(15)] : []),
      left(24),
      right(12),
    ],
    words: ['all', 'none', 'agree', 'impossible', 'valid', 'counted'],
    rows: lines.map((line) => [
      line.category ?? { word: 'all' },
      fraction(line.stated),
      ...(hasRows ? [fraction(line.rows)] : []),
      ...(hasRecords ? [fraction(line.records)] : []),
      differenceOf(line),
      line.gap === null ? { word: 'none' } : String(line.gap.unexplained),
    ]),
    dense: true,
  };
}
