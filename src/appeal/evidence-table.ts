import { type Cents, type CentsRange, exactly, formatCents } from '../model/money.js';
import type { ScanRecord } from '../model/shipment.js';
import { formatSource } from '../model/source.js';
import { type ScanTime, sortScans } from '../model/tracking-history.js';
import {
  type ClassifiedShipment,
  type ClauseVerdict,
  exemptingVerdicts,
  isLost,
  type TestResult,
} from '../model/verdict.js';
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
  'letter',
  // What Exhibit A prints behind “≤”: blank where the value is known, and where nothing bounds it.
  'value-ex-tax-at-most',
  'value-incl-tax-at-most',
  // Physical scans on record, as days of the store or as the record states them.
  'first-scan',
  'last-scan',
  'delivered',
] as const;

const money = (cents: Cents | null): string => (cents === null ? '' : formatCents(cents));

const atMost = (range: CentsRange): string => (exactly(range) === null ? money(range.high) : '');

const readingsOf = ({ dimensions }: ClauseVerdict): readonly TestResult[] =>
  dimensions.flatMap(({ readings }) => readings.map(({ result }) => result));

/** First scan, last scan and delivery; `none` where a record says that no carrier scanned it, or that it was not delivered. */
function listScans(scans: ScanRecord | null): readonly string[] {
  if (scans === null) return ['', '', ''];
  if (scans.neverScanned) return ['none', 'none', 'none'];
  const all = sortScans([...scans.inTransit, ...scans.delivery]);
  const told = (scan: ScanTime | undefined): string => scan?.day ?? scan?.at ?? '';
  return [told(all[0]), told(all.at(-1)), told(scans.delivery[0]) || (scans.notDelivered ? 'none' : '')];
}

/**
 * Why a package is exempt: every test of each clause that exempts it; or why it is not, or not known to be: what each reading of
 * the disputed clause finds, what fails it, and what is open in any clause that may still exempt it.
 */
function explain(verdicts: readonly ClauseVerdict[], own: readonly ClauseVerdict[]): string {
  if (verdicts.length === 0) return 'no clause was in force on its day';
  const main = mainClause(verdicts);
  const tests =
    own.length > 0
      ? own.flatMap((verdict) => [...readingsOf(verdict), ...verdict.common])
      : [
          ...verdicts
            .filter(({ clause }) => clause === main)
            .flatMap((verdict) => [
              ...readingsOf(verdict),
              ...verdict.common.filter(({ outcome }) => outcome !== 'met'),
            ]),
          ...verdicts
            .filter((verdict) => !isLost(verdict))
            .flatMap((verdict) => [...readingsOf(verdict), ...verdict.common])
            .filter(({ outcome }) => outcome === 'unknown'),
        ];
  return [...new Set(tests.map(({ because }) => because))].join('; ');
}

/**
 * One row a package, in the order of day and package, with what each leading scenario makes of it and why.
 * @param lead the scenario that leads the letter: its outcome is the column `letter`.
 */
export function listEvidence(
  packages: readonly ClassifiedShipment[],
  lead: string,
): readonly (readonly string[])[] {
  return packages.toSorted(byDay).map((one) => {
    const { shipment, byScenario, verdicts } = one;
    const own = new Set([...byScenario.keys()].flatMap((scenario) => exemptingVerdicts(one, scenario)));
    const exempting = verdicts.filter((verdict) => own.has(verdict));
    const main = mainClause(verdicts);
    const shown = exempting.length > 0 ? exempting : verdicts.filter(({ clause }) => clause === main);
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
      [...new Set(exempting.map(({ clause }) => clause))].join(' '),
      shown.map(({ edition }) => edition).join(' '),
      explain(verdicts, exempting),
      [
        ...new Set(
          [...shipment.sources, ...(shipment.mailpiece ? [shipment.mailpiece.source] : [])].map(formatSource),
        ),
      ].join(' '),
      packageOutcome(one, lead),
      atMost(value.exTax),
      atMost(value.inclTax),
      ...listScans(shipment.scans),
    ];
  });
}
