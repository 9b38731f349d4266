import { exempts } from '../model/exempting-verdicts.js';
import { type Cents, type CentsRange, exactly, formatCents } from '../model/money.js';
import type { ScanRecord, Shipment } from '../model/shipment.js';
import { formatSource } from '../model/source.js';
import { type ScanTime, sortScans } from '../model/tracking-history.js';
import type { ClassifiedShipment, ClauseVerdict } from '../model/verdict.js';
import { byDay } from './by-day.js';
import { explainExemption } from './explain-exemption.js';
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

/** First scan, last scan and delivery; `none` where a record says that no carrier scanned it, or that it was not delivered. */
function listScans(scans: ScanRecord | null): readonly string[] {
  if (scans === null) return ['', '', ''];
  if (scans.neverScanned) return ['none', 'none', 'none'];
  const all = sortScans([...scans.inTransit, ...scans.delivery]);
  const told = (scan: ScanTime | undefined): string => scan?.day ?? scan?.at ?? '';
  return [told(all[0]), told(all.at(-1)), told(scans.delivery[0]) || (scans.notDelivered ? 'none' : '')];
}

/** Whether some scenario exempts a package by this verdict. */
function isExempting(verdict: ClauseVerdict, byScenario: ClassifiedShipment['byScenario']): boolean {
  for (const { by } of byScenario.values()) if (exempts(verdict, by)) return true;
  return false;
}

/** Every place that states something of a package, each once. */
function citeSources({ sources, mailpiece }: Shipment): string {
  const cited = new Set(sources.map(formatSource));
  if (mailpiece) cited.add(formatSource(mailpiece.source));
  return [...cited].join(' ');
}

function listRow(one: ClassifiedShipment, lead: string): readonly string[] {
  const { shipment, verdicts, byScenario } = one;
  const { value } = shipment;
  const exempting = verdicts.filter((verdict) => isExempting(verdict, byScenario));
  const main = mainClause(verdicts);
  const shown = exempting.length > 0 ? exempting : verdicts.filter(({ clause }) => clause === main);
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
    explainExemption(verdicts, exempting, main),
    citeSources(shipment),
    packageOutcome(one, lead),
    atMost(value.exTax),
    atMost(value.inclTax),
    ...listScans(shipment.scans),
  ];
}

/**
 * One row a package, in the order of day and package, with what each leading scenario makes of it and why.
 * @param lead the scenario that leads the letter: its outcome is the column `letter`.
 */
export function listEvidence(
  packages: readonly ClassifiedShipment[],
  lead: string,
): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (const one of packages.toSorted(byDay)) rows.push(listRow(one, lead));
  return rows;
}
