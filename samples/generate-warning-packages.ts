import type { Random } from './generate-random.js';
import { pacificDay } from './generate-records-days.js';
import type { Draft } from './generate-records-drafts.js';
import type { startNumbers } from './generate-records-numbers.js';
import { drawScans, type Label, type Sent } from './generate-records-packages.js';

/** How many packages of a kind were sent so far. */
export type Count = Map<string, number>;

/** What went wrong with a parcel, if anything did. */
type Fault = 'unscanned' | 'mistyped' | 'other' | null;

/** Since this day numbers and carriers were typed by hand, since that one craft parcels went to a drop box on Fridays. */
const TYPED_SINCE = '2023-01-09';
const DROPPED_SINCE = '2023-01-27';
/** The day on which both ended. */
const FIXED = '2023-02-22';
/** When the shipping tool's export was made: later scans are not in it. */
const EXPORTED = '2023-03-06 08:00';

/** One typed number in so many was mistyped; one typed carrier in so many was “Other”. */
const MISTYPED: Readonly<Record<string, number>> = { 'Arts, Crafts & Sewing': 17, 'Office Products': 140 };
const OTHER: Readonly<Record<string, number>> = { 'Arts, Crafts & Sewing': 23, 'Office Products': 140 };

const METHODS_BEFORE = ['First Class', 'Letter', ''];
const EXACT = 'USPS First Class Mail envelopes';
const NOTHING = { firstScan: '', latestScan: '', delivered: '' };

/** Gives a package its label and its confirmation, by the ways of the store on the day on which it was sent. */
export function sendCrafts(
  random: Random,
  nextNumber: ReturnType<typeof startNumbers>,
  count: Count,
  draft: Draft,
): Sent {
  const shipDay = pacificDay(draft.order.updated);
  const category = draft.order.bought[0]?.product.category ?? '';
  const turn = (what: string) => {
    const next = (count.get(`${what} ${category}`) ?? 0) + 1;
    count.set(`${what} ${category}`, next);
    return next;
  };
  if (draft.kind === 'letter') {
    const method = shipDay > FIXED ? EXACT : random.pick(METHODS_BEFORE);
    const isFlat = draft.order.bought[0]?.product.mailedAs === 'flat';
    const packaging = isFlat ? 'Large Envelope or Flat' : 'Letter';
    const label = {
      carrier: 'USPS',
      service: 'First Class Mail',
      packaging,
      number: '',
      shipDay,
      ...NOTHING,
    } as const;
    return confirm(draft, label, method, false);
  }
  const onFriday = category === 'Arts, Crafts & Sewing' && isFriday(shipDay) && shipDay >= DROPPED_SINCE;
  const carrier = onFriday ? 'UPS' : 'USPS';
  const fault = faultOf(shipDay, category, onFriday, turn);
  const number = nextNumber(carrier);
  const label: Label = {
    carrier: fault === 'other' ? 'Other' : carrier,
    service: onFriday ? 'UPS Ground' : 'First-Class Package Service',
    packaging: 'Package',
    number: fault === 'mistyped' ? mistype(number, turn('slip')) : number,
    shipDay,
    ...(fault === null ? asExported(drawScans(random, shipDay)) : { ...NOTHING, firstScan: 'none' }),
  };
  const method = onFriday ? 'UPS Ground' : 'USPS First-Class Package Service';
  return confirm(draft, label, method, random.integer(1, 8) === 1);
}

function faultOf(
  shipDay: string,
  category: string,
  onFriday: boolean,
  turn: (what: string) => number,
): Fault {
  // One parcel fell behind a cage on the first Friday after the fix.
  if (shipDay > FIXED) return onFriday && turn('since the fix') === 1 ? 'unscanned' : null;
  // The driver emptied the box in time for one parcel in ten.
  if (onFriday) return turn('dropped') % 10 === 9 ? null : 'unscanned';
  if (shipDay < TYPED_SINCE) return null;
  const typed = turn('typed');
  if (typed % (MISTYPED[category] ?? 1) === 6) return 'mistyped';
  return typed % (OTHER[category] ?? 1) === 11 ? 'other' : null;
}

function confirm(draft: Draft, label: Label, shipMethod: string, isWholeOrder: boolean): Sent {
  const { carrier, number, shipDay } = label;
  const upload = { at: draft.order.updated, number, carrier, shipMethod, shipDay, isWholeOrder };
  return { ...draft, label, uploads: [{ ...upload, ...(carrier === 'Other' && { carrierName: 'USPS' }) }] };
}

/** A wrong last digit, or the letter O where the zeros are. */
function mistype(number: string, slip: number): string {
  return slip % 3 === 0
    ? number.replace('00', 'O0')
    : `${number.slice(0, -1)}${(Number(number.at(-1)) + slip) % 10}`;
}

function asExported(scans: ReturnType<typeof drawScans>): ReturnType<typeof drawScans> {
  const until = (moment: string) => (moment < EXPORTED ? moment : '');
  const { firstScan, latestScan, delivered } = scans;
  return { firstScan: until(firstScan), latestScan: until(latestScan), delivered: until(delivered) };
}

function isFriday(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDay() === 5;
}
