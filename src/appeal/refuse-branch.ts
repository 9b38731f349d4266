import { AppealError } from '../errors.js';
import type { Analysis } from '../model/analysis.js';
import type { Branch } from '../model/case-file.js';
import { toPercent } from '../model/decimal.js';
import { causeTitle } from '../model/root-cause.js';
import { carries } from './choose-branch.js';

const BRANCHES: Readonly<Record<Branch, string>> = {
  'in-error': 'in-error (Amazon misapplied its policy)',
  mixed: 'mixed (dispute the exempt packages, own the rest)',
  'plan-of-action': 'plan-of-action (own the defects and show what changed)',
};

function refuse(message: string): never {
  throw new AppealError('not-supported', [{ message }]);
}

function describeGap({ scenarios, causes, basis }: Analysis, affected: readonly string[]): string {
  const strictest = scenarios.find(({ id }) => id === 'strictest');
  const rates = (strictest?.categories ?? [])
    .filter(({ category }) => affected.includes(category))
    .map(
      (c) =>
        `${c.category} ${c.display}${c.denominator === null ? '' : ` (${c.numerator} of ${c.denominator}, ${c.exempt} exempt)`}`,
    );
  const found = causes.map(({ id, packages }) => `${packages} × ${id} (${causeTitle(id)})`);
  const rows = basis === 'records' ? 'by the rebuilt records' : "on Amazon's own rows";
  return `Counting out only what is exempt under every reading, ${rows}: ${rates.join('; ')}. Causes found: ${found.join('; ')}.`;
}

const rates = ({ scenarios }: Analysis): string =>
  (scenarios[0]?.categories ?? [])
    .filter((c) => c.rate !== null)
    .map((c) => `${c.category} ${c.display}`)
    .join(', ');

/** The branch that a letter takes: the one the case asks for, where the rows carry it; null where there can be no letter. */
export function letterBranch(
  { basis, branch }: Pick<Analysis, 'basis' | 'branch'>,
  asked: Branch | 'auto',
  affected: readonly string[],
): Branch | null {
  const nothingFailed = (basis === 'records' || basis === 'ledger') && affected.length === 0;
  if (branch === null || nothingFailed || !carries(branch, asked)) return null;
  return asked === 'auto' ? branch : asked;
}

/**
 * Stops an appeal that the rows don't carry, with why and what would be built instead.
 * @throws AppealError `not-supported`, always
 */
export function refuseUnsupported(
  analysis: Analysis,
  asked: Branch | 'auto',
  affected: readonly string[],
): never {
  const { basis, branch, nextFiles } = analysis;
  if (branch === null)
    refuse(
      `Order reports alone do not show which packages Amazon counted as failing, so there is nothing to appeal against yet. Add: ${nextFiles.join('; ')}. "analyze" shows what the orders can tell.`,
    );
  if (basis === 'records' && affected.length === 0)
    refuse(
      `By the figures rebuilt from your records no category is at or below ${toPercent(analysis.floor)} %: ${rates(analysis)}. A rebuilt rate is not Amazon's: add the VTR report, or Amazon's counts under notice.categories.`,
    );
  if (basis === 'ledger' && affected.length === 0)
    refuse(
      `By Amazon's own counts no category is at or below ${toPercent(analysis.floor)} %: ${rates(analysis)}. There is nothing to appeal; check notice.categories against the notice.`,
    );
  refuse(
    `The case asks for ${BRANCHES[asked === 'auto' ? branch : asked]}, which its rows do not carry. ${describeGap(analysis, affected)} What they carry is ${BRANCHES[branch]}: set "branch: ${branch}" or "branch: auto" and it will be built.`,
  );
}
