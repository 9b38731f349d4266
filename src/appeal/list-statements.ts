import type { Analysis } from '../model/analysis.js';
import type { CaseFile, MailpieceRule } from '../model/case-file.js';
import type { Catalogue } from '../model/clause.js';
import { countryName } from '../model/country.js';
import { groupBy } from '../model/group-by.js';
import { countIssues, type Issue } from '../model/issue.js';
import { spellDay } from '../model/local-date.js';
import type { Assumption, Declaration } from '../model/statement.js';

function declareMailpiece(
  { sku, shipMethod, service, packageType, is }: MailpieceRule,
  byUsps: boolean,
): Declaration {
  const selectors = [
    { by: 'ship-method', text: shipMethod },
    { by: 'service', text: service },
    { by: 'package-type', text: packageType },
  ] as const;
  return {
    kind: 'mailpiece',
    is: byUsps && (is === 'letter' || is === 'flat') ? `usps-${is}` : is,
    skus: sku ?? [],
    selectors: selectors.flatMap(({ by, text }) => (text === null ? [] : [{ by, text }])),
  };
}

/** What the seller says and no report does. Printed as a declaration, never as evidence. */
export function listDeclarations(
  { declare }: CaseFile,
  { country }: Pick<Catalogue, 'country'>,
): readonly Declaration[] {
  return [
    ...(declare.shipFrom === null ? [] : [{ kind: 'origin', country: declare.shipFrom.value } as const]),
    ...(declare.category === null ? [] : [{ kind: 'category', name: declare.category } as const]),
    ...declare.mailpieces.map((rule) => declareMailpiece(rule, country === 'US')),
    ...Object.entries(declare.categoryNames).map(
      ([name, spellings]) => ({ kind: 'names', name, spellings }) as const,
    ),
  ];
}

/** What the figures take for granted because no file says it. */
export function listAssumptions(
  { window, basis }: Analysis,
  { declare }: CaseFile,
  { store, country }: Pick<Catalogue, 'store' | 'country'>,
  hasDestinations: boolean,
): readonly Assumption[] {
  return [
    ...(declare.scans === 'presumed' && basis === 'records' ? [{ kind: 'scans' } as const] : []),
    ...(window.selectedBy === 'promised-delivery-date' ? [] : [{ kind: 'day' } as const]),
    ...(window.assumed
      ? [{ kind: 'window', from: spellDay(window.from), to: spellDay(window.to) } as const]
      : []),
    ...(hasDestinations ? [] : [{ kind: 'destination', store, country: countryName(country) } as const]),
  ];
}

/** Issues that the letter does not repeat: the seller's own slips, and what its method section tells beside Amazon's counts. */
const TOLD_ELSEWHERE = new Set(['declaration-unused', 'ledger-mismatch', 'stated-impossible']);

/** Issues in the input, like ones gathered: the first in full and how many more there are. */
export function summariseIssues(issues: readonly Issue[]): readonly string[] {
  return [
    ...groupBy(
      issues.filter(({ code }) => !TOLD_ELSEWHERE.has(code)),
      (issue) => `${issue.code} ${issue.file ?? issue.message} ${issue.column ?? ''}`,
    ).values(),
  ].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const where =
      first.file === undefined
        ? ''
        : `${first.file}${first.row === undefined ? '' : `:${first.row}`}${first.column === undefined ? '' : ` (${first.column})`}: `;
    const others = countIssues(group) - 1;
    const more = others > 0 && first.more === undefined ? `; and ${others} more like it` : '';
    return [`${where}${first.message}${more}.`];
  });
}
