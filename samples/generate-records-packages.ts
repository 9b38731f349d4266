import { deliveryDays } from './generate-days.js';
import type { Random } from './generate-random.js';
import { addDays, pacificDay } from './generate-records-days.js';
import type { Draft } from './generate-records-drafts.js';
import { type Carrier, startNumbers, throughSpreadsheet } from './generate-records-numbers.js';
import { isEnvelope, LETTER_METHODS } from './generate-records-plan.js';

/** A label as the shipping tool keeps it. A scan is blank where the tool never asked for one, `none` where there was none. */
export interface Label {
  /** `Other` where nobody chose one. */
  readonly carrier: Carrier | 'Other';
  readonly service: string;
  readonly packaging: string;
  readonly number: string;
  readonly shipDay: string;
  readonly firstScan: string;
  readonly latestScan: string;
  readonly delivered: string;
}

/** One whose carrier was chosen from the list. */
type ListedLabel = Label & { readonly carrier: Carrier };

/** A confirmation as the seller uploaded it, at a moment. */
export interface Upload {
  readonly at: string;
  readonly number: string;
  readonly carrier: Carrier | 'Other';
  /** Typed where the carrier is `Other`. */
  readonly carrierName?: string;
  readonly shipMethod: string;
  readonly shipDay: string;
  /** One row for the whole order, without order-item-id and quantity. */
  readonly isWholeOrder: boolean;
}

/** A package that left the store. */
export interface Sent extends Draft {
  /** Null where it travelled under the label of another order. */
  readonly label: Label | null;
  readonly uploads: readonly Upload[];
}

type NextNumber = ReturnType<typeof startNumbers>;

const SERVICES = { USPS: 'Ground Advantage', UPS: 'UPS Ground', FedEx: 'FedEx Ground' } as const;
const PARCEL_METHODS = { ...SERVICES, USPS: 'USPS Ground Advantage' } as const;

/** Gives each draft its label and its confirmations; they come in the order in which they were sent. */
export function sendPackages(random: Random, drafts: readonly Draft[]): Sent[] {
  const nextNumber = startNumbers(() => random.integer(1, 9));
  const labels = new Map<Draft, ListedLabel>();
  return drafts.map((draft) => {
    const shared = draft.partner === null ? undefined : labels.get(draft.partner);
    const make = isEnvelope(draft.kind) ? labelEnvelope : labelParcel;
    const label = shared ?? make(random, nextNumber, draft);
    labels.set(draft, label);
    const uploads = confirm(random, nextNumber, draft, label);
    return { ...draft, label: shared === undefined ? label : null, uploads };
  });
}

function labelEnvelope(
  random: Random,
  nextNumber: NextNumber,
  { kind, order, holds, isPart }: Draft,
): ListedLabel {
  const isFlat = order.bought[holds[0]?.[0] ?? 0]?.product.mailedAs === 'flat';
  // Two letters of one order are told apart by their reference ids.
  const isNumbered = isPart || kind === 'restated' || random.integer(1, 6) > 1;
  return {
    carrier: 'USPS',
    service: 'First Class Mail',
    packaging: isFlat ? 'Large Envelope or Flat' : 'Letter',
    number: isNumbered ? nextNumber('letter') : '',
    shipDay: pacificDay(order.updated),
    firstScan: '',
    latestScan: '',
    delivered: '',
  };
}

function labelParcel(random: Random, nextNumber: NextNumber, { kind, order }: Draft): ListedLabel {
  const carrier = kind === 'parcel' ? drawCarrier(random) : kind === 'carrier-mismatch' ? 'UPS' : 'USPS';
  const shipDay = pacificDay(order.updated);
  return {
    carrier,
    service: SERVICES[carrier],
    packaging: 'Package',
    number: nextNumber(carrier),
    shipDay,
    ...(kind === 'never-scanned'
      ? { firstScan: 'none', latestScan: '', delivered: '' }
      : drawScans(random, shipDay)),
  };
}

function drawCarrier(random: Random): Carrier {
  const turn = random.integer(1, 30);
  return turn < 3 ? 'UPS' : turn < 5 ? 'FedEx' : 'USPS';
}

/** Handed over on the day it was shipped or on the Monday after, delivered two to four working days later. */
export function drawScans(
  random: Random,
  shipDay: string,
): Pick<Label, 'firstScan' | 'latestScan' | 'delivered'> {
  const days = deliveryDays(shipDay, addDays(shipDay, 7));
  const arrival = days[random.integer(2, 4)];
  const clock = (from: number, to: number) =>
    [random.integer(from, to), random.integer(0, 59)].map((part) => String(part).padStart(2, '0')).join(':');
  return {
    firstScan: `${days[0]} ${clock(17, 21)}`,
    latestScan: `${arrival} ${clock(6, 9)}`,
    delivered: `${arrival} ${clock(10, 17)}`,
  };
}

/** One upload, and another one where the first was amended two days later. */
function confirm(random: Random, nextNumber: NextNumber, draft: Draft, label: ListedLabel): Upload[] {
  const { kind, order, isPart } = draft;
  const carrier = kind === 'carrier-mismatch' ? 'USPS' : label.carrier;
  const shipDay = kind === 'late' ? addDays(label.delivered.slice(0, 10), 1) : label.shipDay;
  const parcelMethod = random.integer(1, 5) === 1 ? '' : PARCEL_METHODS[carrier];
  const first: Upload = {
    at: kind === 'late' ? `${shipDay}T17:30:00+00:00` : order.updated,
    number: label.number,
    carrier,
    shipMethod: isEnvelope(kind) ? random.pick(LETTER_METHODS) : parcelMethod,
    shipDay,
    isWholeOrder: (kind === 'letter' || kind === 'parcel') && !isPart && random.integer(1, 8) === 1,
  };
  const amended = { ...first, at: `${addDays(shipDay, 2)}T17:30:00+00:00` };
  if (kind === 'replaced') return [{ ...first, number: nextNumber(carrier) }, amended];
  if (kind === 'restated')
    return [
      { ...first, shipMethod: '' },
      { ...amended, number: '', shipMethod: 'First Class' },
    ];
  if (kind === 'deleted') return [first, { ...amended, number: 'NULL' }];
  if (kind === 'no-number') return [{ ...first, number: '' }];
  if (kind === 'damaged') return [{ ...first, number: throughSpreadsheet(label.number) }];
  return [first];
}
