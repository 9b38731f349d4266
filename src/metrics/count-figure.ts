import type { Figure } from '../model/analysis.js';
import { compareToFloor, Decimal, formatPercent, formatRate } from '../model/decimal.js';
import type { ClassifiedShipment, Exemption } from '../model/verdict.js';
import type { LedgerCategory } from './ledger.js';

/** How a package's exemption is read: under one scenario as a rule. */
export type ExemptionOf = (classified: ClassifiedShipment) => Exemption;

/** How many listed packages leave the count for certain, and how many might. */
interface Leaving {
  readonly failing: number;
  readonly defectsExempt: number;
  readonly defectsOpen: number;
  readonly validExempt: number;
  readonly validOpen: number;
  /** Listed, but the validity column is no answer: valid or a defect. */
  readonly eitherExempt: number;
  readonly eitherOpen: number;
  readonly either: number;
}

function countLeaving(listed: readonly ClassifiedShipment[], exemptionOf: ExemptionOf): Leaving {
  const tally = (): Record<Exemption, number> => ({ exempt: 0, 'not-exempt': 0, undetermined: 0 });
  const counts = { defect: tally(), valid: tally(), unknown: tally(), 'not-listed': tally() };
  for (const one of listed) counts[one.shipment.listing][exemptionOf(one)]++;
  const { defect, valid, unknown } = counts;
  return {
    failing: defect.exempt + defect['not-exempt'] + defect.undetermined,
    defectsExempt: defect.exempt,
    defectsOpen: defect.undetermined,
    validExempt: valid.exempt,
    validOpen: valid.undetermined,
    eitherExempt: unknown.exempt,
    eitherOpen: unknown.undetermined,
    either: unknown.exempt + unknown['not-exempt'] + unknown.undetermined,
  };
}

/** The counts of a group in whole packages: the worst that the known facts allow, and the best. */
export interface LedgerCount {
  readonly numerator: number;
  readonly denominator: number;
  readonly highNumerator: number;
  readonly highDenominator: number;
  readonly undetermined: number;
}

/**
 * Amazon's counts of one category without the packages that are exempt: V / (C − k). An exempt package leaves numerator and
 * denominator, also one listed as valid. Never more defects leave than Amazon counted, even if its report lists more.
 */
export function countLedger(
  valid: number,
  counted: number,
  listed: readonly ClassifiedShipment[],
  exemptionOf: ExemptionOf,
): LedgerCount {
  const leaving = countLeaving(listed, exemptionOf);
  const defects = counted - valid;
  const either = leaving.eitherExempt + leaving.eitherOpen;
  const validGone = Math.min(leaving.validExempt + leaving.validOpen + either, valid);
  const validGoneAtBest = Math.min(leaving.validExempt, valid);
  return {
    numerator: valid - validGone,
    denominator: counted - Math.min(leaving.defectsExempt, defects) - validGone,
    highNumerator: valid - validGoneAtBest,
    highDenominator:
      counted - Math.min(leaving.defectsExempt + leaving.defectsOpen + either, defects) - validGoneAtBest,
    undetermined: leaving.defectsOpen + leaving.validOpen + leaving.either,
  };
}

/** The printed figure of a count. `exempt` is how many packages left. */
export function figureFromCount(count: LedgerCount, counted: number, floor: string): Figure {
  const { numerator, denominator } = count;
  return {
    numerator,
    denominator,
    exempt: counted - denominator,
    undetermined: count.undetermined,
    rate: formatRate(numerator, denominator),
    high: formatRate(count.highNumerator, count.highDenominator),
    display: formatPercent(numerator, denominator),
    standing: denominator === 0 ? null : compareToFloor(numerator, denominator, floor),
  };
}

/**
 * What a VTR report without Amazon's counts can carry: no rate, but how many packages Amazon must have counted.
 * With M failing rows of which k are exempt, (C − M) / (C − k) reaches the floor f from C = (M − f·k) / (1 − f). A row whose
 * validity is no answer counts among M unless it is exempt.
 */
export function figureWithoutCounts(
  listed: readonly ClassifiedShipment[],
  exemptionOf: ExemptionOf,
  floor: string,
): Figure {
  const leaving = countLeaving(listed, exemptionOf);
  // An exempt package asks for one more whether it is valid or a defect; one that is not is a defect at worst.
  const validGone = leaving.validExempt + leaving.validOpen + leaving.eitherExempt;
  const share = new Decimal(1).minus(floor);
  const least = new Decimal(leaving.failing + leaving.either - leaving.eitherExempt)
    .plus(share.times(validGone))
    .minus(new Decimal(floor).times(leaving.defectsExempt))
    .div(share);
  return {
    numerator: null,
    denominator: null,
    exempt: leaving.defectsExempt + validGone,
    undetermined: leaving.defectsOpen + leaving.validOpen + leaving.either,
    rate: null,
    high: null,
    display: 'no rate',
    standing: null,
    atLeast: least.ceil().toNumber(),
    clearFrom: least.floor().plus(1).toNumber(),
  };
}

/** The figure of one category, with Amazon's counts where it states them. */
export function countCategory(ledger: LedgerCategory, exemptionOf: ExemptionOf, floor: string): Figure {
  const { valid, counted, listed } = ledger;
  return valid === null || counted === null
    ? figureWithoutCounts(listed, exemptionOf, floor)
    : figureFromCount(countLedger(valid, counted, listed, exemptionOf), counted, floor);
}
