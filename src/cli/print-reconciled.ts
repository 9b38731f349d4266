import type { Analysis } from '../model/analysis.js';
import { describeReconciled } from '../model/describe-reconciled.js';
import type { CountOf, ReconciledLine } from '../model/reconciled.js';
import { formatTable } from './format-table.js';

const TOTAL = 'all (performance report)';

const fraction = (counts: CountOf | null): string =>
  counts === null ? '–' : `${counts.valid}/${counts.counted}`;

const signed = (number: number): string => (number < 0 ? `−${-number}` : `+${number}`);

function differenceOf({ gap, gives }: ReconciledLine): string {
  if (gives === 'impossible') return 'impossible as stated';
  if (gap === null) return '–';
  const parts = [
    gap.valid === 0 ? '' : `valid ${signed(gap.valid)}`,
    gap.counted === 0 ? '' : `counted ${signed(gap.counted)}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'none' : parts.join(', ');
}

/** Amazon's figures beside those of its rows and of the records, with what may lie behind each difference. */
export function printReconciled(analysis: Analysis): readonly string[] {
  const { lines, explained } = describeReconciled(analysis);
  if (lines.length === 0) return [];
  const head = [
    'category',
    'Amazon states',
    'its rows',
    'records',
    'Amazon minus ours',
    'not explained by a row',
  ];
  const rows = lines.map((line) => [
    line.category ?? TOTAL,
    fraction(line.stated),
    fraction(line.rows),
    fraction(line.records),
    differenceOf(line),
    line.gap === null ? '–' : String(line.gap.unexplained),
  ]);
  return [
    '',
    "Amazon's counts beside ours (valid/counted, as Amazon counts):",
    formatTable([head, ...rows], 'lrrrlr')
      .split('\n')
      .map((row) => `  ${row}`)
      .join('\n'),
    ...explained.flatMap(({ category, sentences }) => [
      `  ${category ?? TOTAL}:`,
      ...sentences.map((text) => `    ${text}`),
    ]),
  ];
}
