import type { Analysis } from '../model/analysis.js';
import { countNoun } from '../model/count-noun.js';
import type { LossCounts } from '../model/losses.js';

function sayCounts({ cells, shortRows, rows }: LossCounts): string {
  return [
    cells === 0 ? '' : `${countNoun(cells, 'cell')} taken as unknown`,
    shortRows === 0 ? '' : `${countNoun(shortRows, 'row')} cut short`,
    rows === 0 ? '' : `${countNoun(rows, 'row')} left out`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** What of the input could not be read, by file, and what it may mean for the rate; nothing where everything could. */
export function printLosses({ losses, basis }: Analysis): readonly string[] {
  if (losses === null) return [];
  const { files, mayBePackages, ofAmazonsList, effect } = losses;
  const named = ofAmazonsList > 0 ? ", or in Amazon's report one that is counted as valid here" : '';
  return [
    '',
    `What could not be read: ${sayCounts(losses)}. What is unknown counts against you.`,
    ...files.map(({ file, ...counts }) => `  ${file}: ${sayCounts(counts)}`),
    ...(mayBePackages > 0 && basis === 'report-only'
      ? [
          `  ${countNoun(mayBePackages, 'row')} of Amazon's report left out: each may be one more failing package, and Amazon must then have counted more.`,
        ]
      : []),
    ...(mayBePackages > 0 && basis === 'ledger'
      ? [
          `  ${countNoun(mayBePackages, 'row')} of Amazon's report left out: these packages stay as Amazon counted them; an exempt one among them would raise the rate.`,
        ]
      : []),
    ...effect.map(
      ({ scenario, low, high }) =>
        `  If each of ${countNoun(mayBePackages, 'row')} left out were a package of its own${named}, ${scenario} would lie between ${low.numerator}/${low.denominator} ${low.display} and ${high.numerator}/${high.denominator} ${high.display}.`,
    ),
  ];
}
