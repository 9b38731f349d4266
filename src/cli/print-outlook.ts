import type { Analysis } from '../model/analysis.js';
import type { CategoryReason } from '../model/category-argument.js';
import { countNoun } from '../model/count-noun.js';
import { toPercent } from '../model/decimal.js';
import type { CategoryRecovery } from '../model/outlook.js';

const REASONS: Readonly<Record<CategoryReason, string>> = {
  'amazons-rows': "passes under every reading, on Amazon's own rows",
  'every-reading': 'passes under every reading',
  contested: 'passes under some readings, not under every one',
  'nothing-left': 'no counted package is left, so no rate',
  borderline: 'exactly at the floor, which is no pass',
  below: 'passes under no reading',
  'not-disputed': 'nothing of it is exempt under any reading',
  'no-rate': 'no rate can be given',
};

function printCategories({ categories }: Analysis): readonly string[] {
  if (categories.length === 0) return [];
  return [
    '',
    'By category:',
    ...categories.map(
      ({ category, branch, leads, why }) => `  ${category}: ${branch}; ${REASONS[why]} (${leads})`,
    ),
  ];
}

function printSinceFix({ sinceFix }: Analysis): readonly string[] {
  if (sinceFix === null) return [];
  const { fixDay, lastShipped, shipped, valid, pending, exempt, defect } = sinceFix;
  return [
    '',
    `Since the fix of ${fixDay}, shipped up to ${lastShipped}: ${valid} of ${shipped} valid, ${exempt} exempt, ${defect} failing, ${pending} pending.`,
  ];
}

function printCategoryRecovery(found: CategoryRecovery, floor: string): string {
  if (found.kind === 'blocked')
    return `  ${found.category}: blocked; its last failing package${found.isKnown ? '' : ' (day assumed)'} is of ${found.lastDefect} and leaves the figure on ${found.emptyOn}, then no rate`;
  const { valid, settled } = found.sinceFix;
  return `  ${found.category}: open; at ${valid} of ${settled} since the fix it ${found.clearsOn === null ? `does not rise above ${floor}` : `rises above ${floor} on ${found.clearsOn}`}`;
}

function printRecovery({ recovery, floor }: Analysis): readonly string[] {
  if (recovery === null) return [];
  const lag = `${countNoun(recovery.lagDays, 'day')}${recovery.assumed ? ', assumed' : ''}`;
  return [
    '',
    `If only time passes (Amazon's figure covers the 30 days that ended so long before: ${lag}):`,
    ...recovery.categories.map((one) => printCategoryRecovery(one, `${toPercent(floor)} %`)),
  ];
}

function printSettlement({ settlement }: Analysis): readonly string[] {
  if (settlement === null) return [];
  const rates = settlement.categories.map(({ category, display }) => `${category} ${display}`);
  return [
    '',
    `What would settle it${settlement.passes ? '' : ' in part'}, if every fact spoke for you: ${rates.join(', ')}:`,
    ...settlement.facts.map(({ need, packages }) => `  ${countNoun(packages, 'package')}: ${need}`),
  ];
}

/** Each category by itself, the result since the fix, the way from here, and what would settle what is open, as text. */
export function printOutlook(analysis: Analysis): readonly string[] {
  return [
    ...printCategories(analysis),
    ...printSinceFix(analysis),
    ...printRecovery(analysis),
    ...printSettlement(analysis),
  ];
}
