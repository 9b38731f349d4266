import type { ScenarioFigures } from '../model/analysis.js';
import { compareText } from '../model/compare-text.js';
import { formatPercent, formatRate } from '../model/decimal.js';
import type { IssueCounts } from '../model/issue.js';
import {
  type HiddenRate,
  LOST_WITH,
  type LossCounts,
  type LossEffect,
  type Losses,
} from '../model/losses.js';
import type { PackageOutline } from '../model/package-outline.js';
import { countPackagesUnder } from './count-records.js';
import type { RowsLeftOut } from './suspect-records.js';

type Tally = { -readonly [key in keyof LossCounts]: number };

const nothing = (): Tally => ({ cells: 0, shortRows: 0, rows: 0 });

/** What each file lost, by its name. */
function tallyFiles(counts: IssueCounts): ReadonlyMap<string, LossCounts> {
  const files = new Map<string, Tally>();
  for (const [code, byFile] of counts) {
    const what = Object.hasOwn(LOST_WITH, code) ? LOST_WITH[code] : undefined;
    if (what === undefined) continue;
    for (const [file, count] of byFile) {
      const own = files.get(file) ?? nothing();
      own[what] += count;
      files.set(file, own);
    }
  }
  return files;
}

/** Rows left out of these files. */
export function countRowsLeftOut(counts: IssueCounts, files: ReadonlySet<string>): number {
  return [...tallyFiles(counts)].reduce((sum, [file, { rows }]) => sum + (files.has(file) ? rows : 0), 0);
}

function hide(numerator: number, denominator: number): HiddenRate {
  const [rate, display] = [formatRate(numerator, denominator), formatPercent(numerator, denominator)];
  return { numerator, denominator, rate, display };
}

/**
 * With the rows left out: at worst those of Amazon's list make defects of packages that count as valid, and all others are defects
 * beside them; at best all of them are valid packages more.
 */
function measureEffect(
  { id, title }: Pick<ScenarioFigures, 'id' | 'title'>,
  packages: readonly PackageOutline[],
  { listing, all }: RowsLeftOut,
): LossEffect {
  const count = countPackagesUnder(packages, id);
  const turned = Math.min(listing, count.numerator);
  return {
    scenario: id,
    title,
    low: hide(count.numerator - turned, count.denominator + all - turned),
    high: hide(count.highNumerator + all, count.highDenominator + all),
  };
}

/**
 * What of the input could not be read, and between which rates that leaves the scenarios given; null where everything was read.
 * @param left rows left out that may be packages.
 * @param packages those that the rate counts one by one; none where Amazon's counts lead.
 */
export function countLosses(
  counts: IssueCounts,
  left: RowsLeftOut,
  packages: readonly PackageOutline[],
  scenarios: readonly Pick<ScenarioFigures, 'id' | 'title'>[],
): Losses | null {
  const files = [...tallyFiles(counts)]
    .map(([file, own]) => ({ file, ...own }))
    .toSorted((a, b) => compareText(a.file, b.file));
  if (files.length === 0) return null;
  const sum = (what: keyof LossCounts): number => files.reduce((total, own) => total + own[what], 0);
  return {
    cells: sum('cells'),
    shortRows: sum('shortRows'),
    rows: sum('rows'),
    files,
    mayBePackages: left.all,
    ofAmazonsList: left.listing,
    effect:
      left.all === 0 || packages.length === 0
        ? []
        : scenarios.map((scenario) => measureEffect(scenario, packages, left)),
  };
}
