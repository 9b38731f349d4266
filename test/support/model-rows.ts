import { describeNumber } from '../../src/carriers/describe-number.js';
import type { TrackingRules } from '../../src/classification/judge-tracking.js';
import type { Mailpiece } from '../../src/model/case-file.js';
import { addRanges, type Cents, parseCents, subtractRanges, toRange } from '../../src/model/money.js';
import type { NumberFacts } from '../../src/model/number-shape.js';
import type { Shipment } from '../../src/model/shipment.js';
import type { Fact } from '../../src/model/source.js';
import type { ClassifiedShipment, Exemption, ScenarioVerdict } from '../../src/model/verdict.js';
import { openWholeClassifier } from './classify.js';
import { SCENARIOS, US } from './us-policy.js';

const SOURCE = { file: 'vtr-report.csv', row: 2 };

/** A fact read at the default place. */
function fact<T>(value: T, row = 2): Fact<T> {
  return { value, source: { file: 'vtr-report.csv', row } };
}

/** What a test says of a package. Amounts as text; null is unknown. */
export interface Package {
  readonly id: string;
  readonly day: string | null;
  readonly category: string;
  readonly listing: Shipment['listing'];
  readonly item: string | null;
  readonly shipping: string | null;
  readonly tax: string | null;
  readonly discount: string | null;
  readonly packageValue: string | null;
  readonly mailpiece: Mailpiece | null;
  readonly shipMethod: string | null;
  readonly carrier: string | null;
  readonly otherCarrier: Shipment['otherCarrier'];
  readonly tracking: string | null;
  readonly origin: string | null;
  readonly destination: string | null;
  readonly delivered: boolean | null;
  readonly shared: boolean;
  readonly prime: boolean;
  /** What Amazon's row says of a physical scan. */
  readonly scanned: boolean | null;
  readonly shipDay: string | null;
  readonly scans: Shipment['scans'];
}

const LETTER: Package = {
  id: '111-1',
  day: '2021-07-15',
  category: 'Toys & Games',
  listing: 'defect',
  item: '5.00',
  shipping: '1.00',
  tax: '0.48',
  discount: '0.00',
  packageValue: null,
  mailpiece: 'letter',
  shipMethod: 'USPS First Class Mail envelopes',
  carrier: 'USPS',
  otherCarrier: null,
  tracking: 'LTR1',
  origin: 'US',
  destination: null,
  delivered: null,
  shared: false,
  prime: false,
  scanned: null,
  shipDay: null,
  scans: null,
};

const cents = (text: string | null): Cents | null => (text === null ? null : parseCents(text));
const optional = <T>(value: T | null): Fact<T> | null => (value === null ? null : fact(value));

function serviceOf({ shape, isLetterPost }: NumberFacts): Shipment['numbersTell'] {
  if (isLetterPost === true) return 'letter-post';
  return shape.wellFormed || isLetterPost === false ? 'tracked' : 'open';
}

/** A package: a letter under the limit with the exact words, unless the test says otherwise. */
export function shipment(over: Partial<Package> = {}): Shipment {
  const p = { ...LETTER, ...over };
  const [item, shipping, tax, stated, off] = [p.item, p.shipping, p.tax, p.packageValue, p.discount].map(
    cents,
  );
  const packageValue = optional(stated ?? null);
  const exTax = packageValue
    ? toRange(packageValue.value)
    : addRanges(toRange(item ?? null), toRange(shipping ?? null));
  return {
    packageId: p.id,
    orderId: p.id.split('/')[0] ?? p.id,
    listing: p.listing,
    day: optional(p.day),
    dayIs: 'promised-delivery-date',
    category: p.category,
    categorySource: null,
    carrier: optional(p.carrier),
    otherCarrier: p.otherCarrier,
    trackingNumber: optional(p.tracking),
    number: p.tracking ? describeNumber(p.tracking, p.carrier) : null,
    numbers: p.tracking ? [p.tracking] : [],
    disputed: [],
    unreadable: [],
    mayBeReplaced: false,
    shipDayIsConfirmed: true,
    numberIsShared: p.shared,
    bearsTrackedNumber:
      p.tracking === null
        ? null
        : p.tracking === ''
          ? false
          : describeNumber(p.tracking, p.carrier).isTrackedPiece,
    numbersTell: p.tracking ? serviceOf(describeNumber(p.tracking, p.carrier)) : 'letter-post',
    shipMethod: optional(p.shipMethod),
    service: null,
    packageType: null,
    mailpiece: optional(p.mailpiece),
    mailpieceBy: p.mailpiece === null ? null : 'declaration',
    origin: optional(p.origin),
    destination: optional(p.destination),
    value: {
      currency: 'USD',
      itemPrice: item ?? null,
      shippingPrice: shipping ?? null,
      tax: tax ?? null,
      packageValue,
      exTax,
      inclTax: addRanges(exTax, toRange(tax ?? null)),
      net: subtractRanges(exTax, toRange(off ?? null)),
      sources: [],
    },
    skus: ['STICK-01'],
    standing: null,
    isPrime: p.prime,
    shipDay: optional(p.shipDay),
    scans: p.scans,
    scannedByAmazonsRow: p.scanned,
    delivered: p.delivered,
    sources: [SOURCE],
  };
}

/** The window of the made-up packages. */
export const WINDOW = { from: '2021-07-07', to: '2021-08-05' };

/** Amazon's report covers every package; no scans are presumed. */
export const TRACKING_RULES: TrackingRules = {
  isCovered: () => true,
  scans: US.scans,
  entries: US.entries,
  integratedCarriers: US.integratedCarriers,
  scansPresumed: false,
};

/** A package judged by the US catalogue. */
export function classified(
  over: Partial<Package> = {},
  rules: Partial<TrackingRules> = {},
): ClassifiedShipment {
  return openWholeClassifier(US.clauses, WINDOW, SCENARIOS, { ...TRACKING_RULES, ...rules })(shipment(over));
}

/** A package with verdicts that the test makes up: for stages that look at the verdict alone. */
export function withVerdict(exemption: Exemption, over: Partial<Package> = {}): ClassifiedShipment {
  const verdict: ScenarioVerdict = {
    exemption,
    clauses: exemption === 'exempt' ? ['small-flat'] : [],
    by: [],
  };
  return {
    ...classified(over),
    scansNeeded: null,
    verdicts: [],
    byScenario: new Map(
      SCENARIOS.map(({ id }) => [
        id,
        id === 'as-counted' ? { exemption: 'not-exempt', clauses: [], by: [] } : verdict,
      ]),
    ),
  };
}
