import type { AmazonFigure, PerformanceLine } from './amazon-figure.js';
import type { Analysis } from './analysis.js';
import type { CountOf, Reconciled, ReconciledLine } from './reconciled.js';
import type { StatedFigure } from './stated-counts.js';

function statedCounts({ valid, counted }: StatedFigure): CountOf | null {
  return valid === null || counted === null ? null : { valid, counted };
}

const bare = (counts: CountOf | null): CountOf | null =>
  counts === null ? null : { valid: counts.valid, counted: counts.counted };

/** What every line has: the records are nearer to what was sent than the rows of a list that holds the failing ones alone. */
function lineOf(figure: AmazonFigure | PerformanceLine): Omit<ReconciledLine, 'category' | 'rows'> {
  const { stated, gives, rebuilt, gaps } = figure;
  const gap = gaps.find(({ against }) => against === 'records') ?? gaps[0] ?? null;
  return {
    gives,
    stated: statedCounts(stated),
    records: bare(rebuilt),
    gap: gap === null ? null : { valid: gap.valid, counted: gap.counted, unexplained: gap.unexplained },
  };
}

const toSentence = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;

/** Lays Amazon's figures beside those of its rows and of the records, category by category, and in total where it states one. */
export function describeReconciled({ amazon, accountTotal }: Analysis): Reconciled {
  const lines: readonly ReconciledLine[] = [
    ...amazon.map((one) => ({ category: one.category, rows: bare(one.ours), ...lineOf(one) })),
    ...(accountTotal === null ? [] : [{ category: null, rows: null, ...lineOf(accountTotal) }]),
  ];
  return {
    lines: lines.filter(({ stated }) => stated !== null),
    hasRows: lines.some(({ rows }) => rows !== null),
    hasRecords: lines.some(({ records }) => records !== null),
    explained: [...amazon, ...(accountTotal === null ? [] : [{ category: null, ...accountTotal }])].flatMap(
      ({ category, explained }) =>
        explained.length === 0 ? [] : [{ category, sentences: explained.map(toSentence) }],
    ),
    impossible: amazon.flatMap(({ category, gives, stated }) => {
      const counts = gives === 'impossible' ? statedCounts(stated) : null;
      return counts === null ? [] : [{ category, ...counts }];
    }),
  };
}
