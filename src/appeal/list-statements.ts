import type { Analysis } from '../model/analysis.js';
import type { CaseFile } from '../model/case-file.js';
import type { Catalogue } from '../model/clause.js';
import { countryName } from '../model/country.js';
import { groupBy } from '../model/group-by.js';
import type { Issue } from '../model/issue.js';
import { spellDay } from '../model/local-date.js';

/** What the seller says and no report does. Printed as a declaration, never as evidence. */
export function listDeclarations(
  { declare }: CaseFile,
  { country }: Pick<Catalogue, 'country'>,
): readonly string[] {
  const post = country === 'US' ? 'USPS ' : '';
  const kinds = {
    letter: `${post}letters`,
    flat: `${post}flats (large envelopes)`,
    parcel: 'parcels',
    digital: 'digital products',
  };
  const mailpieces = declare.mailpieces.map((rule) => {
    const which = [
      rule.sku && `SKU ${rule.sku.join(', ')}`,
      rule.shipMethod !== null && `shipping service "${rule.shipMethod}"`,
      rule.service !== null && `service "${rule.service}"`,
      rule.packageType !== null && `package type "${rule.packageType}"`,
    ].filter((part) => typeof part === 'string');
    return `Mailed as ${kinds[rule.is]}: ${which.join(' and ')}.`;
  });
  return [
    ...(declare.shipFrom === null
      ? []
      : [`Packages whose origin no report states were sent from ${declare.shipFrom.value}.`]),
    ...(declare.category === null
      ? []
      : [`Packages whose category no report states belong to: ${declare.category}.`]),
    ...mailpieces,
    ...Object.entries(declare.categoryNames).map(
      ([name, spellings]) => `${spellings.join(', ')}: the category ${name}.`,
    ),
  ];
}

/** What the figures take for granted because no file says it. */
export function listAssumptions(
  { window, basis }: Analysis,
  { declare }: CaseFile,
  { store, country }: Pick<Catalogue, 'store' | 'country'>,
  hasDestinations: boolean,
): readonly string[] {
  return [
    ...(declare.scans === 'presumed' && basis === 'records'
      ? ['Packages without a scan on record are presumed to have been scanned by the carrier.']
      : []),
    ...(window.selectedBy === 'promised-delivery-date'
      ? []
      : [
          'No report states the promised delivery date of some packages; another date places them in the window, or none does and they are taken as inside it, so the figures are approximate.',
        ]),
    ...(window.assumed
      ? [
          `The notice does not name the window measured; it is taken as the 30 days from ${spellDay(window.from)} to ${spellDay(window.to)}, which end 11 days before the notice.`,
        ]
      : []),
    ...(hasDestinations
      ? []
      : [
          `No report states the country a package was sent to; sold on the ${store} store, it is taken as sent to ${countryName(country)}.`,
        ]),
  ];
}

/** Issues that the letter does not repeat: the seller's own slips, and a difference that its method section explains. */
const TOLD_ELSEWHERE = new Set(['declaration-unused', 'ledger-mismatch']);

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
    const more = group.length > 1 ? `; and ${group.length - 1} more like it` : '';
    return [`${where}${first.message}${more}.`];
  });
}
