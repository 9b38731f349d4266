import { countryCode } from '../model/country.js';
import { describeNumberProblem } from '../model/describe-number-problem.js';
import type { ExplainedFact } from '../model/explanation.js';
import { type CentsRange, exactly, formatMoney } from '../model/money.js';
import { nameCarriers } from '../model/name-carriers.js';
import { DAY_WORDS, type DayKind, type Shipment, UNKNOWN_CATEGORY } from '../model/shipment.js';
import { type Fact, formatSource, type Source } from '../model/source.js';
import type { ScanTime } from '../model/tracking-history.js';

const cite = (sources: readonly (Source | null | undefined)[]): string | null =>
  [...new Set(sources.flatMap((source) => (source ? [formatSource(source)] : [])))].join(', ') || null;

const dayName = (kind: DayKind): string =>
  kind === 'promised-delivery-date'
    ? DAY_WORDS[kind]
    : `${DAY_WORDS[kind]} (stands in for the promised delivery date)`;

const STANDINGS: Readonly<Record<NonNullable<Shipment['standing']>, string>> = {
  shipped: 'shipped by the seller',
  cancelled: 'cancelled',
  'not-shipped': 'not shipped yet',
  'not-seller-fulfilled': 'not fulfilled by the seller',
  'not-stated': 'status not stated',
};

const text = (fact: string, found: Fact<string> | null): ExplainedFact => ({
  fact,
  value: found === null ? null : found.value === '' ? '(blank)' : found.value,
  source: cite([found?.source]),
});

/** Of an address only the country is told: a cell that holds something else, as in shifted rows, is not repeated. */
const place = (fact: string, found: Fact<string> | null): ExplainedFact => {
  const isOther = found !== null && found.value !== '' && countryCode(found.value) === null;
  return isOther
    ? { fact, value: 'no country that is known', source: cite([found.source]) }
    : text(fact, found);
};

function amount(
  fact: string,
  range: CentsRange,
  currency: string,
  sources: readonly Source[],
): ExplainedFact {
  const value = exactly(range);
  const money = (cents: number): string => formatMoney(cents, currency);
  const bounds = range.high === null ? null : `from ${money(range.low)} to ${money(range.high)}`;
  return value === null
    ? { fact, value: bounds, source: cite(sources), ...(bounds === null ? {} : { isBound: true }) }
    : { fact, value: money(value), source: cite(sources) };
}

const cents = (
  fact: string,
  value: number | null,
  { currency }: Shipment['value'],
  sources: readonly Source[],
): ExplainedFact => ({
  fact,
  value: value === null ? null : formatMoney(value, currency),
  source: value === null ? null : cite(sources),
});

function describeNumber({ trackingNumber, number, numberIsShared }: Shipment): string | null {
  if (number === null) return trackingNumber === null ? null : 'none was given';
  const { shape, isAnotherCarriers } = number;
  const kind = shape.wellFormed ? `well-formed, of ${nameCarriers(shape.carriers)}` : "no carrier's form";
  const problems =
    shape.problems.length > 0 ? ` (${shape.problems.map(describeNumberProblem).join('; ')})` : '';
  return `${kind}${problems}${isAnotherCarriers ? ', not of the carrier named' : ''}${numberIsShared ? ', used for another order too' : ''}`;
}

/** So many scans are told one by one. */
const FEW = 3;

function describeScans({ scans }: Shipment): string | null {
  if (scans === null) return null;
  if (scans.neverScanned) return 'never scanned';
  const { inTransit, delivery, notDelivered, deliveredDays } = scans;
  const told = (what: string, { at }: ScanTime): string => (at === 'yes' ? what : `${what} ${at}`);
  const [first, last] = [inTransit[0], inTransit.at(-1)];
  const parts = [
    ...(inTransit.length > FEW && first && last
      ? [`scanned ${inTransit.length} times, first ${first.at}, last ${last.at}`]
      : inTransit.map((scan) => told('scanned', scan))),
    ...delivery.map((scan) =>
      told(scan.day === null || deliveredDays.includes(scan.day) ? 'delivered' : 'delivery attempted', scan),
    ),
    ...(notDelivered ? ['no delivery scan'] : []),
  ];
  return parts.join('; ') || null;
}

function describeValue({ value }: Shipment): readonly ExplainedFact[] {
  const { sources, packageValue } = value;
  const stated = packageValue ? [packageValue.source] : sources;
  return [
    cents('item price', value.itemPrice, value, sources),
    cents('shipping price', value.shippingPrice, value, sources),
    cents('tax', value.tax, value, sources),
    ...(packageValue
      ? [cents("Amazon's Package Value", packageValue.value, value, [packageValue.source])]
      : []),
    amount('value without tax', value.exTax, value.currency, stated),
    amount('value with tax', value.inclTax, value.currency, [...stated, ...sources]),
    amount('value without tax, after discounts', value.net, value.currency, [...stated, ...sources]),
  ];
}

function describeCategory({ category, categorySource }: Shipment): ExplainedFact {
  if (category === UNKNOWN_CATEGORY) return { fact: 'category', value: null, source: null };
  return { fact: 'category', value: category, source: cite([categorySource]) ?? 'declared in the case' };
}

/** Every fact of a package with the file and row it was read from; what no file states is said to be unknown. */
export function listFacts(shipment: Shipment, hasReport: boolean): readonly ExplainedFact[] {
  const { day, dayIs, mailpiece, mailpieceBy, standing, isPrime, listing, value, scans } = shipment;
  const listed = listing === 'not-listed' ? null : (shipment.sources[0] ?? null);
  return [
    {
      fact: "Amazon's report",
      value: hasReport ? listing : 'there is no VTR report',
      source: cite([listed]),
    },
    {
      fact: 'order',
      value: standing === null ? null : `${STANDINGS[standing]}${isPrime ? ', Seller Fulfilled Prime' : ''}`,
      source: standing === null ? null : cite(value.sources),
    },
    { fact: dayName(dayIs), value: day?.value ?? null, source: cite([day?.source]) },
    describeCategory(shipment),
    {
      fact: 'SKUs',
      value: shipment.skus.toSorted().join(', ') || null,
      source: shipment.skus.length === 0 ? null : cite(value.sources),
    },
    ...describeValue(shipment),
    text('carrier', shipment.carrier),
    text('tracking number', shipment.trackingNumber),
    { fact: 'number looks', value: describeNumber(shipment), source: null },
    text('shipping service', shipment.shipMethod),
    text('postage service', shipment.service),
    text('package type', shipment.packageType),
    {
      fact: mailpieceBy === 'declaration' ? 'mailpiece (declared)' : 'mailpiece',
      value: mailpiece?.value ?? null,
      source: cite([mailpiece?.source]),
    },
    text('ship date', shipment.shipDay),
    place('sent from', shipment.origin),
    place('sent to', shipment.destination),
    { fact: 'scans', value: describeScans(shipment), source: cite(scans?.sources ?? []) },
  ];
}
