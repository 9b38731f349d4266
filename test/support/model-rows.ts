import { identifyNumber } from '../../src/carriers/identify-number.js';
import { classify } from '../../src/classification/classify.js';
import type { Mailpiece } from '../../src/model/case-file.js';
import { addRanges, type Cents, parseCents, toRange } from '../../src/model/money.js';
import type { Shipment } from '../../src/model/shipment.js';
import type { Fact } from '../../src/model/source.js';
import type { ClassifiedShipment, Exemption, ScenarioVerdict } from '../../src/model/verdict.js';
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
  readonly packageValue: string | null;
  readonly mailpiece: Mailpiece | null;
  readonly shipMethod: string | null;
  readonly carrier: string | null;
  readonly tracking: string | null;
  readonly origin: string | null;
  readonly destination: string | null;
  readonly delivered: boolean | null;
}

const LETTER: Package = {
  id: '111-1',
  day: '2021-07-15',
  category: 'Toys & Games',
  listing: 'defect',
  item: '5.00',
  shipping: '1.00',
  tax: '0.48',
  packageValue: null,
  mailpiece: 'letter',
  shipMethod: 'USPS First Class Mail envelopes',
  carrier: 'USPS',
  tracking: 'LTR1',
  origin: 'US',
  destination: null,
  delivered: null,
};

const cents = (text: string | null): Cents | null => (text === null ? null : parseCents(text));
const optional = <T>(value: T | null): Fact<T> | null => (value === null ? null : fact(value));

/** A package: a letter under the limit with the exact words, unless the test says otherwise. */
export function shipment(over: Partial<Package> = {}): Shipment {
  const p = { ...LETTER, ...over };
  const [item, shipping, tax, stated] = [p.item, p.shipping, p.tax, p.packageValue].map(cents);
  const packageValue = optional(stated ?? null);
  const exTax = packageValue
    ? toRange(packageValue.value)
    : addRanges(toRange(item ?? null), toRange(shipping ?? null));
  return {
    packageId: p.id,
    orderId: p.id.split('/')[0] ?? p.id,
    listing: p.listing,
    day: optional(p.day),
    category: p.category,
    carrier: optional(p.carrier),
    trackingNumber: optional(p.tracking),
    numberIs: p.tracking ? identifyNumber(p.tracking) : null,
    shipMethod: optional(p.shipMethod),
    mailpiece: optional(p.mailpiece),
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
    },
    skus: ['STICK-01'],
    standing: null,
    delivered: p.delivered,
    sources: [SOURCE],
  };
}

const WINDOW = { from: '2021-07-07', to: '2021-08-05' };

/** A package judged by the US catalogue. */
export function classified(over: Partial<Package> = {}): ClassifiedShipment {
  return classify(shipment(over), US.clauses, WINDOW, SCENARIOS);
}

/** A package with verdicts that the test makes up: for stages that look at the verdict alone. */
export function withVerdict(exemption: Exemption, over: Partial<Package> = {}): ClassifiedShipment {
  const verdict: ScenarioVerdict = { exemption, clauses: exemption === 'exempt' ? ['small-flat'] : [] };
  return {
    shipment: shipment(over),
    verdicts: [],
    byScenario: new Map(
      SCENARIOS.map(({ id }) => [
        id,
        id === 'as-counted' ? { exemption: 'not-exempt', clauses: [] } : verdict,
      ]),
    ),
  };
}
