import type { LocalDate } from '../../model/local-date.js';
import type { VtrRow } from '../../model/report-rows.js';
import type { DisputedFact } from '../../model/shipment.js';
import type { Fact, Source } from '../../model/source.js';
import type { JoinedPackage } from './build-shipment.js';
import type { Label } from './label.js';
import type { Said } from './package-seed.js';

/** A fact from a row, or null where the row states none. */
export function factOf<T>(
  value: T | null | undefined,
  row: { readonly source: Source } | null,
): Fact<T> | null {
  return value === null || value === undefined || row === null ? null : { value, source: row.source };
}

/** What Amazon's row says: two rows of one package may have said two things. */
function byRow<
  K extends 'carrier' | 'trackingId' | 'shipMethod' | 'origin' | 'category' | 'promisedDeliveryDate',
>(row: VtrRow | null, key: K): Said<string> {
  return row?.disputed.includes(key) ? 'disputed' : factOf(row?.[key] ?? null, row);
}

/** The first of several places that says anything; a dispute there is settled nowhere else. */
function settle<T>(...said: readonly Said<T>[]): Said<T> {
  return said.find((one) => one !== null) ?? null;
}

/** The same, where a blank gives way to whoever states more. */
function settleNamed(...said: readonly Said<string>[]): Said<string> {
  return said.find((one) => typeof one === 'string' || (one !== null && one.value !== '')) ?? settle(...said);
}

const notBlank = (said: Said<string>): Said<string> =>
  typeof said !== 'string' && said?.value === '' ? null : said;

function ofLabels<T>(labels: readonly Label[], of: (label: Label) => Said<T>): Said<T> {
  for (const label of labels) {
    const said = of(label);
    if (said !== null) return said;
  }
  return null;
}

/** The facts of a package that several files may state: what Amazon's row says stands before a confirmation, that before a label. */
export interface SettledFacts {
  readonly carrier: Said<string>;
  readonly trackingNumber: Said<string>;
  readonly shipMethod: Said<string>;
  readonly service: Said<string>;
  readonly packageType: Said<string>;
  readonly origin: Said<string>;
  readonly destination: Said<string>;
  readonly category: Said<string>;
  readonly promisedDay: Said<LocalDate>;
  readonly shipDay: Said<LocalDate>;
}

/** Settles what the files say of one package. A number that only a label bears was never given to Amazon. */
export function settleFacts({ row, seed, attached }: JoinedPackage): SettledFacts {
  const { labels } = attached;
  const given = settleNamed(byRow(row, 'trackingId'), seed.trackingNumber);
  return {
    carrier: settleNamed(byRow(row, 'carrier'), seed.carrier, ...labels.map((label) => label.seed.carrier)),
    trackingNumber: settle(
      given,
      ofLabels(labels, (label) => label.seed.trackingNumber),
    ),
    shipMethod: settle(
      byRow(row, 'shipMethod'),
      seed.shipMethod,
      ofLabels(labels, (label) => label.seed.shipMethod),
    ),
    service: ofLabels(labels, ({ service }) => service),
    packageType: ofLabels(labels, ({ packageType }) => packageType),
    origin: settle(
      notBlank(byRow(row, 'origin')),
      ofLabels(labels, ({ origin }) => origin),
    ),
    destination: ofLabels(labels, ({ destination }) => destination),
    category: settle(
      notBlank(byRow(row, 'category')),
      ofLabels(labels, ({ category }) => category),
    ),
    promisedDay: settle(byRow(row, 'promisedDeliveryDate')),
    shipDay: settle(
      seed.shipDay,
      ofLabels(labels, (label) => label.seed.shipDay),
    ),
  };
}

const NAMES: readonly (readonly [keyof SettledFacts, DisputedFact])[] = [
  ['carrier', 'carrier'],
  ['trackingNumber', 'tracking number'],
  ['shipMethod', 'shipping service'],
  ['origin', 'origin'],
  ['destination', 'destination'],
  ['category', 'category'],
  ['promisedDay', 'promised date'],
  ['shipDay', 'ship date'],
];

/** By far the most packages have none. */
const NONE: readonly DisputedFact[] = [];

/** The facts of which the files say two things, or one that can't be read. */
export function listOpen(facts: SettledFacts, state: 'disputed' | 'unreadable'): readonly DisputedFact[] {
  const open = NAMES.filter(([key]) => facts[key] === state);
  return open.length === 0 ? NONE : open.map(([, name]) => name);
}
