import type { Analysis, CandidateCount, Figure } from '../model/analysis.js';
import { countNoun } from '../model/count-noun.js';
import { toPercent } from '../model/decimal.js';
import { countIssues, describeIssue } from '../model/issue.js';
import { causeTitle } from '../model/root-cause.js';
import { DAY_WORDS } from '../model/shipment.js';
import { formatPlace } from './format-place.js';
import { formatTable } from './format-table.js';
import { printLosses } from './print-losses.js';
import { printOutlook } from './print-outlook.js';
import { printReconciled } from './print-reconciled.js';

function showFigure(figure: Figure): string {
  if (figure.clearFrom !== undefined) return `C ≥ ${figure.clearFrom}`;
  if (figure.denominator === null) return '';
  const mark = figure.standing === 'above' ? '✓' : figure.standing === 'at' ? '=' : ' ';
  return `${figure.numerator}/${figure.denominator} ${figure.display} ${mark}`;
}

function printScenarios({ scenarios, basis, floor, leads }: Analysis): readonly string[] {
  const [first] = scenarios;
  if (!first) return [];
  const names = first.categories.map(({ category }) => category);
  const head = ['scenario', 'exempt', 'undetermined', ...names, 'total'];
  const rows = scenarios.map((s) => [
    s.id === leads ? `${s.id} (leads)` : s.id,
    String(s.total.exempt),
    String(s.total.undetermined),
    ...s.categories.map(showFigure),
    showFigure(s.total),
  ]);
  const percent = `${toPercent(floor)} %`;
  const legend =
    basis === 'report-only'
      ? `C ≥ n: the rate is above ${percent} if Amazon counted at least n packages; at n − 1 it is ${percent} at most, which is no pass.`
      : `valid/counted; ✓ above ${percent}, = exactly ${percent} (borderline, not a pass). Undetermined packages count against the seller.`;
  return [formatTable([head, ...rows], `l${'r'.repeat(head.length - 1)}`), '', legend];
}

function printCandidates({ candidates }: Analysis): readonly string[] {
  if (!candidates) return [];
  const row = (c: CandidateCount): readonly string[] =>
    [
      c.category,
      c.packages,
      c.underLimit,
      c.liftedByTax,
      c.taxUnknown,
      c.declaredEnvelopes,
      c.atOrOverLimit,
      c.valueUnknown,
    ].map(String);
  return [
    'Order reports alone give no rate: they do not show which packages Amazon counted as failing. By value:',
    '',
    formatTable(
      [
        [
          'category',
          'packages',
          'under limit',
          'lifted by tax',
          'tax unknown',
          'envelopes',
          'at/over limit',
          'value unknown',
        ],
        ...candidates.categories.map(row),
        row(candidates.total),
      ],
      'lrrrrrrr',
    ),
    '',
    'under limit: item + shipping; of those: lifted by tax to the limit or over it, tax not stated, declared a letter or flat.',
  ];
}

/** The rate rebuilt from the records beside Amazon's. */
function printRebuilt({ reconstructed, leads }: Analysis): readonly string[] {
  if (reconstructed === null) return [];
  const shown = reconstructed.filter(({ id }) => id === 'as-counted' || id === leads);
  return [
    '',
    "Rebuilt from your records (not Amazon's figure):",
    ...shown.map(({ id, total }) => `  ${id}: ${showFigure(total)}`.trimEnd()),
  ];
}

/** The figures of a case as text for a terminal or a log. */
export function printAnalysis(analysis: Analysis): string {
  const { window, packages, causes, branch, issues, basis } = analysis;
  const selected =
    window.selectedBy === 'promised-delivery-date'
      ? `by ${DAY_WORDS[window.selectedBy]}`
      : `by promised delivery date, else ${DAY_WORDS[window.selectedBy]}: approximate`;
  const leftOut = [
    [packages.outsideWindow, 'outside the window'],
    [packages.notSellerFulfilled, 'not fulfilled by the seller'],
    [packages.cancelled, 'cancelled'],
    [packages.notShipped, 'not shipped'],
  ].flatMap(([count, what]) => (Number(count) > 0 ? [`${count} ${what}`] : []));
  const found = causes.map(
    ({ id, packages: count, points }) =>
      [
        `  ${id}`,
        countNoun(count, 'package', 'packages'),
        points === null ? '' : `${points} points`,
        causeTitle(id),
      ] as const,
  );
  return [
    `Store ${analysis.store}, window ${window.from} to ${window.to} (${selected}${window.assumed ? '; assumed from the notice date' : ''}), basis: ${basis}.`,
    `Read ${countNoun(packages.read, 'package', 'packages')}${leftOut.length > 0 ? `; left out: ${leftOut.join(', ')}` : ''}.`,
    '',
    ...printScenarios(analysis),
    ...printCandidates(analysis),
    ...printRebuilt(analysis),
    ...printReconciled(analysis),
    ...printLosses(analysis),
    ...(found.length > 0 ? ['', 'Root causes:', formatTable(found, 'lrrl')] : []),
    ...(branch === null ? [] : ['', `Branch: ${branch}.`]),
    ...printOutlook(analysis),
    ...(analysis.nextFiles.length > 0
      ? ['', 'What would tell more:', ...analysis.nextFiles.map((file) => `  ${file}`)]
      : []),
    ...printIssues(issues),
    '',
  ].join('\n');
}

const SHOWN = 20;

function printIssues(issues: Analysis['issues']): readonly string[] {
  if (issues.length === 0) return [];
  const lines = issues
    .slice(0, SHOWN)
    .map((issue) => `  ${formatPlace(issue)}${describeIssue(issue)} [${issue.code}]`);
  const more =
    issues.length > SHOWN
      ? [`  … and ${countIssues(issues.slice(SHOWN))} more (analyze --json lists them)`]
      : [];
  return ['', `${countNoun(countIssues(issues), 'issue', 'issues')} in the input:`, ...lines, ...more];
}
