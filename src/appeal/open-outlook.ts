import type { Analysis } from '../model/analysis.js';
import type { CaseFile } from '../model/case-file.js';
import { compareToFloor, formatPercent } from '../model/decimal.js';
import type { OpenItem } from '../model/readiness.js';
import { fixDay } from './fix-day.js';

/** What the smallest set of missing facts would do to the figures, if each spoke for the seller. */
function openSettlement({ settlement }: Analysis): readonly OpenItem[] {
  if (settlement === null) return [];
  const rates = settlement.categories.map(
    ({ category, display, numerator, denominator }) =>
      `${category} ${display} (${numerator} of ${denominator})`,
  );
  const facts = settlement.facts.map(({ need, packages }) => `${need}: ${packages}`);
  return [
    {
      kind: 'fact',
      code: settlement.passes ? 'settles' : 'settles-in-part',
      message: `with the fewest facts that could settle it, and each of them speaking for you, the figures would be: ${rates.join('; ')}${settlement.passes ? '' : '; that is still no pass'}`,
      mend: `these facts, with the packages that lack them: ${facts.join('; ')}`,
      package: null,
      packages: settlement.packages,
    },
  ];
}

/** A result since the fix is what a reviewer looks for first; only a file can show it. */
function openSinceFix({ sinceFix, asOf, causes }: Analysis, caseFile: CaseFile): readonly OpenItem[] {
  const fixed = fixDay(
    caseFile,
    causes.map(({ id }) => id),
    asOf,
  );
  if (sinceFix !== null || fixed === null || fixed >= asOf) return [];
  return [
    {
      kind: 'file',
      code: 'since-fix-missing',
      message: `no file states which packages were shipped after ${fixed}, the day of your last change, so page 1 cannot show its result`,
      mend: "add the shipping confirmations or the export of your shipping tool up to today, best with scans or a tracker's export",
      package: null,
      packages: null,
    },
  ];
}

/** A result since the fix that is no better than the floor stands on page 1, and tells the reviewer that the change did not work. */
function openWeakFix({ sinceFix, floor }: Analysis): readonly OpenItem[] {
  if (sinceFix === null) return [];
  const { valid, defect, fixDay: fixed } = sinceFix;
  if (defect === 0 || compareToFloor(valid, valid + defect, floor) === 'above') return [];
  return [
    {
      kind: 'figure',
      code: 'since-fix-weak',
      message: `of the packages shipped after ${fixed}, the day of your last change, ${valid} of ${valid + defect} settled ones are valid (${formatPercent(valid, valid + defect)}), which is no pass; page 1 says so`,
      mend: 'find out why those fail, and mend that too before you send the letter',
      package: null,
      packages: defect,
    },
  ];
}

/** What is open of the result since the fix, and of the facts that would settle the figures. */
export function openOutlook(analysis: Analysis, caseFile: CaseFile): readonly OpenItem[] {
  return [...openSettlement(analysis), ...openSinceFix(analysis, caseFile), ...openWeakFix(analysis)];
}
