import { type Cents, exactly, formatCents } from '../model/money.js';
import { formatSource } from '../model/source.js';
import type { ClassifiedShipment, ClauseVerdict } from '../model/verdict.js';
import { byDay } from './by-day.js';
import { mainClause } from './main-clause.js';
import { packageOutcome } from './package-outcome.js';

/** The columns of evidence.csv; their names are part of the contract. */
export const EVIDENCE_COLUMNS = [
  'order-id',
  'package-id',
  'promised-delivery-date',
  'category',
  'carrier',
  'tracking-number',
  'ship-method',
  'mailpiece',
  'currency',
  'item-price',
  'shipping-price',
  'tax',
  'value-ex-tax',
  'value-incl-tax',
  'package-value',
  'as-counted',
  'strictest',
  'as-written',
  'clause',
  'edition',
  'because',
  'source',
] as const;

const money = (cents: Cents | null): string => (cents === null ? '' : formatCents(cents));

/** Every test and what it found, in one line. */
function explain(verdict: ClauseVerdict | undefined): string {
  if (!verdict) return 'no clause was in force on its day';
  const failed = verdict.common.filter((result) => result.outcome !== 'met').map((result) => result.because);
  const readings = verdict.dimensions.flatMap((d) => d.readings.map((r) => r.result.because));
  return [...readings, ...failed].join('; ');
}

/** One row a package, in the order of day and package, with what each leading scenario makes of it and why. */
export function listEvidence(packages: readonly ClassifiedShipment[]): readonly (readonly string[])[] {
  return packages.toSorted(byDay).map((one) => {
    const { shipment, byScenario, verdicts } = one;
    const exempting = new Set([...byScenario.values()].flatMap(({ clauses }) => clauses));
    const shown = [...exempting][0] ?? mainClause(verdicts);
    const tried = verdicts.filter(({ clause }) => clause === shown);
    const [verdict] = tried;
    const editions = (exempting.size > 0 ? [...exempting] : [shown]).flatMap((id) =>
      verdicts.filter(({ clause }) => clause === id).map(({ edition }) => edition),
    );
    const { value } = shipment;
    return [
      shipment.orderId,
      shipment.packageId,
      shipment.day?.value ?? '',
      shipment.category,
      shipment.carrier?.value ?? '',
      shipment.trackingNumber?.value ?? '',
      shipment.shipMethod?.value ?? '',
      shipment.mailpiece?.value ?? '',
      value.currency,
      money(value.itemPrice),
      money(value.shippingPrice),
      money(value.tax),
      money(exactly(value.exTax)),
      money(exactly(value.inclTax)),
      money(value.packageValue?.value ?? null),
      packageOutcome(one, 'as-counted'),
      packageOutcome(one, 'strictest'),
      packageOutcome(one, 'as-written'),
      [...exempting].join(' '),
      editions.join(' '),
      explain(verdict),
      [...shipment.sources, ...(shipment.mailpiece ? [shipment.mailpiece.source] : [])]
        .map(formatSource)
        .join(' '),
    ];
  });
}
