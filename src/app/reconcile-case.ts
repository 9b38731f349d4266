import { countLosses, countRowsLeftOut } from '../metrics/count-losses.js';
import { reconcile } from '../metrics/reconcile.js';
import { reconcilePerformance } from '../metrics/reconcile-performance.js';
import type { Analysis } from '../model/analysis.js';
import type { CaseFile } from '../model/case-file.js';
import type { PackageOutline } from '../model/package-outline.js';
import { whatItLists } from '../reports/what-it-lists.js';
import type { IssueLog } from './collect-issues.js';
import type { CaseFigures } from './count-case.js';
import type { CasePackages } from './gather-packages.js';
import type { CaseRows } from './read-reports.js';

/** A case counted, with what it was counted from. */
export interface CountedCase {
  readonly caseFile: CaseFile;
  readonly read: CaseRows;
  readonly gathered: CasePackages;
  readonly counted: CaseFigures;
  /** The packages that the figures count one by one. */
  readonly packages: readonly PackageOutline[];
  readonly leads: string | null;
}

/** The files of a case that were recognised as formats of a kind. */
function filesOf({ formats }: CaseRows, isWanted: (format: string) => boolean): ReadonlySet<string> {
  return new Set(formats.flatMap(({ file, format }) => (isWanted(format) ? [file] : [])));
}

/** Amazon's figures beside ours, and what of the input could not be read. */
export function reconcileCase(
  { caseFile, read, gathered, counted, packages, leads }: CountedCase,
  issues: IssueLog,
): Pick<Analysis, 'amazon' | 'accountTotal' | 'losses'> {
  const { basis, ledger, records, figures } = counted;
  const stated = caseFile.notice?.categories ?? [];
  const left = (isWanted: (format: string) => boolean): number =>
    countRowsLeftOut(issues.counts(), filesOf(read, isWanted));
  const listing = left((format) => format === 'vtr-report');
  const all = left((format) => whatItLists(format) !== null);
  const { outside, leftOut, window } = gathered;
  const grounds = {
    packages: gathered.inside.all,
    outside: outside.all.map(({ shipment }) => shipment),
    leftOut,
    rowsLeftOut: { listing, all },
  };
  const amazon = reconcile(stated, ledger, read.hasVtr, records, grounds, issues);
  const of = { store: caseFile.store, window, stated };
  const accountTotal = reconcilePerformance(read.rows.accountTotals, of, records, grounds, issues);
  const isLedger = basis === 'ledger' || basis === 'report-only';
  const told = figures.filter(({ id }) => id === 'as-counted' || id === leads);
  return {
    amazon,
    accountTotal,
    losses: countLosses(
      issues.counts(),
      { listing, all: isLedger ? listing : all },
      basis === 'records' ? packages : [],
      told,
    ),
  };
}
