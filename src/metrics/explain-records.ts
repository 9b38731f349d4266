import type { Figure } from '../model/analysis.js';
import { countNoun } from '../model/count-noun.js';
import type { PackageOutline } from '../model/verdict.js';

/** What may lie behind a difference, each with how to tell whether a package is of that sort. */
const REASONS: readonly (readonly [string, (one: PackageOutline) => boolean])[] = [
  [
    'whose outcome the records leave open (valid or exempt, or valid or a defect)',
    ({ tracking }) => tracking.outcomes.length > 1,
  ],
  [
    'without a number and not listed: Amazon left them out itself',
    ({ tracking, shipment }) =>
      shipment.listing === 'not-listed' &&
      tracking.outcomes.length === 1 &&
      tracking.outcomes[0] === 'exempt',
  ],
  [
    'listed by Amazon and in no other report',
    ({ shipment }) => shipment.listing !== 'not-listed' && shipment.standing === null,
  ],
  [
    'without a promised delivery date, so placed by another date: they may belong to another window',
    ({ shipment }) => shipment.dayIs !== 'promised-delivery-date' || shipment.day === null,
  ],
];

/**
 * What explains the difference between Amazon's counts of a category and those rebuilt from the records.
 * @param unknownCategory how many packages of the window have no known category, so that they may belong here.
 */
export function explainRecords(
  stated: { readonly valid: number; readonly counted: number },
  rebuilt: Figure,
  packages: readonly PackageOutline[],
  unknownCategory: number,
): readonly string[] {
  const { numerator, denominator } = rebuilt;
  if (numerator === stated.valid && denominator === stated.counted) return [];
  const found = REASONS.flatMap(([what, applies]) => {
    const count = packages.filter(applies).length;
    return count === 0 ? [] : [`${countNoun(count, 'package')} ${what}`];
  });
  const unknown =
    unknownCategory > 0
      ? [`${countNoun(unknownCategory, 'package')} of unknown category may belong here`]
      : [];
  const reasons = [...found, ...unknown];
  return [
    `rebuilt from the records: ${numerator} valid of ${denominator}; Amazon states ${stated.valid} of ${stated.counted}`,
    ...(reasons.length > 0 ? reasons : ['nothing in the files explains the difference']),
  ];
}
